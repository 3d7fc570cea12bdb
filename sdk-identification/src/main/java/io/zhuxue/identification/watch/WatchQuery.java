package io.zhuxue.identification.watch;

import io.zhuxue.core.access.Area;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * A question to the watch: who, where, as of which day.
 *
 * @param day the day
 * @param area the part of the country; a person without a known place is in the whole country only
 * @param kinds the kinds of states wanted
 */
public record WatchQuery(LocalDate day, Area area, Set<WatchState.Kind> kinds) {

    public WatchQuery {
        kinds = Set.copyOf(kinds);
    }

    /** Everybody in an area. */
    public static WatchQuery all(LocalDate day, Area area) {
        return new WatchQuery(day, area, EnumSet.allOf(WatchState.Kind.class));
    }

    /** Who should be aided and is not (应助未助): those for whom somebody still has to do something. */
    public static WatchQuery unaided(LocalDate day, Area area) {
        return new WatchQuery(day, area, EnumSet.of(WatchState.Kind.UNMATCHED, WatchState.Kind.AWAITED));
    }

    boolean wants(WatchEntry entry) {
        if (!kinds.contains(entry.state().kind())) {
            return false;
        }
        if (area.level() == Area.Level.NATION) {
            return true;
        }
        return entry.county()
                .map(county -> area.covers(
                        entry.schoolCode().isEmpty() ? Area.of(county) : Area.school(county, entry.schoolCode())))
                .orElse(false);
    }
}
