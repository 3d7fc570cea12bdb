package io.zhuxue.identification.linkage;

import io.zhuxue.identification.linkage.RecordPair.Agreement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The weights of a general linkage, learned without examples.
 *
 * <p>How often records of two persons agree is taken from the whole data, not from the pairs compared, which were chosen
 * for agreeing; what records of one person contribute to it is taken out again. How often records of one person agree is
 * estimated by expectation maximisation. So the estimate cannot settle on "the same town" instead of "the same person".
 */
final class RecordModel {

    private static final int LEVELS = Agreement.values().length - 1;
    private static final int ROUNDS = 40;
    private static final int CHANCE_PAIRS = 200_000;

    /** What records of one person usually look like; it counts as fifty observations. */
    private static final double[] FIRST = {0.8, 0.09, 0.05, 0.02, 0.04};

    private static final double PRIOR = 50;

    /** A value far rarer or commoner than the average must not decide alone. */
    private static final double MOST_TERM_WEIGHT = Math.log(100);

    private final RecordColumns columns;
    private final double[][] one;
    private final double[][] two;
    private final double[][] anybody;
    private final RecordTies ties;
    private final double allPairs;
    private double onePerson;

    RecordModel(RecordColumns columns, RecordComparison comparison) {
        this.columns = columns;
        int fields = columns.fields.size();
        one = new double[fields][];
        anybody = new double[fields][LEVELS];
        double records = columns.records;
        double right = records - columns.left;
        allPairs = Math.max(2, right == 0 ? records * (records - 1) / 2 : columns.left * right);
        onePerson = Math.min(allPairs / 2, 0.3 * (right == 0 ? records : Math.min(columns.left, right)) + 0.5);
        byChance(comparison);
        two = new double[fields][];
        for (int field = 0; field < fields; field++) {
            one[field] = FIRST.clone();
            two[field] = anybody[field].clone();
        }
        double[] agree = new double[fields];
        Arrays.setAll(agree, field -> anybody[field][0] + anybody[field][1]);
        ties = new RecordTies(columns, comparison, agree);
    }

    /** How often any two records agree: from pairs that nothing but a fixed step brought together. */
    private void byChance(RecordComparison comparison) {
        long records = columns.records;
        long a = 0;
        long b = columns.left == columns.records ? records / 2 : columns.left;
        for (int i = 0; i < CHANCE_PAIRS && records > 1; i++) {
            a = (a + 1) % records;
            b = (b + 7_919 + i / records) % records;
            if (columns.comparable((int) a, (int) b)) {
                count(anybody, comparison.levels((int) a, (int) b), 1);
            }
        }
        for (int field = 0; field < anybody.length; field++) {
            settle(anybody[field], new double[] {0.001, 0.001, 0.004, 0.01, 0.984}, 20);
            // The share of the same values is known exactly.
            anybody[field][0] = Math.max(1e-8, columns.agreeByChance(field));
        }
    }

    private static void count(double[][] counts, long levels, double weight) {
        for (int field = 0; field < counts.length; field++) {
            Agreement level = RecordComparison.level(field, levels);
            if (level != Agreement.MISSING) {
                counts[field][level.ordinal()] += weight;
            }
        }
    }

    private static void settle(double[] counts, double[] prior, double strength) {
        double total = Arrays.stream(counts).sum() + strength;
        for (int level = 0; level < counts.length; level++) {
            counts[level] = (counts[level] + strength * prior[level]) / total;
        }
    }

    /** Learns from the pairs compared. */
    void learn(long[] levels) {
        Map<Long, Integer> patterns = new HashMap<>();
        for (long each : levels) {
            patterns.merge(each, 1, Integer::sum);
        }
        // Sums of fractions depend on their order; the order of a hash map is nobody's promise.
        long[] kinds =
                patterns.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        for (int round = 0; round < ROUNDS; round++) {
            double[][] next = new double[one.length][LEVELS];
            double matches = 0;
            for (long kind : kinds) {
                double likely = patterns.getOrDefault(kind, 0) / (1 + Math.exp(-weight(kind)));
                matches += likely;
                count(next, kind, likely);
            }
            onePerson = Math.max(0.5, Math.min(allPairs / 2, matches));
            for (int field = 0; field < one.length; field++) {
                settle(next[field], FIRST, PRIOR);
                one[field] = next[field];
                takeOut(field);
            }
        }
    }

    /** Takes the pairs of one person out of what any two records show. */
    private void takeOut(int field) {
        double share = onePerson / allPairs;
        for (int level = 0; level < LEVELS; level++) {
            double rest = (anybody[field][level] - share * one[field][level]) / (1 - share);
            two[field][level] = Math.max(1e-8, Math.max(rest, anybody[field][level] / 20));
        }
    }

    /** The logarithm of the odds that the agreements are of one person, common and rare values alike. */
    private double weight(long levels) {
        double weight = Math.log(onePerson / (allPairs - onePerson)) - tied(levels);
        for (int field = 0; field < one.length; field++) {
            weight += common(field, levels);
        }
        return weight;
    }

    private double common(int field, long levels) {
        Agreement level = RecordComparison.level(field, levels);
        return level == Agreement.MISSING ? 0 : Math.log(one[field][level.ordinal()] / two[field][level.ordinal()]);
    }

    /** What would be counted twice when fields that go together, such as town and postcode, all agree. */
    private double tied(long levels) {
        double tied = 0;
        for (int field = 1; field < one.length; field++) {
            tied += tied(field, levels);
        }
        return tied;
    }

    /** What of a field's agreement follows from that of an earlier field; never more than it says itself. */
    private double tied(int field, long levels) {
        if (!RecordTies.agrees(RecordComparison.level(field, levels))) {
            return 0;
        }
        double most = 0;
        for (int other = 0; other < field; other++) {
            if (RecordTies.agrees(RecordComparison.level(other, levels))) {
                most = Math.max(most, ties.between(field, other));
            }
        }
        return Math.min(most, Math.max(0, common(field, levels)));
    }

    /** The weight of one field of a pair, a rare value more than a common one unless it follows from another field. */
    double weight(int field, long levels, int a) {
        double tied = tied(field, levels);
        double weight = common(field, levels) - tied;
        if (RecordComparison.level(field, levels) != Agreement.SAME || tied > weight) {
            return weight;
        }
        double rare = Math.log(columns.agreeByChance(field) / columns.frequency(field, a));
        return weight + Math.max(-MOST_TERM_WEIGHT, Math.min(MOST_TERM_WEIGHT, rare));
    }

    /** The logarithm of the odds that a pair is one person. */
    double weight(int a, long levels) {
        double weight = Math.log(onePerson / (allPairs - onePerson));
        for (int field = 0; field < one.length; field++) {
            weight += weight(field, levels, a);
        }
        return weight;
    }
}
