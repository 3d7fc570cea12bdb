package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the order as a problem, solves it, relaxes what cannot hold, and checks the menu that comes out. */
final class DefaultMenuPlanner implements MenuPlanner {

    private final MealStandard standard;
    private final FoodTable foods;
    private final MenuSolver solver;

    DefaultMenuPlanner(MealStandard standard, FoodTable foods, MenuSolver solver) {
        this.standard = standard;
        this.foods = foods;
        this.solver = solver;
    }

    @Override
    public Plan plan(Order asked) {
        Order order = asked.at(asked.restrictions().prices(asked.prices(), foods));
        List<Message> leftOut = new ArrayList<>();
        List<Dish> dishes = order.dishes().stream()
                .filter(dish -> {
                    Optional<Message> reason = unusable(dish, order);
                    reason.ifPresent(leftOut::add);
                    return reason.isEmpty();
                })
                .toList();
        int week = Math.min(order.days(), order.kitchen().week());
        if (dishes.isEmpty()) {
            return nothing(leftOut, 0);
        }
        MenuProblem problem = new ProblemBuilder(standard, foods).build(order, dishes, week);
        MenuSolver.Solution solution = solver.solve(problem, order.gap(), order.limit());
        if (solution.days().isEmpty()) {
            return nothing(leftOut, solution.seconds());
        }
        double seconds = solution.seconds();
        if (Relaxing.broken(problem, solution.days())) {
            // now that it is known how far the rules must give way, find the cheapest menu that breaks them no further
            MenuProblem relaxed = Relaxing.to(problem, solution.days());
            double left = Math.max(1, order.limit().toMillis() / 1000.0 - seconds);
            MenuSolver.Solution again = solver.solve(relaxed, order.gap(), Duration.ofMillis((long) (left * 1000)));
            seconds += again.seconds();
            solution = cheaper(problem, relaxed, solution, again);
        }
        return plan(order, dishes, week, solution, leftOut, seconds);
    }

    /**
     * The cheaper of a menu and the one found under rules relaxed to what it gives, with the second's bound: what it
     * bounds are all weeks that give up no more, of which the first is one.
     */
    private static MenuSolver.Solution cheaper(
            MenuProblem problem, MenuProblem relaxed, MenuSolver.Solution first, MenuSolver.Solution again) {
        boolean holds = !again.days().isEmpty() && !Relaxing.broken(relaxed, again.days());
        List<List<Integer>> days =
                holds && cost(problem, again.days()) <= cost(problem, first.days()) ? again.days() : first.days();
        return new MenuSolver.Solution(days, again.bound(), again.binding(), again.seconds());
    }

    private static double cost(MenuProblem problem, List<List<Integer>> days) {
        double cost = 0;
        for (List<Integer> day : days) {
            for (int option : day) {
                cost += problem.options().get(option).cost();
            }
        }
        for (MenuProblem.Store store : problem.stores()) {
            cost -= store.saving() * Math.min(store.amount(), Relaxing.weekSum(WeekRules.row(store), days));
        }
        return cost;
    }

    private Optional<Message> unusable(Dish dish, Order order) {
        for (Dish.Ingredient ingredient : dish.ingredients()) {
            String code = ingredient.foodCode();
            Optional<Food> food = foods.find(code);
            if (food.isEmpty()) {
                return Optional.of(NutritionMessage.DISH_UNKNOWN_FOOD.with(dish.name(), code));
            }
            if (food.get().place().wild()) {
                return Optional.of(NutritionMessage.DISH_WILD_FOOD.with(dish.name(), code));
            }
            Optional<Message> against = order.restrictions().against(dish.name(), food.get());
            if (against.isPresent()) {
                return against;
            }
            if (order.withoutFoods().contains(code)) {
                return Optional.of(NutritionMessage.DISH_EXCLUDED_FOOD.with(dish.name(), code));
            }
            if (order.prices().fen(code, ingredient.grams()).isEmpty()) {
                return Optional.of(NutritionMessage.DISH_WITHOUT_PRICE.with(dish.name(), code));
            }
        }
        return Optional.empty();
    }

    private Plan plan(
            Order order,
            List<Dish> dishes,
            int week,
            MenuSolver.Solution solution,
            List<Message> leftOut,
            double seconds) {
        List<List<Dish>> weekDays = solution.days().stream()
                .map(day -> day.stream().map(dishes::get).toList())
                .toList();
        List<List<Dish>> days = new ArrayList<>();
        for (int day = 0; day < order.days(); day++) {
            days.add(weekDays.get(day % week));
        }
        Menu menu = Menu.of(days);
        MenuCheck.Report report = MenuCheck.create(standard, foods).check(menu, order.pupils(), order.meal());
        BigDecimal weekFen = BigDecimal.ZERO;
        for (List<Dish> day : weekDays) {
            for (Dish dish : day) {
                weekFen = weekFen.add(order.prices().fen(dish).orElseThrow());
            }
        }
        HouseRules house = new HouseRules(order, dishes);
        List<StockUse> stockUse = house.issues(weekDays);
        BigDecimal cost = yuanPerDay(weekFen.subtract(house.saved(stockUse)), week);
        BigDecimal bound = yuanPerDay(BigDecimal.valueOf(Math.max(0, solution.bound())), week)
                .min(cost);
        double gap = cost.signum() == 0 ? 0 : 1 - bound.doubleValue() / cost.doubleValue();
        List<Relaxation> relaxations = new ArrayList<>(report.findings().stream()
                .filter(finding -> !finding.ok()
                        && (order.foodGroups()
                                || !FoodGroup.hasItem(finding.rule().item())))
                .map(finding -> new Relaxation(
                        finding.day(),
                        finding.rule().item(),
                        finding.amount(),
                        finding.rule().low(),
                        finding.rule().high()))
                .toList());
        relaxations.addAll(house.relaxations(solution.days()));
        return new Plan(
                menu, days, cost, bound, gap, solution.binding(), relaxations, stockUse, leftOut, report, seconds);
    }

    private static BigDecimal yuanPerDay(BigDecimal weekFen, int week) {
        return weekFen.divide(BigDecimal.valueOf(100L * week), 4, RoundingMode.HALF_UP);
    }

    private static Plan nothing(List<Message> leftOut, double seconds) {
        return new Plan(
                new Menu(List.of()),
                List.of(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                List.of(),
                List.of(),
                List.of(),
                leftOut,
                new MenuCheck.Report(List.of(), List.of()),
                seconds);
    }
}
