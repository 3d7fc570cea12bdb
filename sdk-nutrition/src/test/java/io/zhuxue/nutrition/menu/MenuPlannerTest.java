package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.menu.MenuPlanner.Order;
import io.zhuxue.nutrition.menu.MenuPlanner.Plan;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MenuPlannerTest {

    /** Stands still, so that a plan depends on its order alone. */
    private static final InstantSource STILL = InstantSource.fixed(Instant.EPOCH);

    static final Pupils BOYS = Pupils.parse("9-11:M=100").orThrow();

    private static Food vegetable(String code, double vitaminA) {
        return TestFoods.food(
                code, FoodGroup.VEGETABLE, 100, 25, 2, 0.2, 4, 2.5, 90, 1.5, 0.5, vitaminA, 0.08, 0.1, 30);
    }

    private static final List<Food> FOODS = List.of(
            TestFoods.RICE,
            TestFoods.food("millet", FoodGroup.GRAIN_TUBER, 100, 360, 9, 3, 74, 6, 40, 5, 2, 10, 0.6, 0.12, 0),
            TestFoods.PORK,
            TestFoods.food("egg", FoodGroup.EGG, 100, 140, 13, 9, 2, 0, 56, 2, 1.2, 230, 0.1, 0.5, 0),
            TestFoods.food("tofu", FoodGroup.SOY_NUT, 100, 80, 8, 4, 3, 0.5, 160, 2, 1, 0, 0.05, 0.04, 0),
            vegetable("cabbage", 20),
            vegetable("spinach", 480),
            vegetable("carrot", 680),
            vegetable("pepper", 60),
            TestFoods.OIL,
            TestFoods.MILK,
            TestFoods.food("apple", FoodGroup.FRUIT, 80, 52, 0.3, 0.2, 13, 2, 6, 0.2, 0.1, 3, 0.02, 0.03, 5),
            TestFoods.food("orange", FoodGroup.FRUIT, 75, 47, 0.9, 0.1, 11, 2, 40, 0.2, 0.1, 11, 0.09, 0.04, 45));

    static final FoodTable TABLE = new FoodTable(FOODS);

    static final PriceList PRICES = new PriceList(Map.ofEntries(
            Map.entry("rice", Money.ofFen(520)),
            Map.entry("millet", Money.ofFen(800)),
            Map.entry("pork", Money.ofFen(3000)),
            Map.entry("egg", Money.ofFen(1100)),
            Map.entry("tofu", Money.ofFen(600)),
            Map.entry("cabbage", Money.ofFen(300)),
            Map.entry("spinach", Money.ofFen(700)),
            Map.entry("carrot", Money.ofFen(400)),
            Map.entry("pepper", Money.ofFen(600)),
            Map.entry("oil", Money.ofFen(1200)),
            Map.entry("milk", Money.ofFen(1000)),
            Map.entry("apple", Money.ofFen(800)),
            Map.entry("orange", Money.ofFen(700))));

    private static Dish dish(String name, Course course, Object... foodsAndGrams) {
        List<Dish.Ingredient> ingredients = new ArrayList<>();
        for (int i = 0; i < foodsAndGrams.length; i += 2) {
            ingredients.add(
                    new Dish.Ingredient((String) foodsAndGrams[i], ((Number) foodsAndGrams[i + 1]).doubleValue()));
        }
        return new Dish(name, course, ingredients);
    }

    static final List<Dish> DISHES = List.of(
            dish("米饭", Course.STAPLE, "rice", 110),
            dish("二米饭", Course.STAPLE, "rice", 80, "millet", 40),
            dish("肉炒青椒", Course.MEAT, "pork", 40, "pepper", 60, "oil", 5),
            dish("番茄炒蛋", Course.MEAT, "egg", 50, "carrot", 50, "oil", 6),
            dish("豆腐烧肉", Course.MEAT, "tofu", 60, "pork", 20, "oil", 5),
            dish("清炒菠菜", Course.VEG, "spinach", 120, "oil", 5),
            dish("炒白菜", Course.VEG, "cabbage", 130, "oil", 4),
            dish("胡萝卜丝", Course.VEG, "carrot", 100, "pepper", 20, "oil", 5),
            dish("炒三丝", Course.VEG, "carrot", 50, "pepper", 30, "cabbage", 60, "oil", 5),
            dish("素什锦", Course.VEG, "spinach", 60, "carrot", 30, "cabbage", 50, "oil", 5),
            dish("青椒菠菜", Course.VEG, "spinach", 80, "pepper", 40, "cabbage", 30, "oil", 4),
            dish("菠菜蛋汤", Course.SOUP, "spinach", 30, "egg", 10),
            dish("苹果", Course.FRUIT, "apple", 110),
            dish("橙子", Course.FRUIT, "orange", 120),
            dish("牛奶", Course.MILK, "milk", 150));

    private static Order order(List<Dish> dishes, int days, boolean groups) {
        return new Order(
                dishes, PRICES, Set.of(), BOYS, Meal.LUNCH, days, groups, Kitchen.usual(), 0.0001, Duration.ofHours(1));
    }

    private static Plan plan(Order order) {
        return MenuPlanner.create(MealStandard.national(), TABLE, STILL).plan(order);
    }

    @Test
    void the_planned_week_passes_the_check_and_costs_what_its_grams_cost() {
        Plan plan = plan(order(DISHES, 5, false));

        assertThat(plan.report().meetsStandard()).isTrue();
        // thirteen foods cannot be twenty-five kinds; all else holds
        assertThat(plan.relaxations()).extracting(MenuPlanner.Relaxation::item).containsOnly("food_kinds_week");
        assertThat(plan.gap()).isBetween(0.0, 0.1);
        BigDecimal fen = BigDecimal.ZERO;
        for (Menu.Serving serving : plan.menu().servings()) {
            fen = fen.add(PRICES.fen(serving.foodCode(), serving.grams()).orElseThrow());
        }
        assertThat(plan.costPerPupilDay())
                .isEqualByComparingTo(fen.divide(BigDecimal.valueOf(500), 4, java.math.RoundingMode.HALF_UP));
        assertThat(plan.boundPerPupilDay()).isLessThanOrEqualTo(plan.costPerPupilDay());
    }

    @Test
    void the_same_order_gives_the_same_menu() {
        assertThat(plan(order(DISHES, 5, false)).menu())
                .isEqualTo(plan(order(DISHES, 5, false)).menu());
    }

    @Test
    void a_longer_menu_repeats_the_school_week() {
        Plan plan = plan(order(DISHES, 8, false));

        assertThat(plan.days()).hasSize(8);
        assertThat(plan.days().get(5)).isEqualTo(plan.days().get(0));
    }

    @Test
    void what_binds_is_named_and_a_cheaper_rule_set_costs_less() {
        Plan plan = plan(order(DISHES, 5, false));

        assertThat(plan.binding()).isNotEmpty();
        assertThat(plan(order(DISHES, 5, true)).costPerPupilDay()).isGreaterThanOrEqualTo(plan.costPerPupilDay());
    }

    @Test
    void rules_that_cannot_hold_together_are_named_with_the_least_that_had_to_give() {
        List<Dish> poor = DISHES.stream()
                .filter(dish -> dish.course() != Course.FRUIT && dish.course() != Course.MILK)
                .toList();

        Plan plan = plan(order(poor, 5, false));

        assertThat(plan.found()).isTrue();
        assertThat(plan.meetsOrder()).isFalse();
        assertThat(plan.relaxations()).extracting(MenuPlanner.Relaxation::item).contains("fruit_kinds");
        assertThat(plan.relaxations())
                .filteredOn(relaxation -> relaxation.item().equals("fruit_kinds"))
                .allSatisfy(relaxation -> {
                    assertThat(relaxation.amount()).isZero();
                    assertThat(relaxation.low()).isEqualTo(1);
                });
    }

    @Test
    void a_dish_that_cannot_be_used_is_left_out_and_the_reason_given() {
        List<Dish> dishes = new ArrayList<>(DISHES);
        dishes.add(dish("无价菜", Course.VEG, "beans", 100));
        Order order = new Order(
                dishes,
                PRICES,
                Set.of("orange"),
                BOYS,
                Meal.LUNCH,
                3,
                false,
                Kitchen.usual(),
                0.01,
                Duration.ofHours(1));

        Plan plan = plan(order);

        assertThat(plan.leftOut()).extracting(Message::code).containsExactly("DISH_EXCLUDED_FOOD", "DISH_UNKNOWN_FOOD");
        assertThat(plan.menu().servings()).extracting(Menu.Serving::foodCode).doesNotContain("orange", "beans");
    }

    @Test
    void a_dish_of_wild_mushrooms_is_never_planned() {
        Food wild = new Food(
                "boletus",
                "牛肝菌",
                "菌藻类",
                "菌类",
                97,
                false,
                false,
                TestFoods.PORK.composition(),
                new Food.Place(FoodGroup.VEGETABLE, 1, true));
        List<Food> foods = new ArrayList<>(FOODS);
        foods.add(wild);
        Map<String, Money> prices = new java.util.HashMap<>(PRICES.perKilogram());
        prices.put("boletus", Money.ofFen(1));
        List<Dish> dishes = new ArrayList<>(DISHES);
        dishes.add(dish("炒牛肝菌", Course.VEG, "boletus", 100));
        Order order = new Order(
                dishes,
                new PriceList(prices),
                Set.of(),
                BOYS,
                Meal.LUNCH,
                2,
                false,
                Kitchen.usual(),
                0.01,
                Duration.ofHours(1));

        Plan plan = MenuPlanner.create(MealStandard.national(), new FoodTable(foods), STILL)
                .plan(order);

        assertThat(plan.leftOut()).extracting(Message::code).containsExactly("DISH_WILD_FOOD");
        assertThat(plan.menu().servings()).extracting(Menu.Serving::foodCode).doesNotContain("boletus");
    }

    @Property(tries = 4)
    void whatever_may_not_be_eaten_by_allergy_religion_or_season_is_in_no_menu(
            @ForAll @IntRange(min = 0, max = 12) int one, @ForAll @IntRange(min = 0, max = 12) int other) {
        Set<String> without = new java.util.HashSet<>(
                List.of(FOODS.get(one).code(), FOODS.get(other).code()));
        without.remove("rice"); // a lunch has a staple, and every staple here has rice

        Plan plan = plan(new Order(
                DISHES, PRICES, without, BOYS, Meal.LUNCH, 1, false, Kitchen.usual(), 0.05, Duration.ofHours(1)));

        assertThat(plan.menu().servings()).noneMatch(serving -> without.contains(serving.foodCode()));
        assertThat(plan.leftOut()).allMatch(reason -> reason.code().equals("DISH_EXCLUDED_FOOD"));
        assertThat(plan.boundPerPupilDay()).isLessThanOrEqualTo(plan.costPerPupilDay());
    }

    @Test
    void without_any_dish_there_is_no_menu() {
        assertThat(plan(order(List.of(), 5, false)).found()).isFalse();
    }

    @Test
    void dishes_do_not_stand_on_two_days_running_where_that_can_be_avoided() {
        List<List<Integer>> ordered = DayOrder.spread(List.of(List.of(1), List.of(1), List.of(2)));

        assertThat(ordered).containsExactly(List.of(1), List.of(2), List.of(1));
    }

    @Test
    void the_plain_formulation_costs_no_less_than_the_bound_of_the_patterns() {
        MenuProblem problem =
                new ProblemBuilder(MealStandard.national(), TABLE).build(order(DISHES, 1, false), DISHES, 1);
        MenuSolver.Solution patterns = new PatternSolver(STILL).solve(problem, 0.0001, Duration.ofHours(1));
        MenuSolver.Solution plain = new PlainSolver(STILL).solve(problem, 0.0001, Duration.ofMinutes(2));

        assertThat(plain.days()).hasSize(1);
        assertThat(cost(problem, plain.days())).isGreaterThanOrEqualTo(patterns.bound() - 0.01);
        assertThat(cost(problem, patterns.days())).isLessThanOrEqualTo(cost(problem, plain.days()) + 0.01);
    }

    @Property(tries = 25)
    void no_day_that_a_full_enumeration_finds_is_cheaper_than_the_bound(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 11) int count) {
        SplittableRandom random = new SplittableRandom(seed);
        MenuProblem problem = randomProblem(random, count);
        double cheapest = Double.POSITIVE_INFINITY;
        DayProgramme programme = new DayProgramme(problem);
        for (int set = 1; set < 1 << count; set++) {
            int[] chosen = members(set, count);
            if (fits(problem, chosen)) {
                cheapest = Math.min(cheapest, programme.weekCost(List.of(programme.pattern(chosen))));
            }
        }

        MenuSolver.Solution solution = new PatternSolver(STILL).solve(problem, 1e-6, Duration.ofHours(1));

        double found = programme.weekCost(List.of(programme.pattern(
                solution.days().get(0).stream().mapToInt(Integer::intValue).toArray())));
        assertThat(solution.bound()).isLessThanOrEqualTo(cheapest + 1e-6 * Math.abs(cheapest) + 1e-6);
        assertThat(found).isGreaterThanOrEqualTo(cheapest - 1e-6 * Math.abs(cheapest));
        assertThat(found).isCloseTo(cheapest, within(0.02 * cheapest + 1e-6));
    }

    @Test
    void where_a_rule_has_to_give_the_search_goes_on_to_the_cheapest_way() {
        no_day_that_a_full_enumeration_finds_is_cheaper_than_the_bound(133, 11);
    }

    /** One day of random dishes under two random rules that add up and one that counts. */
    private static MenuProblem randomProblem(SplittableRandom random, int count) {
        List<MenuProblem.Option> options = new ArrayList<>();
        List<Double> energy = new ArrayList<>();
        List<Double> iron = new ArrayList<>();
        List<Set<Integer>> foods = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            Course course = j % 2 == 0 ? Course.STAPLE : Course.VEG;
            options.add(new MenuProblem.Option("dish" + j, course, random.nextDouble(20, 200), 1));
            energy.add(random.nextDouble(50, 300));
            iron.add(random.nextDouble(0, 4));
            foods.add(Set.of(random.nextInt(6), 6 + random.nextInt(3)));
        }
        return new MenuProblem(
                1,
                options,
                List.of(
                        new MenuProblem.CourseCount(Course.STAPLE, 1, 2),
                        new MenuProblem.CourseCount(Course.VEG, 1, 3)),
                List.of(
                        new MenuProblem.Row(
                                "energy", Requirement.Scope.DAY, Requirement.Force.MUST, energy, 400, 600, 400),
                        new MenuProblem.Row(
                                "iron",
                                Requirement.Scope.WEEK,
                                Requirement.Force.MUST,
                                iron,
                                4,
                                Double.POSITIVE_INFINITY,
                                4)),
                List.of(new MenuProblem.Variety("kinds", Requirement.Scope.DAY, Requirement.Force.SHOULD, foods, 4)));
    }

    private static int[] members(int set, int count) {
        int[] chosen = new int[Integer.bitCount(set)];
        int at = 0;
        for (int j = 0; j < count; j++) {
            if ((set >> j & 1) == 1) {
                chosen[at++] = j;
            }
        }
        return chosen;
    }

    private static boolean fits(MenuProblem problem, int[] chosen) {
        for (MenuProblem.CourseCount range : problem.courses()) {
            long there = java.util.Arrays.stream(chosen)
                    .filter(j -> problem.options().get(j).course() == range.course())
                    .count();
            if (there < range.least() || there > range.most()) {
                return false;
            }
        }
        return true;
    }

    private static double cost(MenuProblem problem, List<List<Integer>> days) {
        DayProgramme programme = new DayProgramme(problem);
        return programme.weekCost(days.stream()
                .map(day -> programme.pattern(
                        day.stream().mapToInt(Integer::intValue).toArray()))
                .toList());
    }
}
