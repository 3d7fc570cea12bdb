package io.zhuxue.identification.assessment;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How much the levels hang on where the cuts are (敏感性分析): who is within a few points of a cut, and what would become of
 * everybody if all cuts were moved. Students are added one by one; memory does not grow with them.
 *
 * <p>A student whose level a register gives is near no cut that lies below that level.
 */
public final class Sensitivity {

    private final AssessmentRules rules;
    private final int margin;
    private final Map<NeedLevel, int[]> near = new EnumMap<>(NeedLevel.class);
    private final List<Map<NeedLevel, Integer>> shifted = new ArrayList<>();

    private Sensitivity(AssessmentRules rules, int margin) {
        if (margin < 1) {
            throw new IllegalArgumentException("a margin is at least one point");
        }
        this.rules = rules;
        this.margin = margin;
        rules.cuts().keySet().forEach(level -> near.put(level, new int[2]));
        for (int i = -margin; i <= margin; i++) {
            shifted.add(new EnumMap<>(NeedLevel.class));
        }
    }

    /** A report under rules, for those within a number of points of a cut. */
    public static Sensitivity create(AssessmentRules rules, int margin) {
        return new Sensitivity(rules, margin);
    }

    /**
     * A student near a cut.
     *
     * @param cut the level that begins above the cut
     * @param points how far the score is above the cut; zero and less is not above it
     */
    public record NearCut(NeedLevel cut, int points) {

        /** True when the student has the level, and would lose it by so few points. */
        public boolean reached() {
            return points > 0;
        }
    }

    /**
     * How many are how near to one cut.
     *
     * @param level the level that begins above the cut
     * @param cut the cut
     * @param justAbove those who have the level and would lose it if the cut were moved up by the margin
     * @param justBelow those who would have it if the cut were moved down by the margin
     */
    public record Line(NeedLevel level, int cut, int justAbove, int justBelow) {}

    /** Adds a student, and tells the nearest cut within the margin, if there is one; of two the higher level. */
    public Optional<NearCut> add(Set<SpecialGroup> groups, OptionalInt score) {
        NeedLevel floor = NeedLevel.NONE;
        for (SpecialGroup group : groups) {
            floor = floor.max(rules.registers().getOrDefault(group, NeedLevel.NONE));
        }
        for (int i = 0; i < shifted.size(); i++) {
            shifted.get(i).merge(level(floor, score, i - margin), 1, Integer::sum);
        }
        if (score.isEmpty()) {
            return Optional.empty();
        }
        Optional<NearCut> nearest = Optional.empty();
        for (Map.Entry<NeedLevel, Integer> each : rules.cuts().entrySet()) {
            int points = score.getAsInt() - each.getValue();
            // Moved up by the margin the cut must reach the score; moved down by it the score must exceed it.
            boolean within = points > -margin && points <= margin;
            if (each.getKey().compareTo(floor) > 0 && within) {
                NearCut found = new NearCut(each.getKey(), points);
                near.getOrDefault(each.getKey(), new int[2])[found.reached() ? 0 : 1]++;
                nearest = nearest.filter(other -> nearer(other, found)).or(() -> Optional.of(found));
            }
        }
        return nearest;
    }

    private static boolean nearer(NearCut one, NearCut other) {
        int difference = Math.abs(one.points()) - Math.abs(other.points());
        return difference < 0 || difference == 0 && one.cut().compareTo(other.cut()) > 0;
    }

    private NeedLevel level(NeedLevel floor, OptionalInt score, int shift) {
        NeedLevel level = floor;
        for (Map.Entry<NeedLevel, Integer> each : rules.cuts().entrySet()) {
            if (score.isPresent() && score.getAsInt() > each.getValue() + shift) {
                level = level.max(each.getKey());
            }
        }
        return level;
    }

    /** The cuts, the highest level first. */
    public List<Line> lines() {
        return near.entrySet().stream()
                .sorted(Map.Entry.<NeedLevel, int[]>comparingByKey().reversed())
                .map(each -> new Line(
                        each.getKey(),
                        rules.cuts().getOrDefault(each.getKey(), 0),
                        each.getValue()[0],
                        each.getValue()[1]))
                .toList();
    }

    /** How many would have a level if all cuts were moved by some points, within the margin. */
    public int count(NeedLevel level, int shift) {
        if (Math.abs(shift) > margin) {
            throw new IllegalArgumentException("beyond the margin");
        }
        return shifted.get(shift + margin).getOrDefault(level, 0);
    }

    /** The margin in points. */
    public int margin() {
        return margin;
    }
}
