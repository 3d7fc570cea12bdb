package io.zhuxue.disbursement.payment;

/**
 * A line with the account that it goes to, in one of its attempts.
 *
 * @param line what is paid
 * @param account where to; checked
 * @param attempt 1 for the first, 2 for the first re-issue, up to 99
 */
public record Payment(PaymentLine line, Account account, int attempt) {

    public Payment {
        if (attempt < 1 || attempt > 99) {
            throw new IllegalArgumentException("a line is tried 1 to 99 times");
        }
    }

    /** The first attempt. */
    public Payment(PaymentLine line, Account account) {
        this(line, account, 1);
    }

    /** The end-to-end reference under which it is sent: the line's id, with the attempt after the first. */
    public String reference() {
        return LineId.reference(line.id(), attempt);
    }
}
