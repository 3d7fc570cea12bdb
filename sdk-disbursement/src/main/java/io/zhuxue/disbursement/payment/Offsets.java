package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is still to be taken from a student's next awards (抵扣), after deltas said so: each award is cut by at most a share
 * that policy sets, and what is left waits for the award after it. Nothing is lost and nothing is taken twice.
 *
 * @param open what is still to be taken, zero or more
 */
public record Offsets(Money open) {

    /** Nothing is to be taken. */
    public static final Offsets NONE = new Offsets(Money.ZERO);

    public Offsets {
        if (open.fen() < 0) {
            throw new IllegalArgumentException("no less than nothing is to be taken");
        }
    }

    /**
     * An award with what was taken from it.
     *
     * @param paid the lines to be paid, with the ids that they had; a line of which nothing is left is not among them
     * @param taken what was taken
     * @param rest what is still to be taken from the next award
     */
    public record Award(List<PaymentLine> paid, Money taken, Offsets rest) {

        public Award {
            paid = List.copyOf(paid);
        }
    }

    /** These and what the deltas add. */
    public Offsets plus(List<Delta> deltas) {
        Money more = Money.ZERO;
        for (Delta delta : deltas) {
            if (delta instanceof Delta.Offset offset) {
                more = more.plus(offset.amount());
            }
        }
        return new Offsets(open.plus(more));
    }

    /**
     * Takes from the next award, from its first line on.
     *
     * @param award the award's lines, none of which is sent yet
     * @param maxPercent how much of an award may be taken, 0 to 100: {@code offset.percent} of the policy book
     */
    public Award from(List<PaymentLine> award, int maxPercent) {
        if (maxPercent < 0 || maxPercent > 100) {
            throw new IllegalArgumentException("a share is 0 to 100 percent");
        }
        long sum = award.stream().mapToLong(line -> line.amount().fen()).sum();
        // Rounded down: never more than the share is taken.
        Money take = open.min(Money.ofFen(Math.multiplyExact(sum, maxPercent) / 100));
        Money left = take;
        List<PaymentLine> paid = new ArrayList<>();
        for (PaymentLine line : award) {
            Money cut = left.min(line.amount());
            left = left.minus(cut);
            if (!cut.equals(line.amount())) {
                paid.add(new PaymentLine(
                        line.id(),
                        line.schoolCode(),
                        line.studentNo(),
                        line.programme(),
                        line.term(),
                        line.instalment(),
                        line.amount().minus(cut)));
            }
        }
        return new Award(paid, take, new Offsets(open.minus(take)));
    }
}
