package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The programme of how often each dish stands in the week, whatever the day: whole numbers under the rules of the week
 * and the rules of the days added up. Every week is a solution, so what none of its solutions costs less than, no week
 * does. Rows that whole numbers hold and fractions break bring its relaxation nearer to them; so do, as more whole numbers
 * to branch on, the numbers of dishes that give to a rule of the week of which others of their course give nothing.
 */
final class WeekCounts {

    private static final int ROUNDS = 40;
    private static final int CUTS_A_ROUND = 20;
    private static final double KINDS = 1e-4;

    private record Row(double[] coefficients, double low, double high) {}

    private final DayProgramme programme;
    private final MenuProblem problem;
    private final double[] costs;
    private final double[] upper;
    private final List<Row> cuts = new ArrayList<>();
    private final List<double[]> givers;
    private final int firstGiver;
    private final int rows;
    private BoundedSimplex root;
    private double value;
    private final double cap;

    WeekCounts(DayProgramme programme) {
        this.programme = programme;
        problem = programme.problem();
        costs = programme.costs();
        upper = new double[costs.length];
        Arrays.fill(upper, 5.0 * problem.days());
        for (int j = 0; j < programme.options(); j++) {
            upper[j] = Math.min(problem.days(), problem.options().get(j).mostInWeek());
        }
        givers = givers();
        firstGiver = programme.weekSimplex(upper).rows();
        root = build();
        rows = root.rows();
        value = root.solve(costs, Double.POSITIVE_INFINITY);
        cap = value
                + Arrays.stream(programme.weekRules().table().penaltyPerKind)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        for (int round = 0; round < ROUNDS && Double.isFinite(value) && root.settled() && cut(); round++) {
            rebuild();
        }
    }

    /** The programme with its cuts, solved; to be copied. */
    BoundedSimplex root() {
        return root;
    }

    /** No solution costs less, with what it breaks of the rules, before the rebate of the stores. */
    double value() {
        return value;
    }

    /** A week that has too few kinds of food is not among the solutions, but costs no less than this. */
    double cap() {
        return cap;
    }

    double[] costs() {
        return costs;
    }

    DayProgramme programme() {
        return programme;
    }

    /** True for the numbers of a dish, of a course's dishes and of those of them that give to a rule. */
    boolean whole(int variable) {
        int row = variable - costs.length;
        return variable < programme.options()
                || (row >= 0 && row < programme.courseRows())
                || (row >= firstGiver && row < firstGiver + givers.size());
    }

    /** How many of the first variables there are among which all whole ones are. */
    int variables() {
        return costs.length + rows;
    }

    /** For each rule of the week and each course of which only some dishes give to it: which ones, 1 or 0. */
    private List<double[]> givers() {
        List<double[]> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (MenuProblem.Row rule : programme.weekRows()) {
            for (int course = 0; course < programme.courseRows(); course++) {
                int[] dishes = programme.optionsOfCourse(course);
                double[] row = new double[costs.length];
                int some = 0;
                for (int j : dishes) {
                    if (rule.coefficients().get(j) > 0) {
                        row[j] = 1;
                        some++;
                    }
                }
                if (some > 0 && some < dishes.length && known.add(Arrays.toString(row))) {
                    all.add(row);
                }
            }
        }
        return all;
    }

    private BoundedSimplex build() {
        BoundedSimplex simplex = programme.weekSimplex(upper);
        for (double[] row : givers) {
            double most = 0;
            for (int j = 0; j < programme.options(); j++) {
                most += row[j] * upper[j];
            }
            simplex.addRow(row, 0, most);
        }
        cuts.forEach(row -> simplex.addRow(row.coefficients(), row.low(), row.high()));
        return simplex;
    }

    /** Leaves out the cuts that no longer bind and solves anew, so that no error of many steps stays. */
    private void rebuild() {
        root = build();
        value = root.solve(costs, Double.POSITIVE_INFINITY);
        for (int i = cuts.size() - 1; i >= 0; i--) {
            if (root.loose(rows + i)) {
                cuts.remove(i);
            }
        }
        if (rows + cuts.size() < root.rows()) {
            root = build();
            value = root.solve(costs, Double.POSITIVE_INFINITY);
        }
    }

    private boolean cut() {
        int before = cuts.size();
        List<RoundingCut> broken = new ArrayList<>();
        for (int row = 0; row < root.rows(); row++) {
            RoundingCut.of(root, row, this::whole).ifPresent(broken::add);
        }
        broken.sort(Comparator.comparingDouble((RoundingCut cut) -> -cut.broken()));
        List<RoundingCut> taken = new ArrayList<>();
        for (RoundingCut cut : broken) {
            if (taken.size() < CUTS_A_ROUND && taken.stream().noneMatch(cut::like)) {
                taken.add(cut);
                add(cut.coefficients(), cut.low());
            }
        }
        for (MenuProblem.Variety variety : problem.varieties()) {
            if (variety.scope() == Requirement.Scope.WEEK) {
                cutKinds(variety);
            }
        }
        return cuts.size() > before;
    }

    private void add(double[] coefficients, double low) {
        double most = 1;
        for (int j = 0; j < coefficients.length; j++) {
            most += Math.max(0, coefficients[j] * upper[j]);
        }
        cuts.add(new Row(coefficients, low, Math.max(most, low)));
    }

    /** Leaves no week with too few kinds of food: see {@link #cap}. */
    private void cutKinds(MenuProblem.Variety variety) {
        Map<Integer, Double> times = new HashMap<>();
        for (int j = 0; j < programme.options(); j++) {
            double share = root.value(j);
            if (share > 1e-9) {
                variety.foods().get(j).forEach(food -> times.merge(food, share, Double::sum));
            }
        }
        double kinds = times.values().stream().mapToDouble(t -> Math.min(1, t)).sum();
        if (kinds < variety.least() - KINDS) {
            Set<Integer> shared = new HashSet<>();
            times.forEach((food, t) -> {
                if (t >= 1) {
                    shared.add(food);
                }
            });
            KindCut cut = KindCut.of(variety, shared);
            add(Arrays.copyOf(cut.gives(), costs.length), cut.low());
        }
    }
}
