package io.zhuxue.identification.spi;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.review.ReviewDecision;
import io.zhuxue.identification.review.ReviewItem;
import java.util.List;
import java.util.Optional;

/**
 * Where questions to reviewers and their decisions are kept (复核队列): both are added and never changed.
 *
 * <p>{@code ReviewQueueContract} in the test jar checks an implementation.
 */
public interface ReviewQueue {

    /** Keeps an item; one whose id is known stays as it is. */
    void add(ReviewItem item);

    /** An item by its id. */
    Optional<ReviewItem> find(String id);

    /** The items of an area, settled ones too, in the order in which they were added. */
    List<ReviewItem> items(Area area);

    /** The items that ask about a register's person, in the order in which they were added. */
    List<ReviewItem> items(PersonRef person);

    /** An item's decisions in the order of their numbers; none for an unknown item. */
    List<ReviewDecision> decisions(String item);

    /**
     * Keeps a decision.
     *
     * @return false, and nothing is kept, when the item is unknown or the number is not the next one: somebody else was
     *     faster
     */
    boolean record(ReviewDecision decision);
}
