package io.zhuxue.identification.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A student's growth file (成长档案): what its entries add up to. It is never part of a public notice, and a story is told
 * with the student's consent only.
 *
 * @param entries in order, wrong ones and corrections too
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

    /**
     * The entries as they count (有效记录): what was corrected as it should have been, at the place of the wrong entry, and no
     * corrections.
     */
    public List<GrowthEntry> standing() {
        Map<Integer, GrowthEntry.Corrected> corrections = new HashMap<>();
        for (GrowthEntry entry : entries) {
            if (entry instanceof GrowthEntry.Corrected corrected) {
                corrections.put(corrected.number(), corrected);
            }
        }
        List<GrowthEntry> standing = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            GrowthEntry.@Nullable Corrected corrected = corrections.get(i + 1);
            if (corrected != null) {
                corrected.instead().ifPresent(standing::add);
            } else if (!(entries.get(i) instanceof GrowthEntry.Corrected)) {
                standing.add(entries.get(i));
            }
        }
        return standing;
    }

    /** True when an entry counts no more as it was written, because a later one corrects it. */
    public boolean corrected(int number) {
        return entries.stream()
                .anyMatch(entry -> entry instanceof GrowthEntry.Corrected each && each.number() == number);
    }

    /** True while the family consents. */
    public boolean consented() {
        boolean consented = false;
        for (GrowthEntry entry : standing()) {
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
        for (GrowthEntry entry : standing()) {
            if (entry instanceof GrowthEntry.MentorAssigned assigned) {
                mentor = Optional.of(assigned.mentor());
            }
        }
        return mentor;
    }

    /** Every goal with its last measurement, in the order in which they were set. */
    public List<Progress> goals() {
        Map<String, Progress> goals = new LinkedHashMap<>();
        for (GrowthEntry entry : standing()) {
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
        for (GrowthEntry entry : standing()) {
            if (entry instanceof GrowthEntry.ActivityJoined joined) {
                hours.merge(joined.virtue(), joined.hours(), Integer::sum);
            }
        }
        return hours;
    }

    /** Hours of activities on one day. */
    int hoursOn(LocalDate day) {
        return standing().stream()
                .filter(entry -> entry instanceof GrowthEntry.ActivityJoined
                        && entry.day().equals(day))
                .mapToInt(entry -> ((GrowthEntry.ActivityJoined) entry).hours())
                .sum();
    }

    /** How many entries of a kind there are, corrected ones as they are now. */
    public long count(Class<? extends GrowthEntry> kind) {
        return standing().stream().filter(kind::isInstance).count();
    }

    GrowthFile with(GrowthEntry entry) {
        List<GrowthEntry> more = new ArrayList<>(entries);
        more.add(entry);
        return new GrowthFile(more);
    }
}
