package io.zhuxue.disbursement.statement;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Sm3;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A student's statement of all aid over all terms (资助明细), in the order of terms and programmes.
 *
 * @param student how the student is called on it; the host decides whether it is a name
 * @param schoolCode the school
 * @param day the day as of which it is made
 * @param lines every programme of every term
 */
public record AidStatement(String student, String schoolCode, LocalDate day, List<StatementLine> lines) {

    public AidStatement {
        lines = lines.stream()
                .sorted(Comparator.comparing(StatementLine::term).thenComparing(StatementLine::programme))
                .toList();
    }

    /** All that was due. */
    public Money due() {
        return lines.stream().map(StatementLine::due).reduce(Money.ZERO, Money::plus);
    }

    /** All that has arrived or was waived. */
    public Money received() {
        return lines.stream().map(StatementLine::received).reduce(Money.ZERO, Money::plus);
    }

    /** All that has not arrived. */
    public Money open() {
        return due().minus(received());
    }

    /**
     * The number by which anyone with the same data re-checks the statement (验证码): the first sixteen digits of the SM3 of
     * its lines.
     */
    public String checkNumber() {
        StringBuilder text = new StringBuilder(schoolCode);
        for (StatementLine line : lines) {
            text.append('\n')
                    .append(line.term())
                    .append(' ')
                    .append(line.programme())
                    .append(' ')
                    .append(line.due())
                    .append(' ')
                    .append(line.payout());
            line.parts()
                    .forEach(part -> text.append('\n')
                            .append(part.lineId())
                            .append(' ')
                            .append(part.amount())
                            .append(' ')
                            .append(part.state()));
        }
        return Sm3.of(text.toString()).substring(0, 16);
    }

    /** The receipt of one payment, if it is on the statement and has arrived. */
    public Optional<Receipt> receipt(String lineId) {
        return lines.stream()
                .flatMap(line -> line.parts().stream()
                        .filter(part -> part.lineId().equals(lineId))
                        .filter(part -> part.state() == io.zhuxue.disbursement.payment.LineState.PAID)
                        .map(part -> new Receipt(student, schoolCode, day, line, part)))
                .findFirst();
    }

    /**
     * The receipt of one payment that has arrived (到账回单).
     *
     * @param student how the student is called on it
     * @param schoolCode the school
     * @param day the day as of which it is made
     * @param line programme and term
     * @param part the payment
     */
    public record Receipt(
            String student, String schoolCode, LocalDate day, StatementLine line, StatementLine.Part part) {

        /** The number by which the paying side finds the payment and re-checks the sum. */
        public String checkNumber() {
            return Sm3.of(part.lineId() + "\n" + part.amount()).substring(0, 16);
        }
    }
}
