package io.zhuxue.identification.review;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.identification.watch.WatchFact;
import java.time.LocalDate;

/**
 * That a person was merged with a student or parted from one (合并、拆分), and by which decision. A guardian is never merged
 * with the pupil: the pupil is counted in the guardian's household, or is not.
 *
 * @param day from when
 * @param person the person of a register's row
 * @param student the student
 * @param merged whether they are one from this day on; else they are two
 * @param item the review item whose decision settled it
 * @param group the register
 * @param guardian whether the person is the student's guardian
 */
public record Lineage(
        LocalDate day,
        PersonRef person,
        PersonRef student,
        boolean merged,
        String item,
        SpecialGroup group,
        boolean guardian) {

    /**
     * The same as a fact for the watch. That the pupil belongs to a guardian's household makes the pupil a member, with no
     * day of leaving: the next snapshot's link says more.
     */
    public WatchFact fact() {
        if (guardian) {
            return merged
                    ? WatchFact.Registered.ofHousehold(day, student, group)
                    : new WatchFact.Unregistered(day, student, group, false);
        }
        return merged
                ? new WatchFact.Matched(day, person, student, WatchFact.Matched.Certainty.SURE)
                : new WatchFact.Parted(day, person, student);
    }
}
