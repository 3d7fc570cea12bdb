package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Writes an order as a menu problem in numbers. */
final class ProblemBuilder {

    private final MealStandard standard;
    private final FoodTable foods;
    private final Map<String, Integer> foodNumbers = new LinkedHashMap<>();

    ProblemBuilder(MealStandard standard, FoodTable foods) {
        this.standard = standard;
        this.foods = foods;
    }

    /** The problem of one week of these dishes, all of which have a price and only known foods. */
    MenuProblem build(MenuPlanner.Order order, List<Dish> dishes, int days) {
        List<Tally> tallies = dishes.stream().map(this::tally).toList();
        List<MenuProblem.CourseCount> courses = possible(order.kitchen().courses(order.meal()), dishes);
        List<MenuProblem.Option> options = options(order, dishes, courses, days);
        List<MenuProblem.Row> rows = new ArrayList<>();
        List<MenuProblem.Variety> varieties = new ArrayList<>();
        for (Requirement rule : standard.requirements(order.pupils(), order.meal())) {
            if (!order.foodGroups() && FoodGroup.hasItem(rule.item())) {
                continue;
            }
            add(rule, days, tallies, rows, varieties);
        }
        HouseRules house = new HouseRules(order, dishes);
        rows.addAll(house.rows());
        return new MenuProblem(days, options, courses, rows, varieties, house.stores());
    }

    private Tally tally(Dish dish) {
        Tally tally = new Tally(standard);
        dish.ingredients()
                .forEach(ingredient ->
                        tally.add(foods.find(ingredient.foodCode()).orElseThrow(), ingredient.grams()));
        return tally;
    }

    /** No more dishes of a course are asked for than there are. */
    private static List<MenuProblem.CourseCount> possible(List<MenuProblem.CourseCount> counts, List<Dish> dishes) {
        List<MenuProblem.CourseCount> possible = new ArrayList<>();
        for (MenuProblem.CourseCount count : counts) {
            int there = (int)
                    dishes.stream().filter(d -> d.course() == count.course()).count();
            possible.add(new MenuProblem.CourseCount(
                    count.course(), Math.min(there, count.least()), Math.min(there, count.most())));
        }
        return possible;
    }

    private static List<MenuProblem.Option> options(
            MenuPlanner.Order order, List<Dish> dishes, List<MenuProblem.CourseCount> courses, int days) {
        Map<Course, Integer> most = new EnumMap<>(Course.class);
        for (MenuProblem.CourseCount count : courses) {
            int there = (int)
                    dishes.stream().filter(d -> d.course() == count.course()).count();
            int needed = there == 0 ? 0 : -Math.floorDiv(-days * count.least(), there);
            most.put(count.course(), Math.max(order.kitchen().mostInWeek(count.course()), needed));
        }
        List<MenuProblem.Option> options = new ArrayList<>();
        for (Dish dish : dishes) {
            double cost = order.prices().fen(dish).orElseThrow().doubleValue();
            options.add(new MenuProblem.Option(dish.name(), dish.course(), cost, most.getOrDefault(dish.course(), 1)));
        }
        return options;
    }

    private void add(
            Requirement rule,
            int days,
            List<Tally> tallies,
            List<MenuProblem.Row> rows,
            List<MenuProblem.Variety> varieties) {
        int times = rule.scope() == Scope.WEEK ? days : 1;
        switch (rule.item()) {
            case "food_kinds", "food_kinds_week" -> varieties.add(variety(rule, tallies, Tally::kinds));
            case "vegetable_kinds" -> varieties.add(variety(rule, tallies, Tally::vegetables));
            case "fruit_kinds" -> varieties.add(variety(rule, tallies, Tally::fruits));
            case "fat_pct_energy" -> addShare(rule, Nutrient.FAT, tallies, rows);
            case "carbohydrate_pct_energy" -> addShare(rule, Nutrient.CARBOHYDRATE, tallies, rows);
            case "food_classes", "wild_food_g" -> {} // held by the courses of a day and by the choice of dishes
            default -> {
                double low = rule.low() > 0 ? rule.low() * times : Double.NEGATIVE_INFINITY;
                double high = rule.high() * times;
                double size = rule.low() > 0 ? low : high;
                rows.add(row(rule, tallies, tally -> tally.amount(rule.item()), low, high, size));
            }
        }
    }

    /** A share of energy as two rows that add up: kilocalories of the nutrient less the share's part of all. */
    private void addShare(Requirement rule, Nutrient nutrient, List<Tally> tallies, List<MenuProblem.Row> rows) {
        double factor = standard.kilocaloriesPerGram(nutrient);
        double size = 100;
        rows.add(row(
                rule,
                tallies,
                tally -> tally.of(nutrient) * factor - rule.low() / 100 * tally.of(Nutrient.ENERGY),
                0,
                Double.POSITIVE_INFINITY,
                size));
        rows.add(row(
                rule,
                tallies,
                tally -> tally.of(nutrient) * factor - rule.high() / 100 * tally.of(Nutrient.ENERGY),
                Double.NEGATIVE_INFINITY,
                0,
                size));
    }

    private static MenuProblem.Row row(
            Requirement rule,
            List<Tally> tallies,
            ToDoubleFunction<Tally> amount,
            double low,
            double high,
            double size) {
        List<Double> coefficients = tallies.stream().map(amount::applyAsDouble).toList();
        return new MenuProblem.Row(rule.item(), rule.scope(), rule.force(), coefficients, low, high, size);
    }

    private MenuProblem.Variety variety(Requirement rule, List<Tally> tallies, Function<Tally, Set<String>> kinds) {
        List<Set<Integer>> foodsOf = new ArrayList<>();
        for (Tally tally : tallies) {
            Set<Integer> numbers = new HashSet<>();
            kinds.apply(tally).forEach(code -> numbers.add(foodNumbers.computeIfAbsent(code, c -> foodNumbers.size())));
            foodsOf.add(numbers);
        }
        int least = (int) Math.round(rule.low());
        return new MenuProblem.Variety(rule.item(), rule.scope(), rule.force(), foodsOf, least);
    }
}
