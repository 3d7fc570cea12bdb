package io.zhuxue.nutrition.menu;

import static io.zhuxue.nutrition.menu.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.menu.MenuPlanner.Order;
import io.zhuxue.nutrition.menu.MenuPlanner.Plan;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A school's own money, kitchen and store in the plan. */
class MeansTest {

    private static final InstantSource STILL = InstantSource.fixed(Instant.EPOCH);
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    private static List<LocalDate> days(int count) {
        return MONDAY.datesUntil(MONDAY.plusDays(count)).toList();
    }

    private static Plan plan(int days, Means means) {
        Order order = new Order(
                MenuPlannerTest.DISHES,
                MenuPlannerTest.PRICES,
                Set.of(),
                MenuPlannerTest.BOYS,
                Meal.LUNCH,
                days,
                false,
                Kitchen.usual(),
                0.005,
                Duration.ofHours(1),
                means);
        return MenuPlanner.create(MealStandard.national(), MenuPlannerTest.TABLE, STILL)
                .plan(order);
    }

    private static Means ceiling(long fen) {
        return new Means(Optional.of(Money.ofFen(fen)), KitchenCapacity.unlimited(), Larder.empty());
    }

    private static Means kitchen(double perDay) {
        Map<String, Map<String, Double>> work = new HashMap<>();
        for (Dish dish : MenuPlannerTest.DISHES) {
            if (dish.course() == Course.MEAT || dish.course() == Course.VEG) {
                work.put(dish.name(), Map.of("炒锅", 30.0));
            }
        }
        KitchenCapacity capacity = new KitchenCapacity(Map.of("炒锅", perDay), work, List.of());
        return new Means(Optional.empty(), capacity, Larder.empty());
    }

    private static Means larder(int days, Larder.Lot... lots) {
        Larder larder = new Larder(List.of(lots), days(days), MONDAY.plusDays(7), List.of());
        return new Means(Optional.empty(), KitchenCapacity.unlimited(), larder);
    }

    private static Larder.Lot lot(String no, String food, long grams, int lastDay, long fenPerKilogram) {
        return new Larder.Lot(no, food, grams, MONDAY.plusDays(lastDay - 1L), Money.ofFen(fenPerKilogram));
    }

    private static double fen(List<Dish> day) {
        return day.stream()
                .mapToDouble(
                        dish -> MenuPlannerTest.PRICES.fen(dish).orElseThrow().doubleValue())
                .sum();
    }

    private static double grams(List<Dish> day, String food) {
        return day.stream()
                .flatMap(dish -> dish.ingredients().stream())
                .filter(ingredient -> ingredient.foodCode().equals(food))
                .mapToDouble(Dish.Ingredient::grams)
                .sum();
    }

    @Test
    void no_day_costs_more_than_the_ceiling_where_the_standard_can_be_met_below_it() {
        Plan free = plan(5, Means.unlimited());
        double dearest = free.days().stream().mapToDouble(MeansTest::fen).max().orElseThrow();
        long ceiling = (long) dearest - 1;

        Plan plan = plan(5, ceiling(ceiling));

        assertThat(plan.days()).allSatisfy(day -> assertThat(fen(day)).isLessThanOrEqualTo(ceiling + 1e-6));
        assertThat(plan.costPerPupilDay().doubleValue())
                .isGreaterThanOrEqualTo(free.boundPerPupilDay().doubleValue());
        assertThat(plan.relaxations()).noneMatch(r -> r.item().equals("cost_ceiling_fen"));
    }

    @Test
    void a_ceiling_below_every_menu_is_named_with_what_a_day_costs_at_least() {
        Plan plan = plan(2, ceiling(100));

        assertThat(plan.meetsOrder()).isFalse();
        assertThat(plan.relaxations())
                .filteredOn(r -> r.item().equals("cost_ceiling_fen"))
                .isNotEmpty()
                .allSatisfy(r -> {
                    assertThat(r.high()).isEqualTo(100);
                    assertThat(r.amount()).isCloseTo(fen(plan.days().get(Integer.parseInt(r.day()) - 1)), within(1e-6));
                });
        assertThat(plan.boundPerPupilDay()).isLessThanOrEqualTo(plan.costPerPupilDay());
    }

