package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The linear programme of the week over days that are already known: how many days to take of each. Its prices tell the
 * search for a day what the rules of the week are worth.
 */
final class WeekMaster {

    /** What it costs to let a dish come back too often, in wholes of a rule that must hold. */
    private static final double REPEATED = 10;

    private final DayProgramme programme;
    private final MenuProblem problem;
    private final List<Pattern> patterns;
    private final Set<Integer> repetitionRows = new LinkedHashSet<>();
    private int daysLeft;
    private double[] given = new double[0];
    private int[] uses = new int[0];
    private double objective;
    private double[] shares = new double[0];
    private Prices prices;

    /**
     * What the rules of the week are worth.
     *
     * @param rules by rule of the week, for one whole of it
     * @param options by option, what taking it once more costs because it may not come back as often as it is wanted;
     *     not positive
     */
    record Prices(double[] rules, double[] options) {

        static Prices none(DayProgramme programme) {
            return new Prices(new double[programme.weekRows().size()], new double[programme.options()]);
        }

        /** The mean of two: so much of the other. */
        Prices towards(Prices other, double part) {
            return new Prices(mix(rules, other.rules, part), mix(options, other.options, part));
        }

        private static double[] mix(double[] a, double[] b, double part) {
            double[] mixed = new double[a.length];
            for (int i = 0; i < a.length; i++) {
                mixed[i] = a[i] * (1 - part) + b[i] * part;
            }
            return mixed;
        }
    }

    WeekMaster(DayProgramme programme, List<Pattern> patterns) {
        this.programme = programme;
        problem = programme.problem();
        this.patterns = patterns;
        prices = Prices.none(programme);
    }

    double objective() {
        return objective;
    }

    /** How many days each pattern has, a fraction. */
    double[] shares() {
        return shares;
    }

    Prices prices() {
        return prices;
    }

    /** Solves over the patterns as they are now, with some days settled already. */
    void solve(List<Pattern> settled) {
        settle(settled);
        int n = patterns.size();
        List<MenuProblem.Row> rules = programme.weekRows();
        int columns = n + 2 * rules.size() + 1;
        double[] costs = new double[columns];
        double[] upper = new double[columns];
        Arrays.fill(upper, 5);
        for (int p = 0; p < n; p++) {
            costs[p] = patterns.get(p).total();
            upper[p] = allowed(patterns.get(p)) ? daysLeft : 0;
        }
        for (int i = 0; i < rules.size(); i++) {
            costs[n + 2 * i] = programme.weekPenalty(i);
            costs[n + 2 * i + 1] = programme.weekPenalty(i);
        }
        costs[columns - 1] = REPEATED * programme.penalty(Requirement.Force.MUST);
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[columns], upper);
        double[] all = new double[columns];
        Arrays.fill(all, 0, n, 1);
        simplex.addRow(all, daysLeft, daysLeft);
        for (int i = 0; i < rules.size(); i++) {
            addRule(simplex, i, columns);
        }
        List<Integer> repetitions = new ArrayList<>(repetitionRows);
        repetitions.forEach(option -> addRepetition(simplex, option, columns));
        objective = simplex.solve(costs, Double.POSITIVE_INFINITY);
        while (addBrokenRepetitions(simplex, repetitions, columns)) {
            objective = simplex.solve(costs, Double.POSITIVE_INFINITY);
        }
        shares = new double[n];
        for (int p = 0; p < n; p++) {
            shares[p] = simplex.value(p);
        }
        prices = read(simplex, repetitions);
    }

    private void settle(List<Pattern> settled) {
        daysLeft = problem.days() - settled.size();
        given = new double[programme.weekRows().size()];
        uses = new int[programme.options()];
        for (Pattern day : settled) {
            for (int i = 0; i < given.length; i++) {
                given[i] += day.week()[i];
            }
            for (int option : day.chosen()) {
                uses[option]++;
            }
        }
    }

    /** True when the settled days leave each option of a day at least once. */
    private boolean allowed(Pattern pattern) {
        for (int option : pattern.chosen()) {
            if (!left(option)) {
                return false;
            }
        }
        return true;
    }

    /** True when an option may stand on one more day. */
    boolean left(int option) {
        return uses[option] < problem.options().get(option).mostInWeek();
    }

    private void addRule(BoundedSimplex simplex, int i, int columns) {
        MenuProblem.Row rule = programme.weekRows().get(i);
        double[] row = new double[columns];
        double most = 10;
        for (int p = 0; p < patterns.size(); p++) {
            row[p] = patterns.get(p).week()[i];
            most = Math.max(most, problem.days() * Math.abs(row[p]) + 10);
        }
        row[patterns.size() + 2 * i] = 1;
        row[patterns.size() + 2 * i + 1] = -1;
        double low = Double.isInfinite(rule.low()) ? -most : rule.low() / rule.size() - given[i];
        double high = Double.isInfinite(rule.high()) ? most : rule.high() / rule.size() - given[i];
        simplex.addRow(row, Math.min(low, high), high);
    }

    private void addRepetition(BoundedSimplex simplex, int option, int columns) {
        double[] row = new double[columns];
        for (int p = 0; p < patterns.size(); p++) {
            row[p] = Arrays.binarySearch(patterns.get(p).chosen(), option) >= 0 ? 1 : 0;
        }
        row[columns - 1] = -1;
        simplex.addRow(row, -10, problem.options().get(option).mostInWeek() - uses[option]);
    }

    private boolean addBrokenRepetitions(BoundedSimplex simplex, List<Integer> known, int columns) {
        double[] used = new double[programme.options()];
        for (int p = 0; p < patterns.size(); p++) {
            for (int option : patterns.get(p).chosen()) {
                used[option] += simplex.value(p);
            }
        }
        boolean added = false;
        for (int option = 0; option < used.length; option++) {
            if (used[option] > problem.options().get(option).mostInWeek() - uses[option] + 1e-6
                    && !known.contains(option)) {
                repetitionRows.add(option);
                known.add(option);
                addRepetition(simplex, option, columns);
                added = true;
            }
        }
        return added;
    }

    private Prices read(BoundedSimplex simplex, List<Integer> repetitions) {
        Prices read = Prices.none(programme);
        int row = 1;
        for (int i = 0; i < read.rules().length; i++) {
            double most = programme.weekPenalty(i);
            read.rules()[i] = Math.max(-most, Math.min(most, simplex.price(row++)));
        }
        for (int option : repetitions) {
            read.options()[option] = Math.min(0, simplex.price(row++));
        }
        return read;
    }
}
