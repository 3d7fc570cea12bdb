package io.zhuxue.identification.linkage;

import io.zhuxue.identification.linkage.RecordPair.Agreement;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What agreements are worth: the chances of one person against those of two, as logarithms.
 *
 * <p>Two persons agree as strangers do, or as strangers do who share a field that others follow, or as people of one
 * house do; the likeliest of these ways is what one person is weighed against. An agreement on a rare value counts more
 * than on a common one, unless the value is shared anyway.
 */
final class RecordWeights {

    static final int LEVELS = Agreement.values().length - 1;

    /** A value far rarer or commoner than the average must not decide alone. */
    private static final double MOST_TERM_WEIGHT = 100;

    /** A field that strangers share this much more often when they share another one follows from it. */
    private static final double TIED = 1.3;

    private static final int SAME = Agreement.SAME.ordinal();
    private static final int ALONE = -1;

    private final RecordColumns columns;
    private final RecordTies ties;
    private final int fields;
    private final boolean[] personal;
    private double[][] two = {};
    private double[][] house = {};
    private double[][] logOne = {};
    private double[][] logTwo = {};
    private double[][] logHouse = {};
    private final double[][][] logGiven;
    private int[] roots = {};
    private double logOnePerson;
    private double logOneHouse;
    private double logStrangers;

    RecordWeights(RecordColumns columns, RecordTies ties, boolean[] personal) {
        this.columns = columns;
        this.ties = ties;
        this.personal = personal.clone();
        fields = columns.fields.size();
        logGiven = new double[fields][][];
        for (int root = 0; root < fields; root++) {
            logGiven[root] = logs(ties.given(root));
        }
    }

    /**
     * Sets the chances of each level in each field, and how many pairs there are of each way.
     *
     * @param houses zero when no field tells persons of one house apart, or none is shared by them
     */
    void set(double[][] one, double[][] ofTwo, double[][] ofHouse, double persons, double houses, double strangers) {
        two = ofTwo;
        house = ofHouse;
        logOne = logs(one);
        logTwo = logs(two);
        logHouse = logs(house);
        logOnePerson = Math.log(persons);
        logOneHouse = Math.log(houses);
        logStrangers = Math.log(strangers);
        roots = IntStream.range(0, fields).filter(this::tied).toArray();
    }

    private boolean tied(int root) {
        for (int field = 0; field < fields; field++) {
            if (field != root && ties.given(root)[field][SAME] > TIED * two[field][SAME]) {
                return true;
            }
        }
        return false;
    }

    /** A missing value says nothing. */
    private static double[][] logs(double[][] chances) {
        double[][] logs = new double[chances.length][LEVELS + 1];
        for (int field = 0; field < logs.length; field++) {
            for (int level = 0; level < LEVELS; level++) {
                logs[field][level] = Math.log(chances[field][level]);
            }
        }
        return logs;
    }

    private static int level(int field, long levels) {
        return (int) (levels >> RecordComparison.BITS * field & 7);
    }

    /** The logarithm of how many pairs of one person agree like this. */
    double one(long levels) {
        double sum = logOnePerson;
        for (int field = 0; field < fields; field++) {
            sum += logOne[field][level(field, levels)];
        }
        return sum;
    }

    /** The logarithm of how many pairs of one house agree like this, common and rare values alike. */
    double house(long levels) {
        return house(levels, evenly());
    }

    /** The logarithm of how many pairs of strangers agree like this, common and rare values alike. */
    double strangers(long levels) {
        double[] rare = evenly();
        return strangers(root(levels, rare), levels, rare);
    }

    private double[] evenly() {
        double[] rare = new double[fields];
        Arrays.fill(rare, 1);
        return rare;
    }

    /** How much commoner than the average a record's values are, where two records agree in them. */
    private double[] rare(int a, long levels) {
        double[] rare = evenly();
        for (int field = 0; field < fields; field++) {
            if (level(field, levels) == SAME) {
                double times = columns.frequency(field, a) / columns.agreeByChance(field);
                rare[field] = Math.max(1 / MOST_TERM_WEIGHT, Math.min(MOST_TERM_WEIGHT, times));
            }
        }
        return rare;
    }

    private double house(long levels, double[] rare) {
        double sum = logOneHouse;
        for (int field = 0; field < fields; field++) {
            sum += house(field, level(field, levels), rare);
        }
        return sum;
    }

    private double house(int field, int level, double[] rare) {
        return personal[field]
                ? chance(field, level, rare)
                : shared(house[field][SAME], logHouse[field][level], field, level, rare);
    }

    private double chance(int field, int level, double[] rare) {
        return logTwo[field][level] + (level == SAME && rare[field] != 1 ? Math.log(rare[field]) : 0);
    }

    /** What people agree in because they share it, and what they agree in by accident. */
    private double shared(double same, double log, int field, int level, double[] rare) {
        if (level != SAME || rare[field] == 1) {
            return log;
        }
        double average = two[field][SAME];
        double share = Math.max(0, (same - average) / (1 - average));
        return Math.log(share + (1 - share) * average * rare[field]);
    }

    /** The field that explains best what strangers agree in, or {@link #ALONE}. */
    private int root(long levels, double[] rare) {
        int best = ALONE;
        double most = strangers(ALONE, levels, rare);
        for (int root : roots) {
            if (level(root, levels) == SAME) {
                double chance = strangers(root, levels, rare);
                if (chance > most) {
                    most = chance;
                    best = root;
                }
            }
        }
        return best;
    }

    private double strangers(int root, long levels, double[] rare) {
        double sum = logStrangers;
        for (int field = 0; field < fields; field++) {
            sum += strangers(root, field, level(field, levels), rare);
        }
        return sum;
    }

    private double strangers(int root, int field, int level, double[] rare) {
        return root == ALONE || root == field
                ? chance(field, level, rare)
                : shared(ties.given(root)[field][SAME], logGiven[root][field][level], field, level, rare);
    }

    /** The logarithm of the odds that a pair is one person. */
    double odds(int a, long levels) {
        double[] rare = rare(a, levels);
        double strangers = strangers(root(levels, rare), levels, rare);
        double sameHouse = house(levels, rare);
        double most = Math.max(strangers, sameHouse);
        return one(levels) - most - Math.log(Math.exp(strangers - most) + Math.exp(sameHouse - most));
    }

    /** What each field of a pair speaks for one person, against the likeliest way in which two persons agree so. */
    double[] byField(int a, long levels) {
        double[] rare = rare(a, levels);
        int root = root(levels, rare);
        boolean sameHouse = house(levels, rare) > strangers(root, levels, rare);
        double[] weights = new double[fields];
        for (int field = 0; field < fields; field++) {
            int level = level(field, levels);
            weights[field] = logOne[field][level]
                    - (sameHouse ? house(field, level, rare) : strangers(root, field, level, rare));
        }
        return weights;
    }
}
