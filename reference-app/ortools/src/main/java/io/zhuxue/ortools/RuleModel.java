package io.zhuxue.ortools;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.zhuxue.nutrition.menu.Requirement.Force;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rules of a menu in whole numbers. Every figure is multiplied and rounded to the side that lets more through, so that no
 * week that keeps the rules is lost and what is proven of all holds of each; what rounding lets through is less than the
 * room that a check leaves for it.
 */
final class RuleModel {

    /** Units of the objective in a fen. */
    private static final double FEN = 1e4;

    /** Steps in which a store is counted. */
    private static final long STORE = 10_000;

    /** What rounding may let through, in parts of a rule's size: half of what counts as kept. */
    private static final double ROOM = 5e-7;

    /** The same where rules may be broken anyway. */
    private static final double COARSE = 1e-4;

    /** What breaking a whole rule costs, in usual days' costs; a rule that must hold outweighs all that should. */
    private static final double MUST = 100;

    private static final double SHOULD = 5;
    private static final int DISHES_OF_A_DAY = 5;
    private static final int FURTHEST = 5;

    private final MenuProblem problem;
    private final boolean breakable;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();
    private final double usualCost;
    private final long mostChosen;

    /** @param breakable whether rules may be broken at a price, or must all hold */
    RuleModel(MenuProblem problem, boolean breakable) {
        this.problem = problem;
        this.breakable = breakable;
        double mean = problem.options().stream()
                .mapToDouble(MenuProblem.Option::cost)
                .average()
                .orElse(1);
        usualCost = Math.max(1, mean * DISHES_OF_A_DAY);
        mostChosen = Math.max(
                1,
                problem.courses().stream()
                        .mapToLong(MenuProblem.CourseCount::most)
                        .sum());
    }

    CpModel model() {
        return model;
    }

    /** What a value of the objective is in fen. */
    static double fen(double value) {
        return value / FEN;
    }

    /** Ends the model: the cheapest is sought, and nothing below what is proven already. */
    void minimise(double bound) {
        model.minimize(objective.build());
        if (bound > 0) {
            model.getBuilder()
                    .getObjectiveBuilder()
                    .addDomain((long) Math.floor(bound * FEN))
                    .addDomain(Long.MAX_VALUE);
        }
    }

    void cost(IntVar times, double fen) {
        objective.addTerm(times, (long) Math.floor(fen * FEN));
    }

    /**
     * A rule that adds up.
     *
     * @param amounts how often each option counts
     * @param days over how many days it adds up
     * @param fold how many times its bounds apply
     */
    void row(MenuProblem.Row row, LinearArgument[] amounts, int days, int fold) {
        double scale = mostChosen * days / (breakable ? COARSE : ROOM) / row.size();
        double price = penalty(row.force()) * days;
        if (!Double.isInfinite(row.low())) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int j = 0; j < amounts.length; j++) {
                sum.addTerm(amounts[j], (long) Math.ceil(row.coefficients().get(j) * scale));
            }
            slack(sum, 1, row.size() * scale, price);
            model.addGreaterOrEqual(sum, (long) Math.floor(row.low() * fold * scale));
        }
        if (!Double.isInfinite(row.high())) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int j = 0; j < amounts.length; j++) {
                sum.addTerm(amounts[j], (long) Math.floor(row.coefficients().get(j) * scale));
            }
            slack(sum, -1, row.size() * scale, price);
            model.addLessOrEqual(sum, (long) Math.ceil(row.high() * fold * scale));
        }
    }

    private void slack(LinearExprBuilder sum, int sign, double whole, double price) {
        if (breakable) {
            IntVar slack = model.newIntVar(0, (long) Math.ceil(FURTHEST * whole), "");
            sum.addTerm(slack, sign);
            objective.addTerm(slack, (long) Math.floor(price * FEN / whole));
        }
    }

    /**
     * A rule that counts kinds of food.
     *
     * @param amounts how often each option counts
     * @param days how many days a kind counts anew
     */
    void variety(MenuProblem.Variety variety, LinearArgument[] amounts, int days) {
        Map<Integer, LinearExprBuilder> foods = new TreeMap<>();
        for (int j = 0; j < amounts.length; j++) {
            for (int food : variety.foods().get(j)) {
                foods.computeIfAbsent(food, f -> LinearExpr.newBuilder()).add(amounts[j]);
            }
        }
        LinearExprBuilder kinds = LinearExpr.newBuilder();
        foods.values().forEach(uses -> {
            IntVar eaten = model.newIntVar(0, days, "");
            model.addGreaterOrEqual(uses, eaten);
            kinds.add(eaten);
        });
        if (breakable) {
            IntVar slack = model.newIntVar(0, variety.least(), "");
            kinds.add(slack);
            int times = variety.scope() == Scope.WEEK ? problem.days() : 1;
            objective.addTerm(slack, (long) Math.floor(penalty(variety.force()) * times * FEN / variety.least()));
        }
        model.addGreaterOrEqual(kinds, (long) variety.least() * days);
    }

    void store(MenuProblem.Store store, LinearArgument[] times) {
        IntVar used = model.newIntVar(0, STORE, "");
        LinearExprBuilder uses = LinearExpr.newBuilder();
        for (int j = 0; j < times.length; j++) {
            uses.addTerm(times[j], (long) Math.ceil(store.coefficients().get(j) / store.amount() * STORE));
        }
        model.addGreaterOrEqual(uses, used);
        objective.addTerm(used, -(long) Math.ceil(store.saving() * store.amount() * FEN / STORE));
    }

    /** How many options of each course there are. */
    void courses(LinearArgument[] amounts, int days) {
        for (MenuProblem.CourseCount count : problem.courses()) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int j = 0; j < amounts.length; j++) {
                if (problem.options().get(j).course() == count.course()) {
                    sum.add(amounts[j]);
                }
            }
            model.addLinearConstraint(sum, (long) count.least() * days, (long) count.most() * days);
        }
    }

    private double penalty(Force force) {
        return usualCost * (force == Force.MUST ? MUST : SHOULD);
    }
}
