package io.zhuxue.nutrition.menu;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A row that every whole-numbered solution of a programme holds and its present fractional one breaks (Gomory's
 * mixed-integer cut): Σ coefficient · variable ≥ low.
 *
 * @param coefficients one for each structural variable, the largest of size one
 * @param broken how far the present solution is from holding it, measured along the shortest way
 */
record RoundingCut(double[] coefficients, double low, double broken) {

    private static final double NEAREST = 0.02;
    private static final double TINY = 1e-11;
    private static final double SMALLEST = 1e-7;
    /** Given away for the rounding errors of the dictionary, so that no whole solution is lost to them. */
    private static final double ROOM = 1e-6;

    private static final double WORTHWHILE = 1e-5;

    /**
     * The cut of a row whose basic variable should be whole; empty when it nearly is.
     *
     * @param whole which variables, structural and logical, take whole values only
     */
    static Optional<RoundingCut> of(BoundedSimplex simplex, int row, IntPredicate whole) {
        double value = simplex.value(simplex.basic(row));
        double part = value - Math.floor(value);
        if (!whole.test(simplex.basic(row)) || part < NEAREST || part > 1 - NEAREST) {
            return Optional.empty();
        }
        double[] sum = new double[simplex.structurals()];
        double low = 1;
        for (int k = 0; k < simplex.columns(); k++) {
            int variable = simplex.nonBasic(k);
            double entry = simplex.entry(row, k);
            if (Math.abs(entry) < TINY || simplex.upper(variable) - simplex.lower(variable) < SMALLEST) {
                continue;
            }
            boolean up = simplex.atUpper(k);
            double gives = strength(up ? entry : -entry, part, whole.test(variable));
            low += up ? -gives * simplex.upper(variable) : gives * simplex.lower(variable);
            add(simplex, sum, variable, up ? -gives : gives);
        }
        return scaled(simplex, sum, low);
    }

    /** What a unit away from its bound counts for, of a variable with this entry in the row. */
    private static double strength(double entry, double part, boolean whole) {
        if (!whole) {
            return entry >= 0 ? entry / part : -entry / (1 - part);
        }
        double rest = entry - Math.floor(entry);
        return rest <= part ? rest / part : (1 - rest) / (1 - part);
    }

    private static void add(BoundedSimplex simplex, double[] sum, int variable, double factor) {
        if (variable < sum.length) {
            sum[variable] += factor;
            return;
        }
        double[] row = simplex.given(variable - sum.length);
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * row[j];
        }
    }

    private static Optional<RoundingCut> scaled(BoundedSimplex simplex, double[] sum, double low) {
        double largest = 0;
        for (double each : sum) {
            largest = Math.max(largest, Math.abs(each));
        }
        if (largest < TINY) {
            return Optional.empty();
        }
        double square = 0;
        double activity = 0;
        double bound = low / largest;
        for (int j = 0; j < sum.length; j++) {
            sum[j] /= largest;
            if (Math.abs(sum[j]) < SMALLEST) {
                bound -= Math.max(sum[j] * simplex.upper(j), sum[j] * simplex.lower(j));
                sum[j] = 0;
            }
            square += sum[j] * sum[j];
            activity += sum[j] * simplex.value(j);
        }
        bound -= ROOM * Math.max(1, Math.abs(bound));
        double broken = (bound - activity) / Math.sqrt(square);
        return broken < WORTHWHILE ? Optional.empty() : Optional.of(new RoundingCut(sum, bound, broken));
    }

    /** True when another says almost the same. */
    boolean like(RoundingCut other) {
        double product = 0;
        double mine = 0;
        double its = 0;
        for (int j = 0; j < coefficients.length; j++) {
            product += coefficients[j] * other.coefficients[j];
            mine += coefficients[j] * coefficients[j];
            its += other.coefficients[j] * other.coefficients[j];
        }
        return product > 0.95 * Math.sqrt(mine * its);
    }
}
