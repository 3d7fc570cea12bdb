package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.Requirement.Force;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The linear programme of one day: a column for each option, then columns by which a rule may be broken at a price.
 * Rules of the week are rows without bounds, which a search for one day among fixed others narrows.
 */
final class DayProgramme {

    /** Outweighs every rule: a dish may not come back more often than it may. */
    static final double REPEATED = 1e10;

    /** What breaking a whole rule costs, in usual days' costs; a rule that must hold outweighs all that should. */
    private static final double MUST = 100;

    private static final double SHOULD = 5;
    private static final double FURTHEST = 5;

    private final MenuProblem problem;
    private final int options;
    private final double usualCost;
    private final double[] costs;
    private final double[] upper;
    private final List<MenuProblem.Row> dayRows;
    private final List<MenuProblem.Row> weekRows;
    private final List<MenuProblem.Variety> varieties;
    private final RuleTable dayTable;
    private final WeekRules weekRules;
    private final int[] lowSlack;
    private final int[] highSlack;
    private final int[] weekLowSlack;
    private final int[] weekHighSlack;
    private final int[] varietySlack;
    /** Sets of foods whose count bounds a variety from above: foods in the set once, all others by option. */
    private final List<Cut> cuts = new ArrayList<>();

    private record Cut(int variety, Set<Integer> shared) {}

    DayProgramme(MenuProblem problem) {
        this.problem = problem;
        options = problem.options().size();
        usualCost = Math.max(
                1,
                problem.options().stream()
                                .mapToDouble(MenuProblem.Option::cost)
                                .average()
                                .orElse(1)
                        * 5);
        dayRows =
                problem.rows().stream().filter(row -> row.scope() == Scope.DAY).toList();
        varieties = problem.varieties().stream()
                .filter(variety -> variety.scope() == Scope.DAY)
                .toList();
        dayTable = new RuleTable(
                options,
                dayRows,
                dayRows.stream().mapToDouble(row -> penalty(row.force())).toArray(),
                varieties,
                varieties.stream().mapToDouble(v -> penalty(v.force())).toArray());
        weekRules = new WeekRules(problem, this::penalty);
        weekRows = weekRules.rows();
        int next = options;
        lowSlack = new int[dayRows.size()];
        highSlack = new int[dayRows.size()];
        next = number(dayRows, lowSlack, highSlack, next);
        weekLowSlack = new int[weekRows.size()];
        weekHighSlack = new int[weekRows.size()];
        next = number(weekRows, weekLowSlack, weekHighSlack, next);
        varietySlack = new int[varieties.size()];
        for (int i = 0; i < varietySlack.length; i++) {
            varietySlack[i] = next++;
        }
        costs = new double[next];
        upper = new double[next];
        fillColumns();
        for (int i = 0; i < varieties.size(); i++) {
            cuts.add(new Cut(i, Set.of()));
        }
    }

    private static int number(List<MenuProblem.Row> rows, int[] low, int[] high, int from) {
        int next = from;
        for (int i = 0; i < rows.size(); i++) {
            low[i] = Double.isInfinite(rows.get(i).low()) ? -1 : next++;
            high[i] = Double.isInfinite(rows.get(i).high()) ? -1 : next++;
        }
        return next;
    }

    private void fillColumns() {
        Arrays.fill(upper, FURTHEST);
        for (int j = 0; j < options; j++) {
            costs[j] = problem.options().get(j).cost();
            upper[j] = 1;
        }
        for (int i = 0; i < dayRows.size(); i++) {
            setCost(lowSlack[i], penalty(dayRows.get(i).force()));
            setCost(highSlack[i], penalty(dayRows.get(i).force()));
        }
        for (int i = 0; i < weekRows.size(); i++) {
            setCost(weekLowSlack[i], weekRules.penalty(i));
            setCost(weekHighSlack[i], weekRules.penalty(i));
        }
        for (int i = 0; i < varieties.size(); i++) {
            costs[varietySlack[i]] = penalty(varieties.get(i).force());
            upper[varietySlack[i]] = 1;
        }
    }

    private void setCost(int column, double cost) {
        if (column >= 0) {
            costs[column] = cost;
        }
    }

