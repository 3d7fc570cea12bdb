package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * The reconciliation of sent lines with the bank's answers (对账).
 *
 * <p>Where a line stands follows from the set of things said about it and not from their order, so that answers may come
 * late, twice or in any order. What cannot be understood or contradicts itself leaves the line UNKNOWN, which is asked
 * after and never sent again. Not for use by several threads.
 */
public interface Reconciliation {

    /**
     * A reconciliation without lines.
     *
     * @param lastDay the last day on which an answer is in time
     */
    static Reconciliation create(LocalDate lastDay) {
        return new DefaultReconciliation(lastDay);
    }

    /**
     * Says that a line was sent.
     *
     * @param reference the end-to-end reference under which it was sent: the line's id, with the attempt after the first
     * @param batchId the batch
     * @param amount the sum
     * @param state where it stood after the last reconciliation; BATCHED when there was none
     * @throws IllegalArgumentException when the reference was expected before
     */
    void expect(String reference, String batchId, Money amount, LineState state);

    /** Takes an answer and says what it turned out to be. */
    Finding take(BankAnswer answer);

    /** Where a line stands after all answers so far; UNKNOWN for a line that was not expected. */
    LineState state(String reference);

    /** Hands on every expected line with where it stands and why, in the order in which they were expected. */
    void forEach(Consumer<Standing> receiver);

    /** The references of lines to be asked after at the bank, in the order in which they were expected. */
    List<String> queries();

    /**
     * Where a line stands.
     *
     * @param reference the end-to-end reference
     * @param batchId the batch
     * @param amount the sum
     * @param state the state
     * @param reason why it was not paid, if it was not
     */
    record Standing(String reference, String batchId, Money amount, LineState state, AnswerReason reason) {}
}
