package io.zhuxue.ortools;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The week as how often each dish stands in it, whatever the day, under the rules of the week and those of the days added
 * up. Every week is one of its solutions, so what none of them costs less than, no week does; and it knows no two weeks
 * that differ only in the order of their days.
 */
final class CountModel {

    private final RuleModel rules;
    private final IntVar[] times;

    /** @param spent options of which a week may hold only half as many as it has dishes at least */
    CountModel(MenuProblem problem, Set<Integer> spent) {
        rules = new RuleModel(problem, false);
        int days = problem.days();
        times = new IntVar[problem.options().size()];
        for (int j = 0; j < times.length; j++) {
            MenuProblem.Option option = problem.options().get(j);
            times[j] = rules.model().newIntVar(0, Math.min(days, option.mostInWeek()), "");
            rules.cost(times[j], option.cost());
        }
        rules.courses(times, days);
        for (MenuProblem.Row row : problem.rows()) {
            if (row.scope() == Scope.DAY || row.firstDays() >= days) {
                rules.row(row, times, days, row.scope() == Scope.DAY ? days : 1);
            }
        }
        for (MenuProblem.Variety variety : problem.varieties()) {
            rules.variety(variety, times, variety.scope() == Scope.DAY ? days : 1);
        }
        problem.stores().forEach(store -> rules.store(store, times));
        if (!spent.isEmpty()) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            spent.forEach(option -> sum.add(times[option]));
            int least = problem.courses().stream()
                    .mapToInt(MenuProblem.CourseCount::least)
                    .sum();
            rules.model().addLessOrEqual(sum, (long) least * days / 2);
        }
        rules.minimise(0);
    }

    CpModel model() {
        return rules.model();
    }

    /** The options that a solution takes. */
    IntStream taken(Values values) {
        return IntStream.range(0, times.length).filter(j -> values.of(times[j]) > 0);
    }
}
