package io.zhuxue.identification.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A student's growth file (成长档案): what its entries add up to. It is never part of a public notice, and a story is told
 * with the student's consent only.
 *
 * @param entries in order
 */
public record GrowthFile(List<GrowthEntry> entries) {

    public GrowthFile {
        entries = List.copyOf(entries);
    }

    /** An empty file. */
    public static GrowthFile empty() {
        return new GrowthFile(List.of());
    }

    /** A goal and how far it is: begun at {@code before}, now at {@code now}. */
    public record Progress(GrowthEntry.GoalSet goal, int now, boolean measured) {

        /** Per cent of the way from before to target, rounded down; 0 to 100. */
        public int percent() {
            int way = goal.target() - goal.before();
            int gone = now - goal.before();
            if (way == 0) {
                return 100;
            }
            return (int) Math.max(0, Math.min(100, 100L * gone / way));
        }

        /** True when the target is reached. */
        public boolean reached() {
            return percent() == 100;
        }
    }

    /** True while the family consents. */
    public boolean consented() {
        boolean consented = false;
        for (GrowthEntry entry : entries) {
            if (entry instanceof GrowthEntry.Consented) {
                consented = true;
            } else if (entry instanceof GrowthEntry.ConsentWithdrawn) {
                consented = false;
            }
        }
        return consented;
    }

    /** The mentor now; empty without one. */
    public Optional<String> mentor() {
        Optional<String> mentor = Optional.empty();
        for (GrowthEntry entry : entries) {
            if (entry instanceof GrowthEntry.MentorAssigned assigned) {
                mentor = Optional.of(assigned.mentor());
            }
        }
        return mentor;
    }

    /** Every goal with its last measurement, in the order in which they were set. */
    public List<Progress> goals() {
        Map<String, Progress> goals = new LinkedHashMap<>();
        for (GrowthEntry entry : entries) {
            if (entry instanceof GrowthEntry.GoalSet set) {
                goals.put(set.goal(), new Progress(set, set.before(), false));
            } else if (entry instanceof GrowthEntry.GoalMeasured measured) {
                goals.computeIfPresent(
                        measured.goal(), (name, progress) -> new Progress(progress.goal(), measured.value(), true));
            }
        }
        return new ArrayList<>(goals.values());
    }

    /** Hours of activities by virtue; a virtue without any is absent. */
    public Map<Virtue, Integer> hours() {
        Map<Virtue, Integer> hours = new EnumMap<>(Virtue.class);
        for (GrowthEntry entry : entries) {
            if (entry instanceof GrowthEntry.ActivityJoined joined) {
                hours.merge(joined.virtue(), joined.hours(), Integer::sum);
            }
        }
        return hours;
    }

    /** Hours of activities on one day. */
    int hoursOn(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry instanceof GrowthEntry.ActivityJoined
                        && entry.day().equals(day))
                .mapToInt(entry -> ((GrowthEntry.ActivityJoined) entry).hours())
                .sum();
    }

    /** How many entries of a kind there are. */
    public long count(Class<? extends GrowthEntry> kind) {
        return entries.stream().filter(kind::isInstance).count();
    }

    GrowthFile with(GrowthEntry entry) {
        List<GrowthEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new GrowthFile(more);
    }
}
