package io.zhuxue.disbursement.payment;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.disbursement.DisbursementMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line and all its attempts (重新发放链): it failed, for a reason, which was put right, and it was issued again under a
 * reference of its own.
 *
 * <p>A line that may still be paid is never issued again: one that is sent, accepted, paid or of unknown fate is asked
 * after and not re-sent. Nothing in a chain is edited; each step gives a longer chain.
 *
 * @param line what is paid
 * @param attempts the attempts, in order; at least one
 */
public record PaymentChain(PaymentLine line, List<Attempt> attempts) {

    /**
     * One attempt.
     *
     * @param payment what was sent, to which account and under which reference
     * @param state where it stands
     * @param reason why it was not paid, if it was not
     * @param fix what put the attempt before it right; empty for the first
     */
    public record Attempt(Payment payment, LineState state, AnswerReason reason, Optional<Fix> fix) {}

    /**
     * What was done about a reason.
     *
     * @param by who did it, by an opaque reference
     * @param on the day
     * @param what in words, without personal data
     */
    public record Fix(String by, LocalDate on, String what) {}

    public PaymentChain {
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a chain begins with an attempt");
        }
    }

    /** The chain of a line that is sent for the first time. */
    public static PaymentChain first(Payment payment) {
        Attempt attempt = new Attempt(payment, LineState.BATCHED, AnswerReason.NOT_SAID, Optional.empty());
        return new PaymentChain(payment.line(), List.of(attempt));
    }

    /** The last attempt. */
    public Attempt last() {
        return attempts.get(attempts.size() - 1);
    }

    /** The chain after reconciliation: where its last attempt stands now, and why. */
    public PaymentChain standing(LineState state, AnswerReason reason) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.set(all.size() - 1, new Attempt(last().payment(), state, reason, last().fix()));
        return new PaymentChain(line, all);
    }

    /**
     * Issues the line again, to the same or another account.
     *
     * @return the longer chain, whose last attempt is to be batched; refused when the line may still be paid, when the
     *     bank must be asked first, or when the reason asks for another account and it is the same
     */
    public Parsed<PaymentChain> reissue(Account account, Fix fix) {
        Optional<Message> refusal = refusal(account);
        if (refusal.isPresent()) {
            return Parsed.refused(refusal.get());
        }
        Payment again = new Payment(line, account, last().payment().attempt() + 1);
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(new Attempt(again, LineState.BATCHED, AnswerReason.NOT_SAID, Optional.of(fix)));
        return Parsed.accepted(new PaymentChain(line, all));
    }

    private Optional<Message> refusal(Account account) {
        Attempt last = last();
        if (!last.state().payableAgain()) {
            return Optional.of(DisbursementMessage.REISSUE_STATE.with(line.id(), last.state()));
        }
        Remedy remedy = last.reason().remedy();
        if (remedy == Remedy.QUERY) {
            return Optional.of(DisbursementMessage.REISSUE_QUERY.with(
                    line.id(), last.reason().chineseName()));
        }
        boolean same = account.equals(last.payment().account());
        return remedy == Remedy.ACCOUNT && same
                ? Optional.of(DisbursementMessage.REISSUE_ACCOUNT.with(
                        line.id(), last.reason().chineseName()))
                : Optional.empty();
    }
}
