package io.zhuxue.identification.review;

import io.zhuxue.core.Message;

/** What became of a decision that was handed in (复核登记结果). */
public sealed interface Reviewed {

    /** It was recorded; the item now stands so. */
    record Recorded(ReviewDecision decision, ReviewOutcome outcome) implements Reviewed {}

    /** It was not recorded, and why. */
    record Refused(Message reason) implements Reviewed {}
}
