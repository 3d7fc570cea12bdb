package io.zhuxue.nutrition.menu;

import static io.zhuxue.nutrition.menu.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Rejection;
import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MenuTablesTest {

    private static final String HEADER =
            "food_code,food_group,sub_group,name,edible_pct,energy_kcal,protein_g,calcium_mg,iron_mg,sanity";

    @Test
    void a_food_keeps_missing_trace_and_nothing_apart() {
        FoodTable foods = FoodTable.read(table("foods.csv", HEADER, "011x,谷类及其制品,稻米,大米,100,346,7.9,,Tr,ok"));

        Food rice = foods.find("011x").orElseThrow();
        assertThat(rice.composition().amount(Nutrient.CALCIUM)).isEqualTo(OptionalDouble.empty());
        assertThat(rice.composition().amount(Nutrient.IRON)).isEqualTo(OptionalDouble.of(0));
        assertThat(rice.composition().trace(Nutrient.IRON)).isTrue();
        assertThat(rice.composition().trace(Nutrient.CALCIUM)).isFalse();
        assertThat(rice.place().group()).isEqualTo(FoodGroup.GRAIN_TUBER);
        assertThat(rice.doubtful()).isFalse();
    }

    @Test
    void an_amount_counts_the_edible_part_only() {
        FoodTable foods = FoodTable.read(table("foods.csv", HEADER, "12,水果类及其制品,,香蕉,59,93,1.4,7,0.4,ok"));

        // 200 g bought, 59 % of it eaten = 118 g; 118 × 93 / 100 = 109.74
        assertThat(foods.find("12").orElseThrow().amount(Nutrient.ENERGY, 200).orElseThrow())
                .isEqualTo(109.74);
    }

    @Test
    void a_failed_sanity_check_and_an_unknown_edible_part_make_a_food_doubtful() {
        FoodTable foods =
                FoodTable.read(table("foods.csv", HEADER, "1,蛋类及其制品,,鸡蛋,88,1,1,1,1,check", "2,蛋类及其制品,,鸭蛋,,1,1,1,1,ok"));

        assertThat(foods.foods()).extracting(Food::doubtful).containsExactly(true, true);
    }

    @Test
    void oil_whose_energy_the_table_leaves_blank_still_has_its_calories_and_says_where_they_are_from() {
        String header = "food_code,food_group,name,edible_pct,energy_kcal,protein_g,fat_g,carbohydrate_g,sanity";
        FoodTable foods = FoodTable.read(
                table("foods.csv", header, "1,植物油,菜籽油,100,,Tr,99.9,0,check", "2,野菜,艾蒿,100,,,1,3.6,check"));

        Food oil = foods.find("1").orElseThrow();
        assertThat(oil.energyDerived()).isTrue();
        assertThat(oil.amount(Nutrient.ENERGY, 10).orElseThrow()).isCloseTo(89.91, within(1e-9)); // 9 × 99.9 / 10
        // protein is not known, so neither is the energy
        assertThat(foods.find("2").orElseThrow().amount(Nutrient.ENERGY, 10)).isEmpty();
    }

    @Test
    void a_negative_amount_is_a_slip_of_the_table_and_counts_as_not_known() {
        FoodTable foods = FoodTable.read(table("foods.csv", HEADER, "1,蔬菜类,,豆角,96,30,2,26,-0.8,ok"));

        Food bean = foods.find("1").orElseThrow();
        assertThat(bean.composition().amount(Nutrient.IRON)).isEmpty();
        assertThat(bean.doubtful()).isTrue();
        assertThat(foods.rejections()).isEmpty();
    }

    @Test
    void every_bad_cell_of_a_food_is_reported_and_the_row_left_out() {
        FoodTable foods = FoodTable.read(table(
                "foods.csv",
                HEADER,
                "1,蛋类及其制品,,鸡蛋,188,abc,x,1,1,ok",
                "2,蛋类,,蛋,88,1,1,1,1,ok",
                "2,蛋类,,蛋,88,1,1,1,1,ok"));

        assertThat(foods.foods()).extracting(Food::code).containsExactly("2");
        assertThat(foods.rejections())
                .extracting(r -> r.row() + " " + r.column() + " " + r.reason().code())
                .containsExactly(
                        "2 edible_pct BAD_VALUE",
                        "2 energy_kcal BAD_VALUE",
                        "2 protein_g BAD_VALUE",
                        "4 food_code DUPLICATE_FOOD");
    }

    @Test
    void two_readings_of_one_printed_table_show_where_they_disagree() {
        FoodTable first =
                FoodTable.read(table("a", HEADER, "1,蛋类,,鸡蛋,88,139,13.1,56,1.6,ok", "2,蛋类,,鸭蛋,87,180,,1,1,ok"));
        FoodTable second =
                FoodTable.read(table("b", HEADER, "1,蛋类,,鸡蛋,87,139,13.7,56,1.6,ok", "2,蛋类,,鸭蛋,87,180,0,1,1,ok"));

        assertThat(first.disagreements(second))
                .extracting(d -> d.foodCode() + " " + d.item())
                .containsExactly("1 edible_pct", "1 protein_g", "2 protein_g");
        assertThat(first.disagreements(first)).isEmpty();
    }

    @Test
    void tofu_counts_as_the_dry_beans_it_stands_for_and_wild_mushrooms_are_known() {
        FoodTable foods = FoodTable.read(table(
                "foods.csv",
                HEADER,
                "1,干豆类及其制品,大豆,豆腐（北豆腐）,100,116,9.2,105,1.5,ok",
                "2,干豆类及其制品,绿豆,绿豆（干）,100,329,21.6,81,6.5,ok",
                "3,菌藻类,菌类,牛肝菌（鲜）,97,32,4,2,1,ok",
                "4,其他类,,食盐,100,0,0,22,1,ok"));

        Food tofu = foods.find("1").orElseThrow();
        assertThat(tofu.place().group()).isEqualTo(FoodGroup.SOY_NUT);
        assertThat(145 * tofu.place().measure()).isEqualTo(50);
        assertThat(foods.find("2").orElseThrow().place().group()).isEqualTo(FoodGroup.GRAIN_TUBER);
        assertThat(foods.find("3").orElseThrow().place().wild()).isTrue();
        assertThat(foods.find("4").orElseThrow().place().group()).isEqualTo(FoodGroup.SALT);
    }

    @Test
    void a_dish_with_a_bad_row_is_left_out_whole() {
        Recipes recipes = Recipes.read(
                table(
                        "recipes.csv",
                        "dish,course,food_code,grams",
                        "米饭,STAPLE,rice,120",
                        "肉片,荤菜,pork,40",
                        "肉片,MEAT,nothing,5",
                        "青菜,VEG,greens,150",
                        "青菜,SOUP,oil,5",
                        "汤,SOUP,greens,none",
                        ",VEG,greens,1"),
                TestFoods.foods());

        assertThat(recipes.dishes()).extracting(Dish::name).containsExactly("米饭");
        assertThat(recipes.rejections())
                .extracting(r -> r.row() + " " + r.column() + " " + r.reason().code())
                .containsExactly(
                        "4 food_code UNKNOWN_FOOD", "6 course COURSE_CHANGED", "7 grams BAD_VALUE", "8 dish MISSING");
    }

    @Test
    void a_portion_costs_what_its_grams_cost_to_the_hundredth_of_a_fen() {
        PriceList prices = PriceList.read(
                table("prices.csv", "food_code,yuan_per_kg", "rice,5.20", "pork,28", "pork,30", "oil,9.999", ",1"));

        assertThat(prices.fen("rice", 125)).contains(new BigDecimal("65.0000"));
        assertThat(prices.fen("pork", 37.5).orElseThrow()).isEqualByComparingTo("105");
        assertThat(prices.fen("oil", 1)).isEmpty();
        assertThat(prices.perKilogram().get("rice")).isEqualTo(Money.ofFen(520));
        assertThat(prices.rejections()).extracting(Rejection::row).containsExactly(4L, 5L, 6L);
        assertThat(prices.rejections())
                .extracting(Rejection::column)
                .containsExactly("food_code", "yuan_per_kg", "food_code");
    }

    @Test
    void a_menu_is_read_back_with_its_bad_rows_named() {
        Menu menu = Menu.read(
                table(
                        "menu.csv",
                        "day,dish,food_code,grams_per_pupil",
                        "1,米饭,rice,120",
                        ",米饭,rice,120",
                        "2,米饭,nothing,120",
                        "2,米饭,rice,-1"),
                TestFoods.foods());

        assertThat(menu.servings()).containsExactly(new Menu.Serving("1", "米饭", "rice", 120));
        assertThat(menu.rejections())
                .extracting(r -> r.row() + " " + r.column())
                .containsExactly("3 day", "4 food_code", "5 grams_per_pupil");
    }

    @Test
    void pupils_are_read_in_every_way_they_are_written_and_refused_otherwise() {
        assertThat(Pupils.parse("9-11:M=120,F=110").orThrow().total()).isEqualTo(230);
        assertThat(Pupils.parse("6-8:男=1; 12-14: F=2 , M=3").orThrow().total()).isEqualTo(6);
        assertThat(Pupils.parse("6-8:M=1,9-11:F=2").orThrow().total()).isEqualTo(3);
        for (String wrong : new String[] {"", "9-11", "9-12:M=1", "9-11:X=1", "9-11:M=-1", "9-11:M=0", "9-11:M=1;"}) {
            assertThat(Pupils.parse(wrong).refusal()).as(wrong).isPresent();
        }
    }

    @Test
    void meals_are_read_by_either_name() {
        assertThat(Meal.parse("lunch").orThrow()).isEqualTo(Meal.LUNCH);
        assertThat(Meal.parse("早餐").orThrow()).isEqualTo(Meal.BREAKFAST);
        assertThat(Meal.parse("brunch").refusal()).isPresent();
    }
}
