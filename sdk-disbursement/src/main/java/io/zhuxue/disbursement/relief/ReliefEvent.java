package io.zhuxue.disbursement.relief;

import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;
import java.util.Set;

/**
 * A disaster or epidemic for which relief is opened (突发事件).
 *
 * @param id the event's id
 * @param title what happened
 * @param areas codes of the places hit: a province's two characters, a city's four or a county's six
 * @param from the first day
 * @param until the last day on which applications are taken
 */
public record ReliefEvent(String id, String title, Set<String> areas, LocalDate from, LocalDate until) {

    public ReliefEvent {
        areas = Set.copyOf(areas);
        if (areas.stream().anyMatch(area -> !area.matches("[0-9]{2}|[0-9]{2}[0-9A-Z]{2}|[0-9]{2}[0-9A-Z]{4}"))) {
            throw new IllegalArgumentException("an area is the code of a province, city or county");
        }
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("an event ends no earlier than it begins");
        }
    }

    /** True when a student may be hit: home or school lies in the area. */
    public boolean concerns(RegionCode home, RegionCode school) {
        return hits(home) || hits(school);
    }

    /** True when a place lies in the area. */
    public boolean hits(RegionCode place) {
        String code = place.code();
        return areas.contains(code) || areas.contains(code.substring(0, 4)) || areas.contains(code.substring(0, 2));
    }
}
