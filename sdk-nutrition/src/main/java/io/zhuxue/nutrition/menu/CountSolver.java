package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Looks at the week as how often each dish stands in it. Renews the best week known part by part, which finds cheap weeks
 * fast, and then proves what no week can cost less than. Strong where rules of the week bind, as the grams of food groups
 * do; where the days' own rules bind, its solutions cannot be dealt on days and it gives up early.
 */
final class CountSolver {

    private static final int PARTS = 600;
    private static final int PATIENCE = 150;
    private static final int PART_NODES = 300;
    private static final int PART_TRIES = 4;
    private static final int PROOF_TRIES = 16;
    private static final double[] STEPS = {0.5, 0.75, 0.9, 1};
    /** So many solutions that cannot be dealt on days show that the days' rules matter more. */
    private static final int UNDEALT = 25;

    private static final double BETTER = 0.01;

    private final DayProgramme programme;
    private final WeekSearch weeks;
    private final double gap;
    private final BooleanSupplier stop;
    private final WeekCounts counts;
    private final WeekDeal deal;
    private final double rebate;
    private double bound;
    /** False when the proof has come to its end. */
    private boolean useful = true;

    private double keep = 0.6;
    private double closed;
    private int undealt;

    CountSolver(DayProgramme programme, WeekSearch weeks, double gap, long seed, BooleanSupplier stop) {
        this.programme = programme;
        this.weeks = weeks;
        this.gap = gap;
        this.stop = stop;
        rebate = programme.weekRules().rebate();
        counts = new WeekCounts(programme);
        deal = new WeekDeal(programme, seed, stop);
        bound = Math.min(counts.value(), counts.cap()) - rebate;
    }

    /** No week costs less, with what it breaks of the rules. */
    double bound() {
        return bound;
    }

    /** Searches, then proves with at most so many nodes a step. */
    void run(int nodes, long seed) {
        if (!Double.isFinite(counts.value()) || weeks.best().length == 0) {
            return;
        }
        renew(new SplittableRandom(seed));
        if (useful) {
            prove(nodes);
        }
    }

    private boolean finished() {
        return stop.getAsBoolean() || weeks.bestCost() - bound <= gap * Math.abs(weeks.bestCost());
    }

    /** Keeps a part of the best week and fills up the rest anew, as long as that finds a cheaper one. */
    private void renew(SplittableRandom random) {
        int idle = 0;
        for (int i = 0; i < PARTS && idle < PATIENCE && !finished(); i++, idle++) {
            double before = weeks.bestCost();
            BoundedSimplex part = counts.root().copy();
            int[] best = numbers(weeks.best());
            for (int option = 0; option < best.length; option++) {
                int least = 0;
                for (int times = 0; times < best[option]; times++) {
                    least += random.nextDouble() < keep ? 1 : 0;
                }
                if (least > 0) {
                    part.bound(option, least, part.upper(option));
                }
            }
            double target = before + rebate - BETTER;
            double value = part.solve(counts.costs(), target);
            keep = Math.max(0.2, keep - 0.002);
            if (value < target) {
                CountSearch search = new CountSearch(counts, () -> target, PART_TRIES, this::first, stop);
                search.run(part, value, PART_NODES);
                keep = search.spent() ? Math.min(0.9, keep + 0.006) : keep;
            }
            idle = weeks.bestCost() < before - BETTER ? -1 : idle;
        }
    }

    private boolean first(int[] numbers, double value) {
        offer(numbers);
        return false;
    }

    /** Raises the bound step by step towards what the gap asks for. */
    private void prove(int nodes) {
        for (double step : STEPS) {
            if (finished()) {
                return;
            }
            double from = counts.value();
            closed = Double.POSITIVE_INFINITY;
            undealt = 0;
            CountSearch search = new CountSearch(
                    counts, () -> Math.min(closed, from + step * (enough() - from)), PROOF_TRIES, this::close, stop);
            if (!search.run(counts.root().copy(), from, nodes)) {
                useful = undealt < UNDEALT;
                return;
            }
            double proved = Math.min(closed, from + step * (enough() - from));
            bound = Math.max(bound, Math.min(proved, counts.cap()) - rebate);
            if (closed < enough()) {
                useful = false;
                return;
            }
        }
    }

    private double enough() {
        return weeks.bestCost() - gap * Math.abs(weeks.bestCost()) + rebate;
    }

    /** A solution below the target: a cheaper week when it can be dealt on days, the end of the proof when not. */
    private boolean close(int[] numbers, double value) {
        if (offer(numbers) + rebate > value + BETTER) {
            closed = Math.min(closed, value);
            undealt++;
        }
        return undealt < UNDEALT;
    }

    /** Deals on days and offers the week; what it costs, infinite when it cannot be dealt. */
    private double offer(int[] numbers) {
        int[][] menu = deal.deal(numbers);
        return menu.length == 0 ? Double.POSITIVE_INFINITY : weeks.offer(menu);
    }

    private int[] numbers(Pattern[] week) {
        int[] numbers = new int[programme.options()];
        for (Pattern day : week) {
            for (int option : day.chosen()) {
                numbers[option]++;
            }
        }
        return numbers;
    }
}
