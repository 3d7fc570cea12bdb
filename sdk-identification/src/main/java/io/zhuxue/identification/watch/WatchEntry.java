package io.zhuxue.identification.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import java.util.Optional;
import java.util.Set;

/**
 * A watched person as of a day (应助对象). The groups are private data of the family.
 *
 * @param person the student, where the person is known to be one; else the person of the register
 * @param schoolCode the student's school; empty when the person is no known student
 * @param county the school's county, or the place in the register; empty when neither is known
 * @param groups the registers that the person stands in on the day
 * @param hardships the events that the family is in on the day
 * @param state how the person stands
 */
public record WatchEntry(
        PersonRef person,
        String schoolCode,
        Optional<RegionCode> county,
        Set<SpecialGroup> groups,
        Set<Hardship> hardships,
        WatchState state) {

    public WatchEntry {
        groups = Set.copyOf(groups);
        hardships = Set.copyOf(hardships);
    }
}
