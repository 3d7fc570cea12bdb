package io.zhuxue.identification.review;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.watch.WatchFact;
import java.time.LocalDate;

/**
 * That a person was merged with a student or parted from one (合并、拆分), and by which decision.
 *
 * @param day from when
 * @param person the person of a register's row
 * @param student the student
 * @param merged whether they are one from this day on; else they are two
 * @param item the review item whose decision settled it
 */
public record Lineage(LocalDate day, PersonRef person, PersonRef student, boolean merged, String item) {

    /** The same as a fact for the watch. */
    public WatchFact fact() {
        return merged
                ? new WatchFact.Matched(day, person, student, WatchFact.Matched.Certainty.SURE)
                : new WatchFact.Parted(day, person, student);
    }
}
