package io.zhuxue.ortools;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The week day by day: a yes or no for each dish and day, and a number for how often each dish stands in the week. */
final class WeekModel {

    private final MenuProblem problem;
    private final RuleModel rules;
    private final BoolVar[][] chosen;
    private final IntVar[] times;

    /**
     * A model of the options that are allowed.
     *
     * @param breakable whether rules may be broken at a price, or must all hold
     * @param bound what is proven already of every week that holds all rules, fen; nothing when not above 0
     */
    WeekModel(MenuProblem problem, IntPredicate allowed, boolean breakable, double bound) {
        this.problem = problem;
        rules = new RuleModel(problem, breakable);
        int days = problem.days();
        times = new IntVar[problem.options().size()];
        chosen = new BoolVar[days][times.length];
        for (int j = 0; j < times.length; j++) {
            option(j, allowed.test(j));
        }
        if (!breakable) {
            rules.courses(times, days);
        }
        for (BoolVar[] day : chosen) {
            rules.courses(day, 1);
        }
        for (MenuProblem.Row row : problem.rows()) {
            row(row, breakable);
        }
        for (MenuProblem.Variety variety : problem.varieties()) {
            for (LinearArgument[] day : variety.scope() == Scope.WEEK ? new LinearArgument[][] {times} : chosen) {
                rules.variety(variety, day, 1);
            }
        }
        problem.stores().forEach(store -> rules.store(store, times));
        if (problem.rows().stream().noneMatch(row -> row.firstDays() < days)) {
            orderDays();
        }
        rules.minimise(breakable ? 0 : bound);
    }

    CpModel model() {
        return rules.model();
    }

    /** The options of each day. */
    List<List<Integer>> days(Values values) {
        return Arrays.stream(chosen)
                .map(day -> IntStream.range(0, day.length)
                        .filter(option -> values.of(day[option]) > 0)
                        .boxed()
                        .toList())
                .toList();
    }

    /** Has the solver look there first. */
    void hint(List<List<Integer>> days) {
        for (int day = 0; day < days.size(); day++) {
            for (int j = 0; j < times.length; j++) {
                model().addHint(chosen[day][j], days.get(day).contains(j) ? 1 : 0);
            }
        }
    }

    private void option(int j, boolean allowed) {
        MenuProblem.Option option = problem.options().get(j);
        times[j] = model().newIntVar(0, allowed ? Math.min(problem.days(), option.mostInWeek()) : 0, "");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (BoolVar[] day : chosen) {
            day[j] = model().newBoolVar("");
            sum.add(day[j]);
        }
        model().addEquality(sum, times[j]);
        rules.cost(times[j], option.cost());
    }

    private void row(MenuProblem.Row row, boolean breakable) {
        int days = problem.days();
        if (row.scope() == Scope.DAY) {
            for (BoolVar[] day : chosen) {
                rules.row(row, day, 1, 1);
            }
            if (!breakable) {
                rules.row(row, times, days, days);
            }
        } else if (row.firstDays() >= days) {
            rules.row(row, times, days, 1);
        } else {
            rules.row(row, firstDays(row.firstDays()), row.firstDays(), 1);
        }
    }

    private LinearArgument[] firstDays(int days) {
        LinearArgument[] sums = new LinearArgument[times.length];
        for (int j = 0; j < times.length; j++) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int day = 0; day < days; day++) {
                sum.add(chosen[day][j]);
            }
            sums[j] = sum;
        }
        return sums;
    }

    /** Of all orders of a week's days one is enough: that by the numbers of the dishes of the first course. */
    private void orderDays() {
        for (int day = 1; day < chosen.length; day++) {
            model().addLessOrEqual(number(chosen[day - 1]), number(chosen[day]));
        }
    }

    private LinearExprBuilder number(BoolVar[] day) {
        LinearExprBuilder number = LinearExpr.newBuilder();
        for (int j = 0; j < day.length; j++) {
            if (problem.options().get(j).course() == problem.courses().get(0).course()) {
                number.addTerm(day[j], j + 1);
            }
        }
        return number;
    }
}
