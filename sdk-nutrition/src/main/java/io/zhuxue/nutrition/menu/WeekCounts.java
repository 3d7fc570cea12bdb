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
 * does. Rows that whole numbers hold and fractions break bring its relaxation nearer to them.
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
        root = build();
        rows = root.rows();
        value = root.solve(costs, Double.POSITIVE_INFINITY);
        cap = value
                + Arrays.stream(programme.weekRules().table().penaltyPerKind)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
        for (int round = 0; round < ROUNDS && Double.isFinite(value) && cut(); round++) {
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

    /** True for the numbers of a dish and of a course's dishes. */
    boolean whole(int variable) {
        return variable < programme.options()
                || (variable >= costs.length && variable < costs.length + programme.courseRows());
    }

    private BoundedSimplex build() {
        BoundedSimplex simplex = programme.weekSimplex(upper);
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
