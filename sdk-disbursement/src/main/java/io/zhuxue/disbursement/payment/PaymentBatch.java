package io.zhuxue.disbursement.payment;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import java.util.List;

/**
 * Payments that go to the bank together (支付批次): one programme, term, instalment and channel.
 *
 * @param id the batch's id, at most 35 characters; the same input gives the same id
 * @param programme the programme's code
 * @param term the term
 * @param instalment the part, from 1
 * @param channel the kind of account
 * @param payments in the order in which they were added
 */
public record PaymentBatch(
        String id, String programme, Term term, int instalment, AccountKind channel, List<Payment> payments) {

    public PaymentBatch {
        payments = List.copyOf(payments);
        if (payments.isEmpty() || id.length() > 35) {
            throw new IllegalArgumentException("a batch has payments, and an id of at most 35 characters");
        }
    }

    /** The sum of all lines, in fen. */
    public Money total() {
        long fen = 0;
        for (Payment payment : payments) {
            fen = Math.addExact(fen, payment.line().amount().fen());
        }
        return Money.ofFen(fen);
    }
}
