package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Moves the bounds of rules that cannot all hold just as far as a given menu breaks them. */
final class Relaxing {

    private static final double ROOM = 1e-6;

    private Relaxing() {}

    /** True when the days break a rule. */
    static boolean broken(MenuProblem problem, List<List<Integer>> days) {
        return problem.rows().stream()
                        .anyMatch(row -> least(row, days) < row.low() - ROOM * row.size()
                                || most(row, days) > row.high() + ROOM * row.size())
                || problem.varieties().stream().anyMatch(variety -> fewest(variety, days) < variety.least());
    }

    /** The problem with every bound that the days break moved to where they are. */
    static MenuProblem to(MenuProblem problem, List<List<Integer>> days) {
        return new MenuProblem(
                problem.days(),
                problem.options(),
                problem.courses(),
                problem.rows().stream()
                        .map(row -> new MenuProblem.Row(
                                row.item(),
                                row.scope(),
                                row.force(),
                                row.coefficients(),
                                Math.min(row.low(), least(row, days)),
                                Math.max(row.high(), most(row, days)),
                                row.size(),
                                row.firstDays()))
                        .toList(),
                problem.varieties().stream()
                        .map(variety -> new MenuProblem.Variety(
                                variety.item(),
                                variety.scope(),
                                variety.force(),
                                variety.foods(),
                                Math.max(1, Math.min(variety.least(), fewest(variety, days)))))
                        .toList(),
                problem.stores());
    }

    private static double least(MenuProblem.Row row, List<List<Integer>> days) {
        return row.scope() == Scope.WEEK
                ? weekSum(row, days)
                : days.stream().mapToDouble(day -> sum(row, day)).min().orElse(0);
    }

    private static double most(MenuProblem.Row row, List<List<Integer>> days) {
        return row.scope() == Scope.WEEK
                ? weekSum(row, days)
                : days.stream().mapToDouble(day -> sum(row, day)).max().orElse(0);
    }

    /** What a rule of the week adds up to. */
    static double weekSum(MenuProblem.Row row, List<List<Integer>> days) {
        return days.stream()
                .limit(row.firstDays())
                .mapToDouble(day -> sum(row, day))
                .sum();
    }

    /** What a day gives to a rule. */
    static double sum(MenuProblem.Row row, List<Integer> day) {
        return day.stream().mapToDouble(row.coefficients()::get).sum();
    }

    private static int fewest(MenuProblem.Variety variety, List<List<Integer>> days) {
        if (variety.scope() == Scope.DAY) {
            return days.stream()
                    .mapToInt(day -> count(variety, List.of(day)))
                    .min()
                    .orElse(0);
        }
        return count(variety, days);
    }

    private static int count(MenuProblem.Variety variety, List<List<Integer>> days) {
        Set<Integer> foods = new HashSet<>();
        days.forEach(day -> day.forEach(option -> foods.addAll(variety.foods().get(option))));
        return foods.size();
    }
}
