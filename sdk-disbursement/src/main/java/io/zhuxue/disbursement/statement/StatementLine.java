package io.zhuxue.disbursement.statement;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.programme.Payout;
import java.util.List;

/**
 * What a student was due from one programme in one term, and what became of it.
 *
 * @param term the term
 * @param programme the programme's code
 * @param title its Chinese name
 * @param due the term's amount
 * @param payout paid out or waived
 * @param citation where the amount stands
 * @param parts the payments; none for what is waived
 */
public record StatementLine(
        Term term, String programme, String title, Money due, Payout payout, String citation, List<Part> parts) {

    /**
     * One payment.
     *
     * @param lineId its id
     * @param instalment the part, from 1
     * @param amount the sum
     * @param state where it stands
     */
    public record Part(String lineId, int instalment, Money amount, LineState state) {}

    public StatementLine {
        parts = List.copyOf(parts);
    }

    /** What has arrived, or was waived. */
    public Money received() {
        if (payout == Payout.WAIVED) {
            return due;
        }
        return parts.stream()
                .filter(part -> part.state() == LineState.PAID)
                .map(Part::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What has not arrived yet. */
    public Money open() {
        return due.minus(received());
    }

    /** What became of it, in the words of families. */
    public String standing() {
        if (payout == Payout.WAIVED) {
            return "已减免";
        }
        if (due.isZero()) {
            return "符合条件，金额为零";
        }
        if (open().isZero()) {
            return "已到账";
        }
        long held = parts.stream().filter(part -> part.state().payableAgain()).count();
        if (held > 0) {
            return "有 " + held + " 笔待更正账户";
        }
        long unknown =
                parts.stream().filter(part -> part.state() == LineState.UNKNOWN).count();
        return unknown > 0 ? "有 " + unknown + " 笔正向银行查询" : "银行处理中";
    }
}
