package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.WeekMaster.Prices;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Solves the week as a choice of whole days (Dantzig-Wolfe): days are alike, so a formulation by day number has every
 * solution 120 times over, while a choice of day patterns has it once and a far better bound.
 *
 * <p>Prices of the week's rules go down to the search for a day, days come up to the choice of the week, until the bound
 * meets the best week found.
 */
final class PatternSolver implements MenuSolver {

    private static final int ROUNDS = 200;
    /** The part of the time that goes into prices and bound, percent; the rest puts weeks together. */
    private static final int PRICING = 60;

    /** The part of the time that may go into numbers of dishes before whole days are tried, percent. */
    private static final int COUNTING = 95;

    /** So many numbers of dishes that cannot be dealt on days show that the days' rules matter more. */
    private static final int FEW_UNDEALT = 25;

    private static final int MANY_UNDEALT = 5_000;

    private static final double BINDS = 1e-6;
    private static final int COUNT_NODES = 400_000;
    private static final int FEW_NODES = 250;
    private static final int MANY_NODES = 60_000;
    private static final double SMOOTH = 0.5;
    private static final int PATIENCE = 200;
    private static final double FIRST_PART = 0.25;
    private static final int PROOF_PARTS = 400;
    private static final double WIDER = 8;
    /** With so many days on the list a wider one, of which a bound could be proved, takes too long. */
    private static final int MANY_DAYS = 400;

    private static final int MOST_DAYS = 100_000;
    private static final int MOSAICS = 6_000_000;
    private static final int MOST_MOSAICS = 3_000;

    private final InstantSource clock;

