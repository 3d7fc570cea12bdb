package io.zhuxue.benchmarks.linkage;

import java.util.Arrays;
import java.util.List;

/** The arithmetic of Fellegi and Sunter over patterns of levels; level 0 is a missing value, which weighs nothing. */
final class FellegiSunter {

    private static final int LEVELS = 4;
    private static final double[] FIRST = {1, 0.8, 0.12, 0.08};

    private final int fields;
    private final double[][] same;
    private final double[][] accident;
    private double share = 0.05;

    FellegiSunter(int fields) {
        this.fields = fields;
        this.same = new double[fields][];
        this.accident = new double[fields][];
        for (int i = 0; i < fields; i++) {
            same[i] = FIRST.clone();
            accident[i] = FIRST.clone();
        }
    }

    /** Takes the chances of an agreement by accident from pairs drawn at random; the last number of a pattern counts it. */
    void chances(List<long[]> drawn) {
        double[][] seen = new double[fields][LEVELS];
        for (long[] pattern : drawn) {
            for (int i = 0; i < fields; i++) {
                seen[i][(int) pattern[i]] += pattern[fields];
            }
        }
        normalise(seen, accident);
    }

    /** Estimates from the pairs at hand how often one person's records agree. */
    void learn(List<long[]> patterns, int rounds) {
        for (int round = 0; round < rounds; round++) {
            double[][] seen = new double[fields][LEVELS];
            double matches = 0;
            double pairs = 0;
            for (long[] pattern : patterns) {
                double odds = share / (1 - share);
                for (int i = 0; i < fields; i++) {
                    odds *= Math.exp(weight(i, (int) pattern[i]) * Math.log(2));
                }
                double likely = odds / (1 + odds) * pattern[fields];
                matches += likely;
                pairs += pattern[fields];
                for (int i = 0; i < fields; i++) {
                    seen[i][(int) pattern[i]] += likely;
                }
            }
            share = Math.min(0.99, Math.max(1e-6, matches / pairs));
            normalise(seen, same);
        }
    }

    private void normalise(double[][] seen, double[][] into) {
        for (int i = 0; i < fields; i++) {
            double total = Arrays.stream(seen[i], 1, LEVELS).sum();
            for (int level = 1; level < LEVELS; level++) {
                into[i][level] = (seen[i][level] + 0.5) / (total + 1.5);
            }
        }
    }

    /** How much a level speaks for one person, in bits. */
    double weight(int field, int level) {
        return level == 0 ? 0 : Math.log(same[field][level] / accident[field][level]) / Math.log(2);
    }
}