    /** What a day usually costs, fen: the measure of every price. */
    double usualCost() {
        return usualCost;
    }

    double penalty(Force force) {
        return usualCost * (force == Force.MUST ? MUST : SHOULD);
    }

    MenuProblem problem() {
        return problem;
    }

    WeekRules weekRules() {
        return weekRules;
    }

    List<MenuProblem.Row> weekRows() {
        return weekRows;
    }

    double[] costs() {
        return costs;
    }

    int options() {
        return options;
    }

    /** The programme with its rows, not yet solved. */
    BoundedSimplex simplex() {
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[costs.length], upper);
        for (MenuProblem.CourseCount count : problem.courses()) {
            double[] row = new double[costs.length];
            for (int j = 0; j < options; j++) {
                row[j] = problem.options().get(j).course() == count.course() ? 1 : 0;
            }
            simplex.addRow(row, count.least(), count.most());
        }
        for (int i = 0; i < weekRows.size(); i++) {
            double[] row = coefficients(weekRows.get(i), weekLowSlack[i], weekHighSlack[i]);
            simplex.addRow(row, -least(row), most(row));
        }
        for (int i = 0; i < dayRows.size(); i++) {
            MenuProblem.Row rule = dayRows.get(i);
            double[] row = coefficients(rule, lowSlack[i], highSlack[i]);
            double low = Double.isInfinite(rule.low()) ? -least(row) : rule.low() / rule.size();
            double high = Double.isInfinite(rule.high()) ? most(row) : rule.high() / rule.size();
            simplex.addRow(row, low, high);
        }
        addCuts(simplex, 0);
        return simplex;
    }

    /** The programme of all days together, an option as often as its bound says, not yet solved. */
    BoundedSimplex weekSimplex(double[] bounds) {
        int days = problem.days();
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[costs.length], bounds);
        for (MenuProblem.CourseCount count : problem.courses()) {
            double[] row = new double[costs.length];
            for (int j = 0; j < options; j++) {
                row[j] = problem.options().get(j).course() == count.course() ? 1 : 0;
            }
            simplex.addRow(row, count.least() * days, count.most() * days);
        }
        for (int i = 0; i < weekRows.size(); i++) {
            addWhole(simplex, weekRows.get(i), coefficients(weekRows.get(i), weekLowSlack[i], weekHighSlack[i]), 1);
        }
        for (int i = 0; i < dayRows.size(); i++) {
            addWhole(simplex, dayRows.get(i), coefficients(dayRows.get(i), lowSlack[i], highSlack[i]), days);
        }
        for (int i = 0; i < varieties.size(); i++) {
            double[] row = new double[costs.length];
            for (int j = 0; j < options; j++) {
                row[j] = varieties.get(i).foods().get(j).size()
                        / (double) varieties.get(i).least();
            }
            row[varietySlack[i]] = 1;
            simplex.addRow(row, days, days * Math.max(most(row), 1));
        }
        return simplex;
    }

    private void addWhole(BoundedSimplex simplex, MenuProblem.Row rule, double[] row, int times) {
        int days = problem.days();
        double low = Double.isInfinite(rule.low()) ? -days * least(row) : times * rule.low() / rule.size();
        double high = Double.isInfinite(rule.high()) ? days * most(row) : times * rule.high() / rule.size();
        simplex.addRow(row, low, high);
    }

    /** The options of the course that a row counts. */
    int[] optionsOfCourse(int row) {
        return IntStream.range(0, options)
                .filter(j -> problem.options().get(j).course()
                        == problem.courses().get(row).course())
                .toArray();
    }

    int courseRows() {
        return problem.courses().size();
    }

    int cuts() {
        return cuts.size();
    }

    /** Brings a programme that holds the first so many cuts up to date. */
    void addCuts(BoundedSimplex simplex, int from) {
        for (int c = from; c < cuts.size(); c++) {
            Cut cut = cuts.get(c);
            MenuProblem.Variety variety = varieties.get(cut.variety());
            double size = variety.least();
            double[] row = new double[costs.length];
            for (int j = 0; j < options; j++) {
                int others = 0;
                for (int food : variety.foods().get(j)) {
                    others += cut.shared().contains(food) ? 0 : 1;
                }
                row[j] = others / size;
            }
            row[varietySlack[cut.variety()]] = 1;
            simplex.addRow(row, (size - cut.shared().size()) / size, Math.max(most(row), 1));
        }
    }

    /** What the rules of the day cost in a solved programme, for one whole of each, by item. */
    Map<String, Double> prices(BoundedSimplex solved) {
        Map<String, Double> prices = new LinkedHashMap<>();
        int row = courseRows() + weekRows.size();
        for (MenuProblem.Row rule : dayRows) {
            prices.merge(rule.item(), Math.abs(solved.price(row++)), Double::sum);
        }
        for (Cut cut : cuts) {
            prices.merge(varieties.get(cut.variety()).item(), Math.abs(solved.price(row++)), Double::sum);
        }
        return prices;
    }

    private double[] coefficients(MenuProblem.Row rule, int low, int high) {
        double[] row = new double[costs.length];
        for (int j = 0; j < options; j++) {
            row[j] = rule.coefficients().get(j) / rule.size();
        }
        if (low >= 0) {
            row[low] = 1;
        }
        if (high >= 0) {
            row[high] = -1;
        }
        return row;
    }

    private double most(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] > 0 ? row[j] * upper[j] : 0;
        }
        return sum;
    }

    private double least(double[] row) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] < 0 ? -row[j] * upper[j] : 0;
        }
        return sum;
    }

    /** A day of these options, with its true cost and what it gives to the rules of the week. */
    Pattern pattern(int[] chosen) {
        double cost = 0;
        RuleState state = new RuleState(dayTable);
        for (int j : chosen) {
            cost += costs[j];
            state.put(j, 1, 0);
        }
        double[] week = new double[weekRows.size()];
        for (int j : chosen) {
            for (int i = 0; i < week.length; i++) {
                week[i] += weekRules.table().gives[j][i];
            }
        }
        return new Pattern(chosen, cost, state.broken(), week);
    }

    /**
     * What a week of these days in this order costs, with what it breaks of the rules of the days and of the week, and with
     * {@link #REPEATED} for each time that a dish stands more often than it may.
     */
    double weekCost(List<Pattern> week) {
        double cost = -weekRules.rebate();
        RuleState state = new RuleState(weekRules.table());
        int[] uses = new int[options()];
        for (int day = 0; day < week.size(); day++) {
            cost += week.get(day).total();
            for (int option : week.get(day).chosen()) {
                state.put(option, 1, day);
                if (++uses[option] > problem.options().get(option).mostInWeek()) {
                    cost += REPEATED;
                }
            }
        }
        return cost + state.broken();
    }

    RuleTable dayTable() {
        return dayTable;
    }

    /**
     * Adds the cut that tells the programme how many different foods these options really have; false when it knew.
     *
     * <p>Any set of shared foods gives a valid bound: kinds ≤ |shared| + Σ foods of the option that are not shared. With
     * the foods that occur twice as the shared ones it is exact for these options.
     */
    boolean learn(int[] chosen) {
        boolean learnt = false;
        for (int i = 0; i < varieties.size(); i++) {
            MenuProblem.Variety variety = varieties.get(i);
            Map<Integer, Integer> times = new HashMap<>();
            for (int j : chosen) {
                variety.foods().get(j).forEach(food -> times.merge(food, 1, Integer::sum));
            }
            if (times.size() >= variety.least()) {
                continue;
            }
            Set<Integer> shared = new HashSet<>();
            times.forEach((food, count) -> {
                if (count > 1) {
                    shared.add(food);
                }
            });
            Cut cut = new Cut(i, shared);
            if (!cuts.contains(cut)) {
                cuts.add(cut);
                learnt = true;
            }
        }
        return learnt;
    }

    /** A day's options with what they cost and give. */
    record Pattern(int[] chosen, double cost, double broken, double[] week) {

        double total() {
            return cost + broken;
        }

        String key() {
            return Arrays.toString(chosen);
        }
    }
}
