package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final List<KindCut> kindCuts = new ArrayList<>();
    private double objective;
    private Prices prices;

    /**
     * What the rules of the week are worth.
     *
     * @param rules by rule of the week, for one whole of it
     * @param options by option, what taking it once more costs because it may not come back as often as it is wanted;
     *     not positive
     * @param kinds by option, what its foods are worth for the number of kinds in the week
     * @param kindsConstant what that number is worth in all
     */
    record Prices(double[] rules, double[] options, double[] kinds, double kindsConstant) {

        static Prices none(DayProgramme programme) {
            int options = programme.options();
            return new Prices(new double[programme.weekRows().size()], new double[options], new double[options], 0);
        }

        /** The mean of two: so much of the other. */
        Prices towards(Prices other, double part) {
            return new Prices(
                    mix(rules, other.rules, part),
                    mix(options, other.options, part),
                    mix(kinds, other.kinds, part),
                    kindsConstant * (1 - part) + other.kindsConstant * part);
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

    /** The week over other days, with the rows that are known already. */
    WeekMaster over(List<Pattern> days) {
        WeekMaster other = new WeekMaster(programme, days);
        other.repetitionRows.addAll(repetitionRows);
        other.kindCuts.addAll(kindCuts);
        return other;
    }

    double objective() {
        return objective;
    }

    Prices prices() {
        return prices;
    }

    /**
     * A programme over the patterns that were known when it was made.
     *
     * @param later which row stands for what, in the order of the rows after the rules of the week: an option that comes
     *     back, or -1 less the number of a cut
     */
    record Relaxed(BoundedSimplex simplex, double[] costs, List<Integer> later) {

        Relaxed copy() {
            return new Relaxed(simplex.copy(), costs, new ArrayList<>(later));
        }
    }

    /** Solves over the patterns as they are now. */
    void solve() {
        Relaxed relaxed = relaxed();
        objective = tighten(relaxed, Double.POSITIVE_INFINITY);
        prices = read(relaxed.simplex(), relaxed.later());
    }

    /** Solves with the rows that the solution breaks, until it breaks none; infinite when it costs no less than that. */
    double tighten(Relaxed relaxed, double cutoff) {
        double rebate = programme.weekRules().rebate();
        int columns = relaxed.costs().length;
        BoundedSimplex simplex = relaxed.simplex();
        while (true) {
            double value = simplex.solve(relaxed.costs(), cutoff + rebate) - rebate;
            if (value >= cutoff || !simplex.settled()) {
                return value;
            }
            boolean repeated = addBrokenRepetitions(simplex, relaxed.later(), columns);
            boolean tooFew = addBrokenKinds(simplex, relaxed.later(), columns);
            if (!repeated && !tooFew) {
                return value;
            }
        }
    }

    /** The programme with the rows known so far, not yet solved. */
    Relaxed relaxed() {
        int n = patterns.size();
        List<MenuProblem.Row> rules = programme.weekRows();
        int columns = n + 2 * rules.size() + 2;
        double[] costs = new double[columns];
        double[] upper = new double[columns];
        Arrays.fill(upper, 5);
        for (int p = 0; p < n; p++) {
            costs[p] = patterns.get(p).total();
            upper[p] = problem.days();
        }
        for (int i = 0; i < rules.size(); i++) {
            costs[n + 2 * i] = programme.weekRules().penalty(i);
            costs[n + 2 * i + 1] = programme.weekRules().penalty(i);
        }
        costs[columns - 2] = programme.penalty(Requirement.Force.SHOULD) * problem.days();
        costs[columns - 1] = REPEATED * programme.penalty(Requirement.Force.MUST);
        BoundedSimplex simplex = new BoundedSimplex(costs, new double[columns], upper);
        double[] all = new double[columns];
        Arrays.fill(all, 0, n, 1);
        simplex.addRow(all, problem.days(), problem.days());
        for (int i = 0; i < rules.size(); i++) {
            addRule(simplex, i, columns);
        }
        List<Integer> later = new ArrayList<>();
        for (int option : repetitionRows) {
            later.add(option);
            addRepetition(simplex, option, columns);
        }
        for (int c = 0; c < kindCuts.size(); c++) {
            later.add(-1 - c);
            addCut(simplex, kindCuts.get(c), columns);
        }
        return new Relaxed(simplex, costs, later);
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
        double low = Double.isInfinite(rule.low()) ? -most : rule.low() / rule.size();
        double high = Double.isInfinite(rule.high()) ? most : rule.high() / rule.size();
        simplex.addRow(row, Math.min(low, high), high);
    }

    private void addRepetition(BoundedSimplex simplex, int option, int columns) {
        double[] row = new double[columns];
        for (int p = 0; p < patterns.size(); p++) {
            row[p] = Arrays.binarySearch(patterns.get(p).chosen(), option) >= 0 ? 1 : 0;
        }
        row[columns - 1] = -1;
        simplex.addRow(row, -10, problem.options().get(option).mostInWeek());
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
            if (used[option] > problem.options().get(option).mostInWeek() + 1e-6 && !known.contains(option)) {
                repetitionRows.add(option);
                known.add(option);
                addRepetition(simplex, option, columns);
                added = true;
            }
        }
        return added;
    }

    private void addCut(BoundedSimplex simplex, KindCut cut, int columns) {
        double[] row = new double[columns];
        double most = 10;
        for (int p = 0; p < patterns.size(); p++) {
            row[p] = cut.of(patterns.get(p).chosen());
            most = Math.max(most, problem.days() * row[p] + 10);
        }
        row[columns - 2] = 1;
        simplex.addRow(row, cut.low(), most);
    }

    /** Adds, for each rule that counts kinds over the week, the cut that the present shares break most. */
    private boolean addBrokenKinds(BoundedSimplex simplex, List<Integer> later, int columns) {
        boolean added = false;
        for (MenuProblem.Variety variety : problem.varieties()) {
            if (variety.scope() != Requirement.Scope.WEEK || simplex.value(columns - 2) > 1e-6) {
                continue;
            }
            Map<Integer, Double> times = new HashMap<>();
            for (int p = 0; p < patterns.size(); p++) {
                double share = simplex.value(p);
                if (share > 1e-9) {
                    for (int option : patterns.get(p).chosen()) {
                        variety.foods().get(option).forEach(food -> times.merge(food, share, Double::sum));
                    }
                }
            }
            double kinds =
                    times.values().stream().mapToDouble(t -> Math.min(1, t)).sum();
            if (kinds < variety.least() - 1e-5) {
                Set<Integer> shared = new HashSet<>();
                times.forEach((food, t) -> {
                    if (t >= 1) {
                        shared.add(food);
                    }
                });
                KindCut cut = KindCut.of(variety, shared);
                later.add(-1 - kindCuts.size());
                kindCuts.add(cut);
                addCut(simplex, cut, columns);
                added = true;
            }
        }
        return added;
    }

    /** The cuts found so far, each a rule that every week holds. */
    List<KindCut> kindCuts() {
        return kindCuts;
    }

    private Prices read(BoundedSimplex simplex, List<Integer> later) {
        Prices read = Prices.none(programme);
        double kindsConstant = 0;
        int row = 1;
        for (int i = 0; i < read.rules().length; i++) {
            double most = programme.weekRules().penalty(i);
            read.rules()[i] = Math.max(-most, Math.min(most, simplex.price(row++)));
        }
        for (int which : later) {
            double price = simplex.price(row++);
            if (which >= 0) {
                read.options()[which] = Math.min(0, price);
                continue;
            }
            KindCut cut = kindCuts.get(-1 - which);
            double worth = Math.max(0, price);
            kindsConstant += worth * cut.low();
            for (int option = 0; option < programme.options(); option++) {
                read.kinds()[option] += worth * cut.gives()[option];
            }
        }
        return new Prices(read.rules(), read.options(), read.kinds(), kindsConstant);
    }
}
