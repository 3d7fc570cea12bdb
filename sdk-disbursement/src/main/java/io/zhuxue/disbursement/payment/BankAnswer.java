package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a bank says about one line, or about a whole batch (银行回执). */
public final class BankAnswer {

    /** Where an answer comes from. */
    public enum Source {
        /** A status report, such as pain.002: what the bank means to do or has done. */
        STATUS_REPORT,
        /** A statement or notice of bookings, such as camt.053: what has moved on the account. */
        STATEMENT
    }

    /** What is said. */
    public enum Says {
        /** It is being worked on. */
        ACCEPTED,
        /** It is paid. */
        PAID,
        /** It is refused. */
        REJECTED,
        /** It has come back after it was paid. */
        RETURNED,
        /** Something that we do not understand. */
        UNKNOWN
    }

    private final Source source;
    private final Says says;
    private final String batchId;
    private final String lineRef;
    private final String reference;
    private final AnswerReason reason;
    private final @Nullable Money amount;
    private final @Nullable LocalDate day;

    private BankAnswer(
            Source source,
            Says says,
            String batchId,
            String lineRef,
            String reference,
            AnswerReason reason,
            @Nullable Money amount,
            @Nullable LocalDate day) {
        this.source = source;
        this.says = says;
        this.batchId = batchId;
        this.lineRef = lineRef;
        this.reference = reference;
        this.reason = reason;
        this.amount = amount;
        this.day = day;
    }

    /** An answer about a line, by the end-to-end reference under which the line was sent. */
    public static BankAnswer line(Source source, Says says, String lineRef) {
        return new BankAnswer(source, says, "", lineRef, "", AnswerReason.NOT_SAID, null, null);
    }

    /** An answer about a whole batch; it holds for every line that is not spoken of by itself. */
    public static BankAnswer batch(Says says, String batchId) {
        return new BankAnswer(Source.STATUS_REPORT, says, batchId, "", "", AnswerReason.NOT_SAID, null, null);
    }

    /** The same answer with the sum that the bank names. */
    public BankAnswer withAmount(Money sum) {
        return new BankAnswer(source, says, batchId, lineRef, reference, reason, sum, day);
    }

    /** The same answer, of which a part cannot be read and which therefore says nothing. */
    BankAnswer unclear() {
        return new BankAnswer(source, Says.UNKNOWN, batchId, lineRef, reference, reason, amount, day);
    }

    /** The same answer with the bank's reason. */
    public BankAnswer because(AnswerReason why) {
        return new BankAnswer(source, says, batchId, lineRef, reference, why, amount, day);
    }

    /** The same answer on the day that the bank names. */
    public BankAnswer on(LocalDate when) {
        return new BankAnswer(source, says, batchId, lineRef, reference, reason, amount, when);
    }

    /** The same answer with the bank's own reference of the booking (流水号), which tells two bookings apart. */
    public BankAnswer withReference(String bankReference) {
        return new BankAnswer(source, says, batchId, lineRef, bankReference, reason, amount, day);
    }

    /** Where it comes from. */
    public Source source() {
        return source;
    }

    /** What it says. */
    public Says says() {
        return says;
    }

    /** The batch that is meant as a whole; empty when a line is meant. */
    public String batchId() {
        return batchId;
    }

    /** The end-to-end reference of the line; empty when a batch is meant. */
    public String lineRef() {
        return lineRef;
    }

    /** The bank's reference of the booking; empty when it gives none. */
    public String reference() {
        return reference;
    }

    /** Why it was not paid. */
    public AnswerReason reason() {
        return reason;
    }

    /** The sum, if the bank names one. */
    public Optional<Money> amount() {
        return Optional.ofNullable(amount);
    }

    /** The day, if the bank names one. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    @Override
    public String toString() {
        return source + " " + says + " " + (lineRef.isEmpty() ? "batch " + batchId : lineRef);
    }
}
