package io.zhuxue.identification.review;

import io.zhuxue.identification.IdentificationMessage;
import io.zhuxue.identification.review.ReviewDecision.Verdict;
import java.util.List;
import java.util.Optional;

/** The order in which people decide on one item. */
final class Verdicts {

    private Verdicts() {}

    /** Why an account may not give a verdict after those before it. */
    static Optional<IdentificationMessage> fault(
            String account, Verdict verdict, List<ReviewDecision> before, int needed) {
        boolean settled = ReviewOutcome.of(before, needed) instanceof ReviewOutcome.Settled;
        if (settled != (verdict == Verdict.REOPEN)) {
            return Optional.of(
                    settled ? IdentificationMessage.REVIEW_SETTLED : IdentificationMessage.REVIEW_NOT_SETTLED);
        }
        return verdict != Verdict.REOPEN && decidedBy(account, before)
                ? Optional.of(IdentificationMessage.REVIEW_SAME_PERSON)
                : Optional.empty();
    }

    /** True when the account has decided since the item was last opened. */
    static boolean decidedBy(String account, List<ReviewDecision> decisions) {
        boolean decided = false;
        for (ReviewDecision each : decisions) {
            decided = each.verdict() != Verdict.REOPEN
                    && (decided || each.account().equals(account));
        }
        return decided;
    }
}