    @Test
    void the_kitchen_cooks_no_more_on_a_day_than_its_woks_can() {
        assertThat(plan(5, Means.unlimited()).days()).anyMatch(day -> wokDishes(day) > 2);

        Plan plan = plan(5, kitchen(60));

        assertThat(plan.days()).allMatch(day -> wokDishes(day) <= 2);
        assertThat(plan.relaxations()).noneMatch(r -> r.item().startsWith("kitchen:"));
        assertThat(plan.binding()).contains("kitchen:炒锅");
    }

    @Test
    void a_kitchen_too_small_for_the_courses_is_named_with_the_minutes_that_lack() {
        Plan plan = plan(1, kitchen(45));

        assertThat(plan.relaxations())
                .filteredOn(r -> r.item().equals("kitchen:炒锅"))
                .containsExactly(new MenuPlanner.Relaxation(
                        "1", "kitchen:炒锅", wokDishes(plan.days().get(0)) * 30.0, 0, 45));
    }

    private static long wokDishes(List<Dish> day) {
        return day.stream()
                .filter(dish -> dish.course() == Course.MEAT || dish.course() == Course.VEG)
                .count();
    }

    @Test
    void food_in_store_costs_its_value_and_what_leaves_the_store_is_listed() {
        Plan bought = plan(3, Means.unlimited());
        // 100 pupils; 40 kg of rice that keeps, written off
        Plan plan = plan(3, larder(3, lot("R1", "rice", 40_000, 300, 0)));

        double rice =
                plan.days().stream().mapToDouble(day -> grams(day, "rice")).sum() * 100;
        double taken = plan.stockUse().stream()
                .mapToDouble(MenuPlanner.StockUse::grams)
                .sum();
        assertThat(taken).isCloseTo(Math.min(40_000, rice), within(1e-6));
        double full = plan.days().stream().mapToDouble(MeansTest::fen).sum();
        // 5.20 yuan a kilogram is 0.52 fen a gram
        assertThat(plan.costPerPupilDay().doubleValue() * 300).isCloseTo(full - taken / 100 * 0.52, within(0.02));
        assertThat(plan.costPerPupilDay()).isLessThan(bought.costPerPupilDay());
        assertThat(plan.boundPerPupilDay()).isLessThanOrEqualTo(plan.costPerPupilDay());
        assertThat(plan.relaxations()).extracting(MenuPlanner.Relaxation::item).doesNotContain("use_by:rice");
    }

    @Test
    void a_lot_is_used_before_its_date_though_cheaper_food_is_there() {
        assertThat(early(plan(3, Means.unlimited()), "millet")).isLessThan(80);

        // 8 kg of millet until the second day: 80 g for each of 100 pupils, two dishes of 40 g
        Plan plan = plan(3, larder(3, lot("M1", "millet", 8_000, 2, 800)));

        assertThat(early(plan, "millet")).isGreaterThanOrEqualTo(80);
        assertThat(plan.relaxations()).noneMatch(r -> r.item().startsWith("use_by:"));
        assertThat(plan.stockUse()).extracting(MenuPlanner.StockUse::lotNo).containsOnly("M1");
        assertThat(plan.stockUse())
                .extracting(MenuPlanner.StockUse::day)
                .allMatch(day -> day.equals("1") || day.equals("2"));
    }

    private static double early(Plan plan, String food) {
        return plan.days().subList(0, 2).stream()
                .mapToDouble(day -> grams(day, food))
                .sum();
    }

    @Test
    void a_lot_too_large_for_its_days_is_named_with_the_grams_that_can_be_eaten() {
        Plan plan = plan(3, larder(3, lot("M1", "millet", 20_000, 1, 0)));

        MenuPlanner.Relaxation left = plan.relaxations().stream()
                .filter(r -> r.item().equals("use_by:millet"))
                .findAny()
                .orElseThrow();
        assertThat(left.day()).isEqualTo("1");
        assertThat(left.low()).isEqualTo(20_000);
        assertThat(left.amount()).isEqualTo(grams(plan.days().get(0), "millet") * 100);
        assertThat(left.amount()).isPositive();
    }

    @Test
    void a_lot_of_food_that_no_dish_holds_is_named_and_nothing_else_gives_way_for_it() {
        Plan plan = plan(1, larder(1, lot("S1", "beans", 5_000, 1, 0)));
        Plan without = plan(1, Means.unlimited());

        assertThat(plan.relaxations())
                .contains(new MenuPlanner.Relaxation("week", "use_by:beans", 0, 5_000, Double.POSITIVE_INFINITY));
        assertThat(plan.relaxations()).hasSize(without.relaxations().size() + 1);
    }

