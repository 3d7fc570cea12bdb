package io.zhuxue.identification.linkage;

import io.zhuxue.identification.linkage.RecordPair.Agreement;

/**
 * How much two fields go together among different persons, such as town and postcode, so that their agreement is not
 * counted as two independent ones.
 */
final class RecordTies {

    private static final int SAMPLE = 20_000;
    private static final int COMMON = 30;
    private static final int A_GROUP = 200;

    private final double[][] between;

    /** Ties beside how often any two records agree in each field, near or exactly. */
    RecordTies(RecordColumns columns, RecordComparison comparison, double[] byChance) {
        int fields = columns.fields.size();
        double[][] given = new double[fields][fields];
        for (int known = 0; known < fields; known++) {
            given[known] = given(known, columns, comparison, byChance);
        }
        between = new double[fields][fields];
        for (int i = 0; i < fields; i++) {
            for (int j = 0; j < i; j++) {
                double tie = Math.min(given[j][i], given[i][j]);
                between[i][j] = tie;
                between[j][i] = tie;
            }
        }
    }

    /** The logarithm of how much more often two fields agree together than independent ones would; never negative. */
    double between(int i, int j) {
        return between[i][j];
    }

    /**
     * What the agreement of one field does to each other one, from pairs that share a common value. Rare values are left
     * out: whoever shares one may well be the same person.
     */
    private static double[] given(int known, RecordColumns columns, RecordComparison comparison, double[] byChance) {
        int fields = columns.fields.size();
        double[] stated = new double[fields];
        double[] same = new double[fields];
        int taken = 0;
        for (int[] group : columns.groups(known, COMMON)) {
            int half = group.length / 2;
            for (int i = 0; i < Math.min(half, A_GROUP) && taken < SAMPLE; i++) {
                // Copies of one record often stand together, so partners are taken far apart.
                if (columns.comparable(group[i], group[i + half])) {
                    taken += count(known, comparison.levels(group[i], group[i + half]), stated, same);
                }
            }
        }
        double[] ties = new double[fields];
        for (int field = 0; field < fields; field++) {
            double chance = byChance[field];
            double seen = (same[field] + 5 * chance) / (stated[field] + 5);
            ties[field] = field == known ? 0 : Math.max(0, Math.log(seen / Math.max(1e-8, chance)));
        }
        return ties;
    }

    /** True for what may be tied: the same, or one slip apart. */
    static boolean agrees(Agreement level) {
        return level == Agreement.SAME || level == Agreement.NEAR;
    }

    /**
     * Counts a pair that shares one field; each other field only when the remaining ones say that these are different
     * persons.
     */
    private static int count(int known, long levels, double[] stated, double[] same) {
        int agree = 0;
        int differ = 0;
        for (int field = 0; field < stated.length; field++) {
            Agreement level = RecordComparison.level(field, levels);
            if (field != known && level != Agreement.MISSING) {
                boolean alike = level.compareTo(Agreement.ALIKE) <= 0;
                agree += alike ? 1 : 0;
                differ += alike ? 0 : 1;
            }
        }
        int counted = 0;
        for (int field = 0; field < stated.length; field++) {
            Agreement level = RecordComparison.level(field, levels);
            if (field == known || level == Agreement.MISSING) {
                continue;
            }
            boolean alike = level.compareTo(Agreement.ALIKE) <= 0;
            int othersAgree = agree - (alike ? 1 : 0);
            int othersDiffer = differ - (alike ? 0 : 1);
            if (othersDiffer > 0 && othersDiffer >= 2 * othersAgree) {
                stated[field]++;
                same[field] += agrees(level) ? 1 : 0;
                counted = 1;
            }
        }
        return counted;
    }
}
