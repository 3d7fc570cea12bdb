package io.zhuxue.identification.roster;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A reader of rosters (学籍花名册): judges each row and hands over the students taken and the rows refused.
 *
 * <p>Every reading starts afresh, so reading the same roster twice gives the same answers twice.
 */
public interface RosterReader {

    /** A reader that knows which school codes exist. */
    static RosterReader create(Predicate<String> schools) {
        return new DefaultRosterReader(schools);
    }

    /**
     * Reads a roster row by row in bounded memory.
     *
     * <p>A row is compared for duplicates with rows that were taken before it. A refused row gives one rejection for
     * each fault, together, the deciding one first: MISSING, BAD_VALUE, ID_CHECK, ID_BIRTH, UNKNOWN_SCHOOL,
     * DUPLICATE_KEY, DUPLICATE_ID.
     *
     * @throws io.zhuxue.core.table.TableException when the table cannot be read at all
     */
    void read(TableSource students, StudentReceiver taken, Consumer<? super Rejection> refused);
}
