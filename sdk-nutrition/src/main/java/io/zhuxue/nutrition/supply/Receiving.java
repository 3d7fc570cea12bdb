package io.zhuxue.nutrition.supply;

import io.zhuxue.core.Message;
import java.util.List;

/**
 * Two-person receiving (双人验收) at one or many schools: takes a lot whole or in part, or says why it is not taken.
 *
 * <p>It keeps what has come of each order, so that an order cannot be delivered twice; it is not safe for several
 * threads.
 */
public interface Receiving {

    /** Receiving that lets deliveries exceed an order by so many percent. */
    static Receiving create(int percentOver) {
        return new DefaultReceiving(percentOver);
    }

    /** What became of a lot at the door. */
    sealed interface Outcome {

        /**
         * The lot is taken.
         *
         * @param receipt the receipt, whose accepted grams go into the store
         * @param remarks what the school should know, such as a scale that shows less than the note
         */
        record Taken(Receipt receipt, List<Message> remarks) implements Outcome {
            public Taken {
                remarks = List.copyOf(remarks);
            }
        }

        /**
         * The lot is not taken.
         *
         * @param reasons every rule that it breaks
         */
        record Refused(List<Message> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /** Looks at one lot of an order's delivery. */
    Outcome receive(PurchaseOrder order, Receipt receipt);
}
