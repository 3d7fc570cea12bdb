package io.zhuxue.nutrition.menu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Depth-first branch and bound over how often each dish stands in the week. It looks only at what may cost less than a
 * target, so that it needs the memory of one branch and the target settles most dishes at once; when it comes to its end,
 * nothing it did not hand over costs less.
 *
 * <p>Branches on the number, of those that are fractional, that moves the bound most: tried on a few, chosen by what trying
 * has shown so far (pseudo-costs).
 */
final class CountSearch {

    private static final double WHOLE = 1e-5;
    private static final double LEAST_GAIN = 1e-3;
    /** A number tried so often both ways is known, and where one is the most promising few others are tried. */
    private static final int KNOWN = 6;

    private static final int TRIES_WHEN_KNOWN = 3;

    /** Takes the numbers of a solution and what it costs in the programme; false when that is enough. */
    interface Found {
        boolean take(int[] numbers, double value);
    }

    private final WeekCounts counts;
    private final double[] costs;
    private final DoubleSupplier target;
    private final Found found;
    private final BooleanSupplier stop;
    private final int tries;
    private final double[] gains;
    private final int[] tried;
    private double allGains;
    private int allTried;
    private int nodesLeft;
    private boolean complete;

    private record Branch(int variable, double value, double score) {}

    private record Pair(BoundedSimplex less, double lessValue, BoundedSimplex more, double moreValue) {}

    /**
     * @param target may fall while the search goes on
     * @param tries on how many numbers a branch is tried
     */
    CountSearch(WeekCounts counts, DoubleSupplier target, int tries, Found found, BooleanSupplier stop) {
        this.counts = counts;
        this.target = target;
        this.tries = tries;
        this.found = found;
        this.stop = stop;
        costs = counts.costs();
        gains = new double[2 * counts.variables()];
        tried = new int[2 * counts.variables()];
    }

    /** Searches below a programme that is solved already; false when it gave up after so many nodes or was stopped. */
    boolean run(BoundedSimplex simplex, double value, int nodes) {
        nodesLeft = nodes;
        complete = true;
        if (value < target.getAsDouble()) {
            below(simplex, value);
        }
        return complete;
    }

    /** True when the last search gave up for want of nodes. */
    boolean spent() {
        return nodesLeft < 0;
    }

    private void below(BoundedSimplex simplex, double value) {
        if (nodesLeft-- <= 0 || stop.getAsBoolean()) {
            complete = false;
            return;
        }
        if (!simplex.settled()) {
            complete = false;
            return;
        }
        simplex.fixBeyond(target.getAsDouble() - value, counts.programme().options());
        List<Branch> branches = branches(simplex, value);
        if (branches.isEmpty()) {
            hand(simplex, value);
            return;
        }
        Pair pair = best(simplex, value, branches);
        boolean lessFirst = pair.lessValue() <= pair.moreValue();
        for (int i = 0; i < 2; i++) {
            boolean less = lessFirst == (i == 0);
            double next = less ? pair.lessValue() : pair.moreValue();
            if (next < target.getAsDouble()) {
                below(less ? pair.less() : pair.more(), next);
            }
        }
    }

    /** Hands a solution on, then searches all that is left without it. */
    private void hand(BoundedSimplex simplex, double value) {
        int[] numbers = new int[counts.programme().options()];
        for (int j = 0; j < numbers.length; j++) {
            numbers[j] = (int) Math.rint(simplex.value(j));
        }
        if (!found.take(numbers, value)) {
            nodesLeft = 0;
            complete = false;
            return;
        }
        for (int j = 0; j < numbers.length && complete && value < target.getAsDouble(); j++) {
            if (simplex.open(j)) {
                part(simplex, j, simplex.lower(j), numbers[j] - 1);
                part(simplex, j, numbers[j] + 1, simplex.upper(j));
                simplex.bound(j, numbers[j], numbers[j]);
            }
        }
    }

    private void part(BoundedSimplex simplex, int option, double low, double high) {
        if (low > high) {
            return;
        }
        BoundedSimplex other = simplex.copy();
        other.bound(option, low, high);
        double value = other.solve(costs, target.getAsDouble());
        if (value < target.getAsDouble()) {
            below(other, value);
        }
    }

    private Pair best(BoundedSimplex simplex, double value, List<Branch> branches) {
        double end = target.getAsDouble();
        Pair best = null;
        double most = -1;
        int some = known(branches.get(0)) ? Math.min(tries, TRIES_WHEN_KNOWN) : tries;
        for (Branch branch : branches.subList(0, Math.min(some, branches.size()))) {
            double floor = Math.floor(branch.value());
            BoundedSimplex less = simplex.copy();
            less.bound(branch.variable(), less.lower(branch.variable()), floor);
            BoundedSimplex more = simplex.copy();
            more.bound(branch.variable(), floor + 1, more.upper(branch.variable()));
            Pair pair = new Pair(less, less.solve(costs, end), more, more.solve(costs, end));
            double lessGain = Math.min(pair.lessValue(), end) - value;
            double moreGain = Math.min(pair.moreValue(), end) - value;
            learn(2 * branch.variable(), lessGain / (branch.value() - floor));
            learn(2 * branch.variable() + 1, moreGain / (floor + 1 - branch.value()));
            double score = score(lessGain, moreGain);
            if (best == null || score > most) {
                most = score;
                best = pair;
            }
            if (pair.lessValue() >= end || pair.moreValue() >= end) {
                return pair;
            }
        }
        return Objects.requireNonNull(best, "a branch was tried");
    }

    private boolean known(Branch branch) {
        return Math.min(tried[2 * branch.variable()], tried[2 * branch.variable() + 1]) >= KNOWN;
    }

    private static double score(double less, double more) {
        return Math.max(LEAST_GAIN, less) * Math.max(LEAST_GAIN, more);
    }

    private void learn(int side, double gain) {
        gains[side] += gain;
        tried[side]++;
        allGains += gain;
        allTried++;
    }

    private double expected(int side) {
        if (tried[side] > 0) {
            return gains[side] / tried[side];
        }
        return allTried == 0 ? 1 : allGains / allTried;
    }

    /** The fractional numbers, the one that promises most first. */
    private List<Branch> branches(BoundedSimplex simplex, double value) {
        double room = target.getAsDouble() - value;
        List<Branch> branches = new ArrayList<>();
        for (int variable = 0; variable < counts.variables(); variable++) {
            if (!counts.whole(variable)) {
                continue;
            }
            double number = simplex.value(variable);
            double part = number - Math.floor(number);
            if (Math.min(part, 1 - part) > WHOLE) {
                double less = Math.min(room, expected(2 * variable) * part);
                double more = Math.min(room, expected(2 * variable + 1) * (1 - part));
                branches.add(new Branch(variable, number, score(less, more)));
            }
        }
        branches.sort(Comparator.comparingDouble((Branch branch) -> -branch.score()));
        return branches;
    }
}
