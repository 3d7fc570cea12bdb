package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The plain formulation, one binary for each dish and day, given whole to ojAlgo's integer solver. */
final class PlainSolver implements MenuSolver {

    private final InstantSource clock;

    PlainSolver(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ojalgo-plain";
    }

    @Override
    public Solution solve(MenuProblem problem, double gap, Duration limit) {
        Instant start = clock.instant();
        DayProgramme prices = new DayProgramme(problem);
        Optimisation.Result relaxed = model(problem, prices, false, limit).minimise();
        ExpressionsBasedModel model = model(problem, prices, true, limit);
        Optimisation.Result result = model.minimise();
        List<List<Integer>> days = new ArrayList<>();
        if (result.getState().isFeasible()) {
            for (int day = 0; day < problem.days(); day++) {
                List<Integer> options = new ArrayList<>();
                for (int j = 0; j < problem.options().size(); j++) {
                    if (result.doubleValue(day * problem.options().size() + j) > 0.5) {
                        options.add(j);
                    }
                }
                days.add(options);
            }
        }
        double bound = relaxed.getState().isOptimal()
                ? relaxed.getValue() - prices.weekRules().rebate()
                : Double.NEGATIVE_INFINITY;
        double seconds = Duration.between(start, clock.instant()).toNanos() / 1e9;
        return new Solution(days, bound, List.of(), seconds);
    }

    private static ExpressionsBasedModel model(
            MenuProblem problem, DayProgramme prices, boolean whole, Duration limit) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = limit.toMillis();
        model.options.time_suffice = limit.toMillis();
        Variable[][] chosen = new Variable[problem.days()][problem.options().size()];
        for (int day = 0; day < chosen.length; day++) {
            for (int j = 0; j < chosen[day].length; j++) {
                Variable variable = model.addVariable("x" + day + "_" + j)
                        .lower(0)
                        .upper(1)
                        .weight(problem.options().get(j).cost());
                chosen[day][j] = whole ? variable.integer(true) : variable;
            }
        }
        for (Variable[] day : chosen) {
            courses(problem, model, day);
        }
        repetitions(problem, model, chosen);
        for (MenuProblem.Row row : problem.rows()) {
            if (row.scope() == Scope.WEEK) {
                int days = Math.min(chosen.length, row.firstDays());
                row(model, row, prices.penalty(row.force()) * problem.days(), Arrays.copyOf(chosen, days));
            } else {
                for (Variable[] day : chosen) {
                    row(model, row, prices.penalty(row.force()), day);
                }
            }
        }
        for (MenuProblem.Store store : problem.stores()) {
            row(model, WeekRules.row(store), store.saving() * store.amount(), chosen);
        }
        for (MenuProblem.Variety variety : problem.varieties()) {
            if (variety.scope() == Scope.WEEK) {
                variety(model, variety, prices.penalty(variety.force()) * problem.days(), chosen);
            } else {
                for (Variable[] day : chosen) {
                    variety(model, variety, prices.penalty(variety.force()), day);
                }
            }
        }
        return model;
    }

    private static void courses(MenuProblem problem, ExpressionsBasedModel model, Variable[] day) {
        for (MenuProblem.CourseCount count : problem.courses()) {
            Expression row =
                    model.newExpression(name(model)).lower(count.least()).upper(count.most());
            for (int j = 0; j < day.length; j++) {
                if (problem.options().get(j).course() == count.course()) {
                    row.set(day[j], 1);
                }
            }
        }
    }

    private static void repetitions(MenuProblem problem, ExpressionsBasedModel model, Variable[][] chosen) {
        for (int j = 0; j < problem.options().size(); j++) {
            Expression row = model.newExpression(name(model))
                    .upper(problem.options().get(j).mostInWeek());
            for (Variable[] day : chosen) {
                row.set(day[j], 1);
            }
        }
    }

    private static void row(ExpressionsBasedModel model, MenuProblem.Row rule, double penalty, Variable[]... days) {
        Expression row = model.newExpression(name(model));
        if (!Double.isInfinite(rule.low())) {
            row.lower(rule.low() / rule.size());
            row.set(slack(model, penalty), 1);
        }
        if (!Double.isInfinite(rule.high())) {
            row.upper(rule.high() / rule.size());
            row.set(slack(model, penalty), -1);
        }
        for (Variable[] day : days) {
            for (int j = 0; j < day.length; j++) {
                row.set(day[j], rule.coefficients().get(j) / rule.size());
            }
        }
    }

    private static void variety(
            ExpressionsBasedModel model, MenuProblem.Variety variety, double penalty, Variable[]... days) {
        Map<Integer, Expression> foods = new LinkedHashMap<>();
        Expression kinds = model.newExpression(name(model)).lower(variety.least());
        kinds.set(slack(model, penalty / variety.least()), 1);
        for (Variable[] day : days) {
            for (int j = 0; j < day.length; j++) {
                for (int food : variety.foods().get(j)) {
                    Expression there = foods.computeIfAbsent(food, f -> {
                        Variable eaten =
                                model.addVariable("z" + name(model)).lower(0).upper(1);
                        kinds.set(eaten, 1);
                        return model.newExpression(name(model)).upper(0).set(eaten, 1);
                    });
                    there.set(day[j], -1);
                }
            }
        }
    }

    private static Variable slack(ExpressionsBasedModel model, double penalty) {
        return model.addVariable("s" + name(model)).lower(0).weight(penalty);
    }

    private static String name(ExpressionsBasedModel model) {
        return "r" + model.countExpressions() + "v" + model.countVariables();
    }
}
