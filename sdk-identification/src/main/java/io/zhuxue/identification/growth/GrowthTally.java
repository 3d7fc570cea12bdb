package io.zhuxue.identification.growth;

import java.util.EnumMap;
import java.util.Map;

/** The indicators of developmental aid over many files (发展型资助指标); files are added one by one. */
public final class GrowthTally {

    private final Map<Virtue, Long> hours = new EnumMap<>(Virtue.class);
    private final Map<GrowthEntry.Outcome, Long> outcomes = new EnumMap<>(GrowthEntry.Outcome.class);
    private long aided;
    private long joined;
    private long mentored;
    private long pledged;
    private long goals;
    private long goalsReached;

    /** An empty tally. */
    public GrowthTally() {}

    /** Adds the file of an aided student; an empty file counts as one who does not take part. */
    public void add(GrowthFile file) {
        aided++;
        boolean takesPart = file.count(GrowthEntry.ActivityJoined.class) + file.count(GrowthEntry.TalkHeld.class) > 0;
        joined += takesPart ? 1 : 0;
        mentored += file.mentor().isPresent() ? 1 : 0;
        pledged += file.count(GrowthEntry.Pledged.class) > 0 ? 1 : 0;
        file.hours().forEach((virtue, count) -> hours.merge(virtue, (long) count, Long::sum));
        for (GrowthFile.Progress each : file.goals()) {
            goals++;
            goalsReached += each.measured() && each.reached() ? 1 : 0;
        }
        for (GrowthEntry entry : file.standing()) {
            if (entry instanceof GrowthEntry.Achieved achieved) {
                outcomes.merge(achieved.outcome(), 1L, Long::sum);
            }
        }
    }

    /** How many aided students there are. */
    public long aided() {
        return aided;
    }

    /** How many of them take part in talks or activities. */
    public long joined() {
        return joined;
    }

    /** How many have a mentor. */
    public long mentored() {
        return mentored;
    }

    /** How many have signed a pledge. */
    public long pledged() {
        return pledged;
    }

    /** How many goals were set. */
    public long goals() {
        return goals;
    }

    /** How many of them were measured and reached. */
    public long goalsReached() {
        return goalsReached;
    }

    /** Hours of activities of a virtue. */
    public long hours(Virtue virtue) {
        return hours.getOrDefault(virtue, 0L);
    }

    /** How many outcomes of a kind there are. */
    public long outcomes(GrowthEntry.Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