    PatternSolver(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public Solution solve(MenuProblem problem, double gap, Duration limit) {
        return new Run(problem, gap, limit).solve();
    }

    /** One run over one problem. */
    private final class Run {

        private final MenuProblem problem;
        private final double gap;
        private final Instant start = clock.instant();
        private final Instant end;
        private final DayProgramme programme;
        private final PatternPool pool = new PatternPool();
        private final WeekSearch weeks;
        private final WeekMaster master;
        private BoundedSimplex root;
        private double bound = Double.NEGATIVE_INFINITY;
        private Prices boundPrices;
        private final BooleanSupplier stop;
        private long seeds;

        Run(MenuProblem problem, double gap, Duration limit) {
            this.problem = problem;
            this.gap = gap;
            end = start.plus(limit);
            stop = () -> clock.instant().isAfter(end);
            programme = new DayProgramme(problem);
            weeks = new WeekSearch(programme, pool, stop);
            master = new WeekMaster(programme, pool.patterns());
            root = programme.simplex();
            boundPrices = Prices.none(programme);
        }

        Solution solve() {
            Prices relaxed = new WeekRelaxation(programme).prices();
            boundPrices = relaxed;
            price(relaxed, FEW_NODES);
            if (pool.size() == 0) {
                return new Solution(List.of(), Double.POSITIVE_INFINITY, List.of(), seconds());
            }
            if (weeks.best().length == 0) {
                Pattern[] start = new Pattern[problem.days()];
                Arrays.fill(start, promising(relaxed).get(0));
                weeks.improve(start, 2 * PATIENCE);
            }
            boolean exact = !weekRuleGives(relaxed);
            if (exact && manyWeekRulesBind(relaxed)) {
                Instant now = clock.instant();
                count(now.plus(Duration.between(now, end).multipliedBy(COUNTING).dividedBy(100)), MANY_UNDEALT, true);
            }
            if (!finished()) {
                choose();
            }
            if (!finished()) {
                count(end, FEW_UNDEALT, exact);
            }
            return new Solution(days(), bound, binding(), seconds());
        }

        /**
         * True when more rules of the week bind than the week has days. A choice of whole days then mixes more of them than
         * there are places, and is far from a week.
         */
        private boolean manyWeekRulesBind(Prices relaxed) {
            return problem.days() > 1
                    && Arrays.stream(relaxed.rules(), 0, programme.weekRules().binding())
                                    .filter(price -> Math.abs(price) > BINDS)
                                    .count()
                            > problem.days();
        }

        /** True when a rule of the week has to give whatever is cooked. */
        private boolean weekRuleGives(Prices relaxed) {
            WeekRules rules = programme.weekRules();
            return rules.table().lacksKinds()
                    || IntStream.range(0, rules.binding())
                            .anyMatch(i -> Math.abs(relaxed.rules()[i]) >= rules.penalty(i) - BINDS);
        }

        /** Weeks as numbers of dishes. */
        private void count(Instant until, int undealt, boolean exact) {
            CountSolver counts = new CountSolver(
                    programme, weeks, gap, seeds++, exact, () -> clock.instant().isAfter(until));
            bound = Math.max(bound, counts.bound());
            counts.run(COUNT_NODES, undealt);
            bound = Math.max(bound, counts.bound());
        }

        /** Prices and days in turn, then weeks of the days near the bound. */
        private void choose() {
            int nodes = FEW_NODES;
            boolean stale = false;
            Instant now = clock.instant();
            Instant enough =
                    now.plus(Duration.between(now, end).multipliedBy(PRICING).dividedBy(100));
            for (int round = 0; round < ROUNDS && !finished() && clock.instant().isBefore(enough); round++) {
                master.solve();
                int before = pool.size();
                price(stale ? master.prices() : boundPrices.towards(master.prices(), SMOOTH), nodes);
                boolean nothingNew = pool.size() == before;
                if (stale && nothingNew) {
                    if (nodes >= MANY_NODES) {
                        break;
                    }
                    nodes *= 4;
                }
                stale = nothingNew;
            }
            compose();
        }

        /**
         * Lists the days near the bound, a little further each time, and puts weeks together from them. A week within the
         * gap is made of days within the gap, so a list of the gap's width misses none; where no week is so near, since a
         * rule has to give, the lists go on to the best week known, beyond which no day is of use.
         */
        private void compose() {
            Prices prices = boundPrices;
            double constant = constant(prices);
            double least = (bound - constant) / problem.days();
            double within = gap / (1 - gap) * Math.abs(bound);
            boolean last = false;
            for (double part = FIRST_PART; !last && !finished(); part = part < 1 ? part + FIRST_PART : WIDER * part) {
                double most = Math.max(within, weeks.bestCost() - bound);
                double room = Math.min(part * within, most);
                root = root(prices);
                DayList list = new DayList(programme, costs(prices), day -> worth(day, prices), least + room, stop);
                list.run(root.copy(), MOST_DAYS);
                List<Pattern> days = list.days();
                last = !list.complete() || room >= most || days.size() > MANY_DAYS;
                if (days.isEmpty()) {
                    continue;
                }
                if (list.complete()) {
                    bound = Math.max(bound, problem.days() * cheapest(days, prices) + constant);
                }
                new WeekMosaic(programme, days, master.kindCuts(), prices.rules(), seeds++, this::finished)
                        .run(Math.min(MOST_MOSAICS, MOSAICS / days.size()), weeks::offer);
                if (list.complete() && !finished()) {
                    prove(days, problem.days() * least + constant + room);
                }
            }
        }

        /** Raises the bound by the weeks of the listed days; a week of others costs more than these can be worth. */
        private void prove(List<Pattern> days, double others) {
            WeekProof proof = new WeekProof(programme, days, master, stop, weeks::offer);
            double enough = weeks.bestCost() - gap * Math.abs(weeks.bestCost());
            bound = Math.max(bound, proof.run(Math.min(others, enough), PROOF_PARTS));
        }

        private double cheapest(List<Pattern> days, Prices prices) {
            return days.stream().mapToDouble(day -> worth(day, prices)).min().orElseThrow();
        }

        private boolean finished() {
            double cost = weeks.bestCost();
            return clock.instant().isAfter(end) || (Double.isFinite(cost) && cost - bound <= gap * Math.abs(cost));
        }

        private double seconds() {
            return Duration.between(start, clock.instant()).toNanos() / 1e9;
        }

        /** Searches the day that is best at these prices; its bound is a bound on the week. */
        private void price(Prices prices, int nodes) {
            double[] costs = costs(prices);
            root = root(prices);
            double tolerance = tolerance();
            DaySearch search = new DaySearch(
                    programme,
                    costs,
                    pattern -> worth(pattern, prices),
                    tolerance,
                    nodes,
                    () -> clock.instant().isAfter(end));
            search.run(root.copy(), promising(prices));
            search.found().forEach(pool::add);
            double week = problem.days() * search.bound() + constant(prices);
            if (week > bound) {
                bound = week;
                boundPrices = prices;
            }
        }

        private BoundedSimplex root(Prices prices) {
            double[] costs = costs(prices);
            BoundedSimplex simplex = programme.simplex();
            simplex.recost(costs);
            simplex.solve(costs, Double.POSITIVE_INFINITY);
            return simplex;
        }

        /** How exact the search for a day must be: what the gap leaves when the week's own part is taken off. */
        private double tolerance() {
            double cost = weeks.bestCost();
            if (Double.isInfinite(cost)) {
                return 1e-6;
            }
            double left = gap * Math.abs(cost) - Math.max(0, cost - master.objective());
            return Math.max(left, gap * Math.abs(cost) / 5) * 0.8 / problem.days();
        }

        /** The days already met that are best at these prices. */
        private List<Pattern> promising(Prices prices) {
            return pool.patterns().stream()
                    .sorted(Comparator.comparingDouble(pattern -> worth(pattern, prices)))
                    .limit(3)
                    .toList();
        }

        private double[] costs(Prices prices) {
            double[] costs = programme.costs().clone();
            for (int i = 0; i < prices.rules().length; i++) {
                MenuProblem.Row rule = programme.weekRows().get(i);
                for (int j = 0; j < programme.options(); j++) {
                    costs[j] -= prices.rules()[i] * rule.coefficients().get(j) / rule.size();
                }
            }
            for (int j = 0; j < programme.options(); j++) {
                costs[j] -= prices.options()[j] + prices.kinds()[j];
            }
            return costs;
        }

        private double worth(Pattern pattern, Prices prices) {
            double worth = pattern.total();
            for (int i = 0; i < prices.rules().length; i++) {
                worth -= prices.rules()[i] * pattern.week()[i];
            }
            for (int option : pattern.chosen()) {
                worth -= prices.options()[option] + prices.kinds()[option];
            }
            return worth;
        }

        private double constant(Prices prices) {
            double sum = prices.kindsConstant() - programme.weekRules().rebate();
            for (int i = 0; i < prices.rules().length; i++) {
                MenuProblem.Row rule = programme.weekRows().get(i);
                double price = prices.rules()[i];
                if (price != 0) {
                    sum += price * (price > 0 ? rule.low() : rule.high()) / rule.size();
                }
            }
            for (int j = 0; j < prices.options().length; j++) {
                sum += prices.options()[j] * problem.options().get(j).mostInWeek();
            }
            return sum;
        }

        /** The days, so ordered that a dish does not stand on two days running where that can be avoided. */
        private List<List<Integer>> days() {
            List<List<Integer>> days = new ArrayList<>();
            for (Pattern pattern : weeks.best()) {
                days.add(Arrays.stream(pattern.chosen()).boxed().toList());
            }
            return programme.weekRules().dated() ? DayOrder.spread(days, this::cost) : DayOrder.spread(days);
        }

        private double cost(List<List<Integer>> days) {
            return programme.weekCost(days.stream()
                    .map(day -> programme.pattern(
                            day.stream().mapToInt(Integer::intValue).toArray()))
                    .toList());
        }

        private List<String> binding() {
            Map<String, Double> prices = new LinkedHashMap<>();
            for (int i = 0; i < programme.weekRules().binding(); i++) {
                double price = Math.abs(boundPrices.rules()[i]) / problem.days();
                prices.merge(programme.weekRows().get(i).item(), price, Double::sum);
            }
            programme.prices(root).forEach((item, price) -> prices.merge(item, price, Double::sum));
            return prices.entrySet().stream()
                    .filter(price -> price.getValue() > 1e-3)
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Double> price) -> -price.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
