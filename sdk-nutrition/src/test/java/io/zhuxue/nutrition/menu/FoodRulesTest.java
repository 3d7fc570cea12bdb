package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.NutritionMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diets, allergens, bans and seasons on hand-made foods. */
class FoodRulesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 11);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 7);
    private static final FoodRules RULES = FoodRules.national();

    private static Food food(String name, String tableGroup, String subGroup) {
        return new Food(
                "c-" + name,
                name,
                tableGroup,
                subGroup,
                100,
                false,
                false,
                new Composition(Map.of(), Set.of()),
                FoodPlaces.national().place(tableGroup, subGroup, name));
    }

    private static FoodRules with(String yaml) {
        return RULES.with("own.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<String> leavingOut(FoodRules rules, Food food, LocalDate day) {
        Set<String> codes = new TreeSet<>();
        rules.on(day).stream().filter(rule -> rule.foods().covers(food)).forEach(rule -> codes.add(rule.code()));
        return codes;
    }

    @ParameterizedTest
    @CsvSource({
        "猪里脊,畜肉类及其制品,猪,HALAL VEGAN VEGETARIAN",
        "鸡血,禽肉类及其制品,鸡,HALAL VEGAN VEGETARIAN",
        "黄酒,含酒精饮料,黄酒,HALAL",
        "牛肉（瘦）,畜肉类及其制品,牛,VEGAN VEGETARIAN",
        "猪油（炼）,油脂类,动物油脂,HALAL VEGAN VEGETARIAN",
        "鸡蛋,蛋类及其制品,鸡蛋,EGG VEGAN",
        "全脂奶粉,乳类及其制品,奶粉,MILK VEGAN",
        "豆奶粉,干豆类及其制品,大豆,SOY",
        "鲤鱼,鱼虾蟹贝类,鱼,FISH VEGAN VEGETARIAN",
        "鱿鱼（鲜）,鱼虾蟹贝类,软体动物类,VEGAN VEGETARIAN",
        "虾仁,鱼虾蟹贝类,虾,CRUSTACEAN VEGAN VEGETARIAN",
        "小麦粉,谷类及其制品,小麦,GLUTEN",
        "荞麦,谷类及其制品,其他,''",
        "花生仁,坚果种子类,坚果,PEANUT",
        "核桃仁,坚果种子类,坚果,NUT",
        "芝麻,坚果种子类,种子,''",
        "花生油,植物油,花生油,PEANUT",
        "酱油,其他类,调味品,GLUTEN SOY",
        "四季豆,蔬菜类及其制品,鲜豆类,CANTEEN_BAN",
        "松茸,菌藻类,菌类,CANTEEN_BAN",
        "血橙,水果类及其制品,柑橘类,''",
        "鱼腥草,蔬菜类及其制品,野生蔬菜,''",
        "大米,谷类及其制品,稻米,''",
    })
    void each_food_is_left_out_by_the_rules_that_mean_it_and_by_no_other(
            String name, String group, String subGroup, String codes) {
        assertThat(String.join(" ", leavingOut(RULES, food(name, group, subGroup), MAY)))
                .isEqualTo(codes);
    }

    @Test
    void the_eight_groups_of_allergens_are_there_and_each_entry_names_its_source() {
        assertThat(RULES.on(MAY))
                .filteredOn(rule -> rule.kind() == FoodRule.Kind.ALLERGEN)
                .hasSize(8);
        assertThat(RULES.on(MAY)).allMatch(rule -> !rule.document().isBlank());
        assertThat(RULES.seasonsOn(MAY)).allMatch(season -> !season.document().isBlank());
    }

    @Test
    void nobody_was_told_of_allergens_before_the_standard_began() {
        Food peanut = food("花生仁", "坚果种子类", "坚果");

        assertThat(leavingOut(RULES, peanut, LocalDate.of(2012, 4, 19))).isEmpty();
        assertThat(leavingOut(RULES, peanut, LocalDate.of(2012, 4, 20))).containsExactly("PEANUT");
        assertThat(RULES.restrictions(List.of("PEANUT"), LocalDate.of(2012, 4, 19))
                        .refusal()
                        .orElseThrow()
                        .key())
                .isEqualTo(NutritionMessage.UNKNOWN_FOOD_RULE);
    }

    @Test
    void a_hosts_own_entry_takes_the_place_of_ours_from_its_day_on() {
        FoodRules own = with("""
            rules:
              - {code: CANTEEN_BAN, kind: SAFETY, name: 本县高风险食品, from: 2026-09-01, document: 县文件,
                 verified: true, names: [发芽土豆]}
              - {code: NO_BEEF, kind: DIET, name: 不食牛肉, from: 2026-09-01, document: 县文件,
                 verified: true, codes: [c-牛]}
            """);
        Food bean = food("四季豆", "蔬菜类及其制品", "鲜豆类");
        Food beef = food("牛肉（瘦）", "畜肉类及其制品", "牛");

        assertThat(leavingOut(own, bean, LocalDate.of(2026, 8, 31))).containsExactly("CANTEEN_BAN");
        assertThat(leavingOut(own, bean, LocalDate.of(2026, 9, 1))).isEmpty();
        assertThat(leavingOut(own, beef, LocalDate.of(2026, 9, 1))).contains("NO_BEEF");
        assertThat(leavingOut(RULES, beef, LocalDate.of(2026, 9, 1))).doesNotContain("NO_BEEF");
        assertThat(own.restrictions(List.of("no_beef"), MAY).refusal()).isPresent();
    }

    @Test
    void what_no_canteen_may_cook_is_left_out_without_being_asked_for() {
        Restrictions none = RULES.restrictions(List.of(), MAY).orThrow();

        assertThat(none.against("豆角焖面", food("四季豆", "蔬菜类及其制品", "鲜豆类")))
                .contains(NutritionMessage.DISH_BANNED.with("豆角焖面", "四季豆", "学校食堂高风险食品"));
        assertThat(none.against("红烧肉", food("猪里脊", "畜肉类及其制品", "猪"))).isEmpty();
    }

    @Test
    void a_fruit_is_in_season_by_month_and_climate() {
        Food melon = food("西瓜", "水果类及其制品", "瓜果类");

        assertThat(RULES.restrictions(List.of(), MAY, Climate.SOUTH).orThrow().against("西瓜", melon))
                .isEmpty();
        assertThat(RULES.restrictions(List.of(), MAY, Climate.NORTH).orThrow().against("西瓜", melon))
                .contains(NutritionMessage.DISH_OUT_OF_SEASON.with("西瓜", "西瓜"));
        assertThat(RULES.restrictions(List.of(), MAY).orThrow().against("西瓜", melon))
                .isEmpty();
    }

    @Test
    void out_of_season_a_food_costs_more_and_a_dish_with_it_is_told_of() {
        Food orange = food("橙", "水果类及其制品", "柑橘类");
        Food rice = food("大米", "谷类及其制品", "稻米");
        FoodTable foods = new FoodTable(List.of(orange, rice));
        PriceList prices = new PriceList(Map.of("c-橙", Money.ofFen(701), "c-大米", Money.ofFen(500)));
        Menu menu = new Menu(List.of(new Menu.Serving("1", "橙子", "c-橙", 100)));
        Restrictions may = RULES.restrictions(List.of(), MAY, Climate.SOUTH).orThrow();
        Restrictions december =
                RULES.restrictions(List.of(), DECEMBER, Climate.SOUTH).orThrow();

        // 7.01 and 30 percent is 9.113
        assertThat(may.prices(prices, foods).perKilogram())
                .isEqualTo(Map.of("c-橙", Money.ofFen(912), "c-大米", Money.ofFen(500)));
        assertThat(december.prices(prices, foods)).isEqualTo(prices);
        assertThat(may.against("橙子", orange)).isEmpty();
        assertThat(may.findings(menu, foods)).containsExactly(NutritionMessage.DISH_OUT_OF_SEASON.with("橙子", "橙"));
        assertThat(december.findings(menu, foods)).isEmpty();
    }

    @Test
    void the_check_finds_each_broken_dish_once_with_its_reason() {
        FoodTable foods = new FoodTable(
                List.of(food("猪里脊", "畜肉类及其制品", "猪"), food("花生仁", "坚果种子类", "坚果"), food("酱油", "其他类", "调味品")));
        Menu menu = new Menu(List.of(
                new Menu.Serving("1", "酱爆肉丁", "c-猪里脊", 60),
                new Menu.Serving("1", "酱爆肉丁", "c-酱油", 5),
                new Menu.Serving("2", "煮花生", "c-花生仁", 30),
                new Menu.Serving("3", "酱爆肉丁", "c-猪里脊", 60)));

        List<Message> found =
                RULES.restrictions(List.of("HALAL", "peanut"), MAY).orThrow().findings(menu, foods);

        assertThat(found)
                .containsExactly(
                        NutritionMessage.DISH_AGAINST_DIET.with("酱爆肉丁", "猪里脊", "清真"),
                        NutritionMessage.DISH_WITH_ALLERGEN.with("煮花生", "花生仁", "花生"));
    }

    @Test
    void a_parent_reads_the_allergens_of_each_dish() {
        FoodTable foods =
                new FoodTable(List.of(food("小麦粉", "谷类及其制品", "小麦"), food("鸡蛋", "蛋类及其制品", "鸡蛋"), TestFoods.RICE));
        Menu menu = new Menu(List.of(
                new Menu.Serving("1", "鸡蛋饼", "c-鸡蛋", 40),
                new Menu.Serving("1", "鸡蛋饼", "c-小麦粉", 60),
                new Menu.Serving("1", "米饭", "rice", 100),
                new Menu.Serving("2", "鸡蛋饼", "c-鸡蛋", 40)));

        Map<String, List<FoodRule>> allergens = RULES.allergens(menu, foods, MAY);

        assertThat(allergens.keySet()).containsExactly("鸡蛋饼", "米饭");
        assertThat(allergens.get("鸡蛋饼")).extracting(FoodRule::code).containsExactly("GLUTEN", "EGG");
        assertThat(allergens.get("米饭")).isEmpty();
    }

    @Property(tries = 12)
    void no_planned_menu_holds_a_food_that_was_left_out(
            @ForAll @IntRange(min = 1, max = 50) int seed, @ForAll @IntRange(min = 1, max = 12) int month) {
        LocalDate day = LocalDate.of(2026, month, 10);
        TrainingKitchen kitchen = TrainingKitchen.of(seed, 80);
        List<String> codes = new ArrayList<>(List.of("HALAL", "PEANUT"));
        if (seed % 2 == 0) {
            codes.add("SOY");
        }
        Restrictions restrictions =
                RULES.restrictions(codes, day, Climate.NORTH).orThrow();

        MenuPlanner.Plan plan = MenuPlanner.create(
                        MealStandard.national(), FoodTable.starter(), InstantSource.fixed(Instant.EPOCH))
                .plan(new MenuPlanner.Order(
                        kitchen.dishes(),
                        kitchen.prices(),
                        Set.of(),
                        MenuPlannerTest.BOYS,
                        Meal.LUNCH,
                        1,
                        false,
                        Kitchen.usual(),
                        0.3,
                        Duration.ofHours(1),
                        Means.unlimited(),
                        restrictions));

        assertThat(plan.found()).isTrue();
        assertThat(plan.leftOut()).extracting(Message::key).contains(NutritionMessage.DISH_AGAINST_DIET);
        for (Menu.Serving serving : plan.menu().servings()) {
            Food food = FoodTable.starter().find(serving.foodCode()).orElseThrow();
            assertThat(food.name()).doesNotContain("猪", "花生", "四季豆");
            assertThat(restrictions.against(serving.dish(), food)).isEmpty();
        }
    }
}
