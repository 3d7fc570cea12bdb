package io.zhuxue.identification.linkage;

import io.zhuxue.identification.linkage.RecordPair.Agreement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The weights of a general linkage, learned without examples.
 *
 * <p>Two records are of one person, of two strangers, or of two persons of one house, who share name and address but
 * neither given name nor birth date. How often strangers agree is taken from the whole data, not from the pairs compared,
 * which were chosen for agreeing; what records of one person contribute to it is taken out again. The other two are
 * estimated by expectation maximisation. So the estimate cannot settle on "the same house" instead of "the same person".
 */
final class RecordModel {

    private static final int LEVELS = RecordWeights.LEVELS;
    private static final int ROUNDS = 40;
    private static final int CHANCE_PAIRS = 200_000;

    /** What records of one person usually look like; it counts as fifty observations. */
    private static final double[] FIRST = {0.8, 0.09, 0.05, 0.02, 0.04};

    /** What people of one house share, in the fields that a house shares. */
    private static final double[] FIRST_HOUSE = {0.8, 0.03, 0.03, 0.02, 0.12};

    /** What strangers look like where nothing was seen. */
    private static final double[] STRANGERS = {0.001, 0.001, 0.004, 0.01, 0.984};

    private static final double PRIOR = 50;

    private final RecordColumns columns;
    private final int fields;
    private final double[][] one;
    private final double[][] two;
    private final double[][] house;
    private final double[][] anybody;
    private final boolean[] personal;
    private final RecordWeights weights;
    private final double allPairs;
    private double onePerson;
    private double oneHouse;

    RecordModel(RecordColumns columns, RecordComparison comparison) {
        this.columns = columns;
        fields = columns.fields.size();
        one = new double[fields][];
        two = new double[fields][];
        house = new double[fields][];
        anybody = new double[fields][LEVELS];
        personal = new boolean[fields];
        double records = columns.records;
        double right = records - columns.left;
        allPairs = Math.max(2, right == 0 ? records * (records - 1) / 2 : columns.left * right);
        onePerson = Math.min(allPairs / 3, 0.3 * (right == 0 ? records : Math.min(columns.left, right)) + 0.5);
        byChance(comparison);
        int shared = 0;
        for (int field = 0; field < fields; field++) {
            personal[field] = columns.personal(field);
            shared += personal[field] ? 0 : 1;
            one[field] = FIRST.clone();
            two[field] = anybody[field].clone();
            house[field] = personal[field] ? two[field] : FIRST_HOUSE.clone();
        }
        oneHouse = shared == fields || shared < 2 ? 0 : onePerson;
        weights = new RecordWeights(columns, new RecordTies(columns, comparison, anybody), personal);
        weigh();
    }

    private void weigh() {
        weights.set(one, two, house, onePerson, oneHouse, allPairs - onePerson);
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
        for (int field = 0; field < fields; field++) {
            settle(anybody[field], STRANGERS, 20);
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
            double[][] nextOne = new double[fields][LEVELS];
            double[][] nextHouse = new double[fields][LEVELS];
            double persons = 0;
            double houses = 0;
            for (long kind : kinds) {
                double times = patterns.getOrDefault(kind, 0);
                double logOne = weights.one(kind);
                double asHouse = Math.exp(weights.house(kind) - logOne);
                double all = 1 + asHouse + Math.exp(weights.strangers(kind) - logOne);
                double ofOne = times / all;
                double ofHouse = all == Double.POSITIVE_INFINITY ? 0 : times * asHouse / all;
                persons += ofOne;
                houses += ofHouse;
                count(nextOne, kind, ofOne);
                count(nextHouse, kind, ofHouse);
            }
            onePerson = Math.max(0.5, Math.min(allPairs / 3, persons));
            oneHouse = oneHouse == 0 ? 0 : Math.max(0.5, Math.min(allPairs / 3, houses));
            for (int field = 0; field < fields; field++) {
                settle(nextOne[field], FIRST, PRIOR);
                settle(nextHouse[field], FIRST_HOUSE, PRIOR);
                one[field] = nextOne[field];
                takeOut(field);
                house[field] = personal[field] ? two[field] : nextHouse[field];
            }
            weigh();
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

    /** The logarithm of the odds that a pair is one person. */
    double weight(int a, long levels) {
        return weights.odds(a, levels);
    }

    /** What each field of a pair speaks for one person, as a logarithm. */
    double[] byField(int a, long levels) {
        return weights.byField(a, levels);
    }
}
