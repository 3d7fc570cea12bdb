package io.zhuxue.identification.linkage;

import io.zhuxue.identification.linkage.RecordPair.Agreement;

/**
 * How strangers who share one field agree in the others: who lives in one town has its postcode too, and that is no second
 * coincidence.
 */
final class RecordTies {

    private static final int SAMPLE = 20_000;
    private static final int COMMON = 30;
    private static final int A_GROUP = 200;
    private static final int LEVELS = Agreement.values().length - 1;

    /** What any two records show counts as so many observations. */
    private static final double PRIOR = 30;

    private final double[][][] given;

    /** Ties beside how any two records agree. */
    RecordTies(RecordColumns columns, RecordComparison comparison, double[][] anybody) {
        given = new double[anybody.length][][];
        for (int known = 0; known < given.length; known++) {
            given[known] = given(known, columns, comparison, anybody);
        }
    }

    /** How often strangers who share a field agree in each other one at each level. */
    double[][] given(int known) {
        return given[known];
    }

    /**
     * From pairs that share a common value. Rare values are left out: whoever shares one may well be the same person.
     */
    private static double[][] given(int known, RecordColumns columns, RecordComparison comparison, double[][] anybody) {
        double[][] seen = new double[anybody.length][LEVELS];
        int taken = 0;
        for (int[] group : columns.groups(known, COMMON)) {
            int half = group.length / 2;
            for (int i = 0; i < Math.min(half, A_GROUP) && taken < SAMPLE; i++) {
                // Copies of one record often stand together, so partners are taken far apart.
                if (columns.comparable(group[i], group[i + half])) {
                    taken += count(known, comparison.levels(group[i], group[i + half]), seen);
                }
            }
        }
        for (int field = 0; field < seen.length; field++) {
            double total = PRIOR;
            for (double each : seen[field]) {
                total += each;
            }
            for (int level = 0; level < LEVELS; level++) {
                seen[field][level] = (seen[field][level] + PRIOR * anybody[field][level]) / total;
            }
        }
        return seen;
    }

    /**
     * Counts a pair that shares one field; each other field only when the remaining ones say that these are different
     * persons.
     */
    private static int count(int known, long levels, double[][] seen) {
        int agree = 0;
        int differ = 0;
        for (int field = 0; field < seen.length; field++) {
            Agreement level = RecordComparison.level(field, levels);
            if (field != known && level != Agreement.MISSING) {
                agree += alike(level) ? 1 : 0;
                differ += alike(level) ? 0 : 1;
            }
        }
        int counted = 0;
        for (int field = 0; field < seen.length; field++) {
            Agreement level = RecordComparison.level(field, levels);
            if (field == known || level == Agreement.MISSING) {
                continue;
            }
            int othersAgree = agree - (alike(level) ? 1 : 0);
            int othersDiffer = differ - (alike(level) ? 0 : 1);
            if (othersDiffer > 0 && othersDiffer >= 2 * othersAgree) {
                seen[field][level.ordinal()]++;
                counted = 1;
            }
        }
        return counted;
    }

    private static boolean alike(Agreement level) {
        return level.compareTo(Agreement.ALIKE) <= 0;
    }
}
