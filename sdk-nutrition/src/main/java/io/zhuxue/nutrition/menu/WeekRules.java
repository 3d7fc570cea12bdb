package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.Requirement.Force;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The rules of the week. A store stands among them as the rule to use all of it, which may be broken at what the food
 * then fails to save; the whole saving is given back in advance, so that both together are what the store saves.
 */
final class WeekRules {

    private final List<MenuProblem.Row> rows;
    private final double[] penalties;
    private final int binding;
    private final double rebate;
    private final RuleTable table;

    /** @param penalty what breaking a whole rule of a day costs */
    WeekRules(MenuProblem problem, ToDoubleFunction<Force> penalty) {
        List<MenuProblem.Row> all = new ArrayList<>(
                problem.rows().stream().filter(row -> row.scope() == Scope.WEEK).toList());
        binding = all.size();
        double saved = 0;
        for (MenuProblem.Store store : problem.stores()) {
            all.add(row(store));
            saved += store.saving() * store.amount();
        }
        rows = List.copyOf(all);
        rebate = saved;
        penalties = new double[rows.size()];
        for (int i = 0; i < penalties.length; i++) {
            penalties[i] = i < binding
                    ? penalty.applyAsDouble(rows.get(i).force()) * problem.days()
                    : problem.stores().get(i - binding).saving()
                            * problem.stores().get(i - binding).amount();
        }
        List<MenuProblem.Variety> varieties = problem.varieties().stream()
                .filter(variety -> variety.scope() == Scope.WEEK)
                .toList();
        table = new RuleTable(
                problem.options().size(),
                rows,
                penalties,
                varieties,
                varieties.stream()
                        .mapToDouble(variety -> penalty.applyAsDouble(variety.force()) * problem.days())
                        .toArray());
    }

    /** A store as the rule to use all of it. */
    static MenuProblem.Row row(MenuProblem.Store store) {
        return new MenuProblem.Row(
                store.item(),
                Scope.WEEK,
                Force.SHOULD,
                store.coefficients(),
                store.amount(),
                Double.POSITIVE_INFINITY,
                store.amount());
    }

    /** The rules of the problem, then its stores. */
    List<MenuProblem.Row> rows() {
        return rows;
    }

    /** How many of the first rows are rules that a menu ought to keep. */
    int binding() {
        return binding;
    }

    /** What breaking a whole rule costs: as much as breaking it on each of the days, or what a store saves. */
    double penalty(int row) {
        return penalties[row];
    }

    /** What all stores save when they are used up, fen. */
    double rebate() {
        return rebate;
    }

    /** True when the order of the days counts. */
    boolean dated() {
        return rows.stream().anyMatch(row -> row.firstDays() < MenuProblem.Row.WHOLE_WEEK);
    }

    RuleTable table() {
        return table;
    }
}
