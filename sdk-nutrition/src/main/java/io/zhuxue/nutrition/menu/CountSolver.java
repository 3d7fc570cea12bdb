package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/**
 * Looks at the week as how often each dish stands in it. Renews the best week known part by part, which finds cheap weeks
 * fast, and then proves what no week can cost less than. Strong where rules of the week bind, as the grams of food groups
 * do. A solution that cannot be dealt on days is taken out and the search goes on without it.
 */
final class CountSolver {

    private static final int PARTS = 600;
    private static final int PATIENCE = 80;
    /** Patience after the proof has met a cheaper week. */
    private static final int SHORT_PATIENCE = 20;

    private static final int PART_NODES = 300;
    private static final int PART_TRIES = 4;
    private static final int PROOF_TRIES = 16;
    private static final double[] STEPS = {0.5, 0.8, 1};
    /** So many solutions on end that cannot be dealt, and a part is given up. */
    private static final int MISSES = 6;

    private static final int PART_DEALS = 10_000;
    private static final int PROOF_DEALS = 50_000;
    private static final double FIRST_KEEP = 0.6;
    private static final double NEXT_KEEP = 0.7;
    /** A cheaper week is cheaper by this at least, fen. */
    private static final double BETTER = 0.01;
    /** Leaves the gap a little smaller than asked, so that rounding does not make it larger. */
    private static final double ROUNDING = 1e-7;

    private final DayProgramme programme;
    private final WeekSearch weeks;
    private final double gap;
    private final boolean exact;
    private final BooleanSupplier stop;
    private final WeekCounts counts;
    private final WeekDeal someDeal;
    private final SplittableRandom random;
    private final double rebate;
    private double bound;
    /** False when the proof has come to its end. */
    private boolean useful = true;

    private double keep;
    private double closed;
    private int misses;
    private int undealtLeft;

    /**
     * @param exact whether it decides if numbers can be dealt. Where a rule has to give, so much may be broken that a decision
     *     takes too long, and a good deal is looked for instead.
     */
    CountSolver(DayProgramme programme, WeekSearch weeks, double gap, long seed, boolean exact, BooleanSupplier stop) {
        this.programme = programme;
        this.weeks = weeks;
        this.gap = gap;
        this.exact = exact;
        this.stop = stop;
        rebate = programme.weekRules().rebate();
        counts = new WeekCounts(programme);
        random = new SplittableRandom(seed + 1);
        someDeal = new WeekDeal(programme, seed, stop);
        bound = Math.min(counts.value(), counts.cap()) - rebate;
    }

    /** No week costs less, with what it breaks of the rules. */
    double bound() {
        return bound;
    }

    /**
     * Searches, then proves.
     *
     * @param nodes gives up a step of the proof after so many
     * @param undealt gives up the proof after so many solutions that cannot be dealt
     */
    void run(int nodes, int undealt) {
        if (!Double.isFinite(counts.value()) || weeks.best().length == 0) {
            return;
        }
        undealtLeft = undealt;
        keep = FIRST_KEEP;
        renew(PATIENCE);
        if (useful) {
            prove(nodes);
        }
    }

    private boolean finished() {
        return stop.getAsBoolean() || weeks.bestCost() - bound <= gap * Math.abs(weeks.bestCost());
    }

    /** Keeps a part of the best week and fills up the rest anew, as long as that finds a cheaper one. */
    private void renew(int patience) {
        BoundedSimplex root = narrowed();
        int idle = 0;
        for (int i = 0; i < PARTS && idle < patience && !finished(); i++, idle++) {
            double before = weeks.bestCost();
            BoundedSimplex part = root.copy();
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
            double value = part.solve(counts.costs(), cheaper());
            keep = Math.max(0.2, keep - 0.002);
            if (value < cheaper()) {
                misses = 0;
                CountSearch search = new CountSearch(counts, this::cheaper, PART_TRIES, this::take, stop);
                search.run(part, value, PART_NODES);
                keep = search.spent() ? Math.min(0.9, keep + 0.006) : keep;
            }
            if (weeks.bestCost() < before) {
                idle = -1;
                root = narrowed();
            }
        }
    }

    /** The programme without the dishes that no cheaper week holds. */
    private BoundedSimplex narrowed() {
        BoundedSimplex root = counts.root().copy();
        root.fixBeyond(Math.max(0, weeks.bestCost() + rebate - counts.value()), programme.options());
        return root;
    }

    private double cheaper() {
        return weeks.bestCost() - BETTER + rebate;
    }

    private boolean take(int[] numbers, double value) {
        misses = deal(numbers, cheaper(), PART_DEALS) == DealSearch.State.IMPOSSIBLE ? misses + 1 : 0;
        return exact && misses < MISSES;
    }

    /** Raises the bound step by step towards what the gap asks for. */
    private void prove(int nodes) {
        for (double step : STEPS) {
            if (finished()) {
                return;
            }
            double from = counts.value();
            closed = Double.POSITIVE_INFINITY;
            DoubleSupplier target = () -> Math.min(closed, from + step * (enough() - from));
            CountSearch search = new CountSearch(counts, target, PROOF_TRIES, this::close, stop);
            if (!search.run(counts.root().copy(), from, nodes)) {
                return;
            }
            bound = Math.max(bound, Math.min(target.getAsDouble(), counts.cap()) - rebate);
            if (closed < enough()) {
                useful = false;
                return;
            }
        }
    }

    private double enough() {
        return weeks.bestCost() - gap * (1 - ROUNDING) * Math.abs(weeks.bestCost()) + rebate;
    }

    /** A solution below the target: a cheaper week, no week, or the end of the proof when that is not known. */
    private boolean close(int[] numbers, double value) {
        double before = weeks.bestCost();
        if (deal(numbers, Math.min(enough(), closed), PROOF_DEALS) == DealSearch.State.NOT_KNOWN) {
            closed = Math.min(closed, value);
        }
        if (weeks.bestCost() < before) {
            keep = NEXT_KEEP;
            renew(SHORT_PATIENCE);
            return true;
        }
        return --undealtLeft > 0;
    }

    /** Deals on days and offers the week; impossible when every week of these numbers costs the target or more. */
    private DealSearch.State deal(int[] numbers, double target, int steps) {
        double cost = 0;
        for (int option = 0; option < numbers.length; option++) {
            cost += numbers[option] * counts.costs()[option];
        }
        DealSearch.Answer answer = exact
                ? new DealSearch(programme, steps, stop).deal(numbers, target - cost)
                : DealSearch.Answer.without(DealSearch.State.NOT_KNOWN);
        int[][] menu = answer.state() == DealSearch.State.NOT_KNOWN ? someDeal.deal(numbers) : answer.menu();
        if (menu.length > 0) {
            weeks.offer(menu);
        }
        return answer.state();
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
