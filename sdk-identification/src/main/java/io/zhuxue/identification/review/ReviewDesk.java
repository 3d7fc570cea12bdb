package io.zhuxue.identification.review;

import io.zhuxue.core.access.Actor;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.spi.ReviewQueue;
import java.time.LocalDate;
import java.util.List;

/** The desk at which links are reviewed (人工复核台). As safe for many threads as its queue. */
public interface ReviewDesk {

    /** A desk over a queue that the host keeps. */
    static ReviewDesk create(ReviewQueue queue, ReviewRules rules) {
        return new DefaultReviewDesk(queue, rules);
    }

    /** A queue in memory, for tests and small tools. */
    static ReviewQueue inMemory() {
        return new MemoryQueue();
    }

    /** Puts a question; one that was put before is not put again. */
    void ask(ReviewItem item);

    /** What an actor has to review in the own area, most at stake first, then the oldest; at most so many. */
    List<ReviewItem> waiting(Actor actor, int most);

    /**
     * Hands in a decision. Refused: REVIEW_UNKNOWN, an access refusal of core when the role or the area forbids it,
     * REVIEW_REASON without a reason or with personal data in it, REVIEW_SETTLED when nothing is open,
     * REVIEW_SAME_PERSON when the same account decided before, REVIEW_RACE when somebody else was faster.
     */
    Reviewed decide(String item, Actor actor, ReviewDecision.Verdict verdict, String reason, LocalDate day);

    /** How an item stands; a caller that asks for an unknown item is broken. */
    ReviewOutcome outcome(String item);

    /**
     * Who a register's person has been taken for, decision by decision (合并与拆分沿革), in order of day.
     *
     * @param person the person of a row
     */
    List<Lineage> lineage(PersonRef person);

    /**
     * What is settled within an area, for the next linkage ({@link io.zhuxue.identification.linkage.SettledPairs}), in the
     * order in which the questions were put.
     */
    List<SettledPair> settled(Area area);

    /** Why a link was made or refused, in plain Chinese for the family, from what was kept alone. */
    String explain(String item);
}
