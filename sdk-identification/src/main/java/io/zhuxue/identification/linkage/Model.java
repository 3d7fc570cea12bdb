package io.zhuxue.identification.linkage;

import io.zhuxue.identification.naming.NameMatch;
import java.util.Arrays;

/**
 * How often records of one person agree in each way, field by field (the m-probabilities of Fellegi and Sunter).
 *
 * <p>The first values are what dirty registers usually look like; {@link #learn} replaces them by what the data at hand
 * show, each first value counting as {@link #PRIOR} observations so that a handful of rows cannot mislead. The chances of
 * an agreement by accident are not learned: they follow from how common each value is ({@link Frequencies}).
 */
final class Model {

    static final int NAME = 0;
    static final int BIRTH = 1;
    static final int PLACE = 2;
    static final int ID = 3;
    static final int GENDER = 4;
    static final int HOME = 5;
    static final int FIELDS = 6;

    /** About forty dates are one slip away from a date, of some six thousand on which students are born. */
    static final double CHANCE_OF_NEAR_BIRTH = 0.007;

    /** Year and month, year and day, or month and day, of birth dates within seventeen years. */
    static final double CHANCE_OF_PART_OF_BIRTH = 0.01;

    /** Among children of one place and day: 27 of a thousand serials differ in one digit, and one in eleven fits the check. */
    static final double CHANCE_OF_ONE_SLIP = 0.003;

    static final double CHANCE_OF_TWO_SLIPS = 0.03;

    /** A guardian of a random student lives in the household of the row. */
    static final double CHANCE_OF_HOME = 1e-6;

    private static final double PRIOR = 40;

    /** One row of a field for each level in the order of its enumeration; unknown levels weigh nothing. */
    private static final double[][] FIRST = {
        {0.885, 0.006, 0.002, 0.005, 0.05, 0.03, 0.006, 0.006, 0.008, 0.002},
        {0.96, 0.02, 0.01, 0.01, 1},
        {0.9, 0.05, 0.05, 1},
        {1, 0.85, 0.05, 0.1},
        {0.99, 0.01, 1},
        {1, 1}
    };

    private final double[][] agree = new double[FIELDS][];
    private final double[][] seen = new double[FIELDS][];

    Model() {
        for (int field = 0; field < FIELDS; field++) {
            agree[field] = FIRST[field].clone();
            seen[field] = new double[FIRST[field].length];
        }
    }

    /** The level of a field in packed levels. */
    static int level(int field, int levels) {
        return switch (field) {
            case NAME -> Comparison.name(levels).ordinal();
            case BIRTH -> Comparison.birth(levels).ordinal();
            case PLACE -> Comparison.place(levels).ordinal();
            case ID -> Comparison.id(levels).ordinal();
            case GENDER -> Comparison.gender(levels).ordinal();
            default -> Comparison.home(levels) ? 1 : 0;
        };
    }

    /** How often records of one person agree as these levels do. */
    double agreement(int levels) {
        double product = 1;
        for (int field = 0; field < FIELDS; field++) {
            product *= agreement(field, levels);
        }
        return product;
    }

    /** The same for one field. */
    double agreement(int field, int levels) {
        return agree[field][level(field, levels)];
    }

    /** Counts a pair as one person to the extent that it is likely. */
    void observe(int levels, double likelihood) {
        for (int field = 0; field < FIELDS; field++) {
            seen[field][level(field, levels)] += likelihood;
        }
    }

    /** Takes what was observed into account and forgets it. */
    void learn() {
        for (int field = 0; field < HOME; field++) {
            double total = 0;
            for (int level = 0; level < seen[field].length; level++) {
                total += known(field, level) ? seen[field][level] : 0;
            }
            for (int level = 0; level < seen[field].length; level++) {
                if (known(field, level)) {
                    agree[field][level] = (seen[field][level] + PRIOR * FIRST[field][level]) / (total + PRIOR);
                }
            }
        }
        for (double[] each : seen) {
            Arrays.fill(each, 0);
        }
    }

    private static boolean known(int field, int level) {
        return switch (field) {
            case BIRTH -> level != Comparison.Birth.UNKNOWN.ordinal();
            case PLACE -> level != Comparison.Place.UNKNOWN.ordinal();
            case ID -> level != NearId.Distance.MISSING.ordinal();
            case GENDER -> level != Comparison.Gender.UNKNOWN.ordinal();
            default -> level < NameMatch.Kind.values().length;
        };
    }
}
