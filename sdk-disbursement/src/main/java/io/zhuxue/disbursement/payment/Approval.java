package io.zhuxue.disbursement.payment;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of a batch to the bank through several hands (制单、复核、放款): whoever has signed once may not sign again, and a
 * larger sum needs more checkers. Every signature is bound to the batch's digest, so that a batch altered on the way has
 * none.
 *
 * @param batchId the batch
 * @param digest the SM3 digest of the batch's file
 * @param total the batch's sum
 * @param signatures who has signed, in order
 */
public record Approval(String batchId, String digest, Money total, List<Signature> signatures) {

    /** What a person signs as. */
    public enum Role {
        /** 制单. */
        MAKER,
        /** 复核. */
        CHECKER,
        /** 放款. */
        RELEASER
    }

    /**
     * One signature.
     *
     * @param role as what
     * @param person who, by an opaque reference
     * @param at when
     */
    public record Signature(Role role, String person, Instant at) {}

    /**
     * How many hands a sum needs.
     *
     * @param twoCheckersFrom the sum from which two checkers sign
     */
    public record Rule(Money twoCheckersFrom) {

        int checkers(Money total) {
            return total.compareTo(twoCheckersFrom) >= 0 ? 2 : 1;
        }
    }

    /** What became of an attempt to sign. */
    public sealed interface Outcome {

        /** The batch with the new signature. */
        record Signed(Approval approval) implements Outcome {}

        /** Why the signature was not taken. */
        record Refused(Message reason) implements Outcome {}
    }

    public Approval {
        signatures = List.copyOf(signatures);
    }

    /** A batch that its maker hands on. */
    public static Approval made(String batchId, String digest, Money total, String maker, Instant at) {
        return new Approval(batchId, digest, total, List.of(new Signature(Role.MAKER, maker, at)));
    }

    /**
     * Signs as checker or releaser.
     *
     * @param seen the digest of the file that the person has before them
     */
    public Outcome sign(Role role, String person, String seen, Instant at, Rule rule) {
        Optional<Message> refusal = refusal(role, person, seen, rule);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        List<Signature> more = new ArrayList<>(signatures);
        more.add(new Signature(role, person, at));
        return new Outcome.Signed(new Approval(batchId, digest, total, more));
    }

    private Optional<Message> refusal(Role role, String person, String seen, Rule rule) {
        if (!seen.equals(digest)) {
            return Optional.of(DisbursementMessage.BATCH_ALTERED.with(batchId));
        }
        if (signatures.stream().anyMatch(signature -> signature.person().equals(person))) {
            return Optional.of(DisbursementMessage.SAME_PERSON.with(batchId));
        }
        boolean checked = count(Role.CHECKER) >= rule.checkers(total);
        boolean inTurn = role == Role.CHECKER ? !checked : role == Role.RELEASER && checked && !released();
        return inTurn ? Optional.empty() : Optional.of(DisbursementMessage.OUT_OF_TURN.with(batchId, role));
    }

    /** True when the releaser has signed: only then may the file go to the bank. */
    public boolean released() {
        return count(Role.RELEASER) == 1;
    }

    private long count(Role role) {
        return signatures.stream().filter(signature -> signature.role() == role).count();
    }
}