    @Test
    void of_two_lots_the_one_that_ends_first_is_taken_first() {
        Plan plan = plan(2, larder(2, lot("B", "rice", 15_000, 300, 0), lot("A", "rice", 5_000, 200, 0)));

        assertThat(plan.stockUse().get(0).lotNo()).isEqualTo("A");
        assertThat(plan.stockUse().get(0).grams()).isEqualTo(5_000);
        assertThat(plan.stockUse().get(1).lotNo()).isEqualTo("B");
    }

    @Test
    void a_store_is_planned_for_the_days_it_is_seen_from() {
        assertThatThrownBy(() -> plan(2, larder(3, lot("R1", "rice", 1, 300, 0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(8, larder(8, lot("R1", "rice", 1, 300, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lots_are_read_with_every_bad_cell_named_and_expired_ones_left_out() {
        Larder larder = Larder.read(
                table(
                        "stock.csv",
                        "lot_no,food_code,grams,best_before,yuan_per_kg",
                        "L1,rice,25000,2026-12-01,5.20",
                        "L2,rice,1000,2026-09-06,",
                        "L1,oil,1000,2026-12-01,",
                        ",beans,-1,soon,x",
                        "L4,oil,3000,2026-09-08,"),
                TestFoods.foods(),
                days(3),
                MONDAY.plusDays(3));

        assertThat(larder.lots()).extracting(Larder.Lot::lotNo).containsExactly("L1", "L4");
        assertThat(larder.lots().get(0).perKilogram()).isEqualTo(Money.ofFen(520));
        assertThat(larder.rejections())
                .extracting(r -> r.row() + " " + r.column() + " " + r.reason().code())
                .containsExactly(
                        "3 best_before STOCK_EXPIRED",
                        "4 lot_no STOCK_LOT_TWICE",
                        "5 lot_no MISSING",
                        "5 food_code UNKNOWN_FOOD",
                        "5 grams BAD_VALUE",
                        "5 best_before BAD_VALUE",
                        "5 yuan_per_kg BAD_VALUE");
        assertThat(larder.lasts(larder.lots().get(1))).isEqualTo(2);
        assertThat(larder.mustBeUsed(larder.lots().get(0))).isFalse();
        assertThat(larder.mustBeUsed(larder.lots().get(1))).isTrue();
    }

    @Test
    void what_lots_of_a_food_count_for_is_their_mean_by_weight() {
        Larder larder = new Larder(
                List.of(lot("A", "rice", 1_000, 9, 400), lot("B", "rice", 3_000, 9, 800)),
                days(1),
                MONDAY.plusDays(1),
                List.of());

        // (1 × 4.00 + 3 × 8.00) / 4 = 7.00 yuan a kilogram, 0.7 fen a gram
        assertThat(larder.fenPerGram("rice")).isEqualByComparingTo(new BigDecimal("0.7"));
        assertThat(larder.fenPerGram("oil")).isZero();
    }

    @Test
    void a_kitchen_is_read_and_work_of_unknown_dishes_or_resources_named() {
        List<Dish> dishes = new ArrayList<>(MenuPlannerTest.DISHES);
        KitchenCapacity kitchen = KitchenCapacity.read(
                table("kitchen.csv", "resource,per_day", "蒸箱,2", "炒锅,90", "蒸箱,3", ",1", "炸锅,-1"),
                table("work.csv", "dish,resource,amount", "米饭,蒸箱,1", "炒白菜,炒锅,20", "炒白菜,炒锅,5", "红烧鱼,炒锅,20", "米饭,烤箱,1"),
                dishes);

        assertThat(kitchen.perDay()).containsOnly(Map.entry("炒锅", 90.0), Map.entry("蒸箱", 2.0));
        assertThat(kitchen.taken("炒白菜", "炒锅")).isEqualTo(25);
        assertThat(kitchen.taken("苹果", "炒锅")).isZero();
        assertThat(kitchen.rejections())
                .extracting(r -> r.file() + " " + r.row() + " " + r.column() + " "
                        + r.reason().code())
                .containsExactly(
                        "kitchen.csv 4 resource RESOURCE_TWICE",
                        "kitchen.csv 5 resource MISSING",
                        "kitchen.csv 6 per_day BAD_VALUE",
                        "work.csv 5 dish UNKNOWN_DISH",
                        "work.csv 6 resource UNKNOWN_RESOURCE");
    }
}
