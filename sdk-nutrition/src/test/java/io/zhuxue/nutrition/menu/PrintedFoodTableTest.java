package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of a printed composition table, with foods and figures made up. */
class PrintedFoodTableTest {

    private static final String HEADER = "食物编码,食物名称,可食部,水分,能量,能量,蛋白质,脂肪,碳水化合物,不溶性膳食纤维,总维生素A,铁,硒,锰";
    private static final String UNITS = ",,%,g,kcal,kJ,g,g,g,g,μgRAE,mg,µg,mg";

    @TempDir
    Path folder;

    @Test
    void the_row_of_units_under_the_header_is_no_food() throws IOException {
        FoodTable foods = printed("90101,甲米,100,12,350,1464,8,1,75,2,0,2,3,1");

        assertThat(foods.rejections()).isEmpty();
        assertThat(foods.foods()).extracting(Food::code).containsExactly("90101");
    }

    @Test
    void columns_are_found_by_their_chinese_names_and_others_are_passed_over() throws IOException {
        Food rice = only(printed("90101,甲米,90,12,350,1464,8,1,75,2,5,2,3,99"));

        assertThat(rice.name()).isEqualTo("甲米");
        assertThat(rice.ediblePercent()).isEqualTo(90);
        assertThat(amount(rice, Nutrient.ENERGY)).hasValue(350);
        assertThat(amount(rice, Nutrient.PROTEIN)).hasValue(8);
        assertThat(amount(rice, Nutrient.FIBRE)).hasValue(2);
        assertThat(amount(rice, Nutrient.VITAMIN_A)).hasValue(5);
        assertThat(amount(rice, Nutrient.SELENIUM)).hasValue(3);
        assertThat(amount(rice, Nutrient.CALCIUM)).isEmpty();
    }

    @Test
    void units_may_stand_in_the_header_itself() throws IOException {
        Food food = only(read("食物编码,食物名称,食部（%）,能量（kcal）,能量（kJ）,蛋白质(g),维生素A(μgRAE),硒(ug)", "9,甲果,50,100,418,1,7,0.5"));

        assertThat(food.ediblePercent()).isEqualTo(50);
        assertThat(amount(food, Nutrient.ENERGY)).hasValue(100);
        assertThat(amount(food, Nutrient.VITAMIN_A)).hasValue(7);
        assertThat(amount(food, Nutrient.SELENIUM)).hasValue(0.5);
    }

    @Test
    void a_column_in_another_unit_stops_the_table_and_is_named_with_its_row() {
        assertThatThrownBy(() -> read(HEADER, UNITS.replace("mg,µg,mg", "g,µg,mg"), "9,甲米,100,1,1,4,1,1,1,1,1,1,1,1"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("foods.csv")
                .hasMessageContaining("第2行")
                .hasMessageContaining("iron_mg");
    }

    @Test
    void kilojoules_before_kilocalories_are_not_taken_for_them() {
        assertThatThrownBy(() -> read(HEADER, UNITS.replace("kcal,kJ", "kJ,kcal"), "9,甲米,100,1,4,1,1,1,1,1,1,1,1,1"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("energy_kcal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tr", "tr", "TR", "Ｔｒ", "微量"})
    void a_trace_is_known_and_counts_as_nothing(String cell) throws IOException {
        Food food = withIron(cell);

        assertThat(food.composition().trace(Nutrient.IRON)).isTrue();
        assertThat(amount(food, Nutrient.IRON)).hasValue(0);
        assertThat(food.composition().cell(Nutrient.IRON)).isEqualTo("Tr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "—", "——", "…", "……", "－", "–"})
    void a_missing_value_is_neither_nothing_nor_a_trace(String cell) throws IOException {
        Food food = withIron(cell);

        assertThat(amount(food, Nutrient.IRON)).isEmpty();
        assertThat(food.composition().trace(Nutrient.IRON)).isFalse();
        assertThat(food.composition().cell(Nutrient.IRON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1.5)", "（1.5）", "（１．５）", "( 1.50 )"})
    void a_value_in_brackets_is_counted_and_kept_apart_as_estimated(String cell) throws IOException {
        Food food = withIron(cell);

        assertThat(amount(food, Nutrient.IRON)).hasValue(1.5);
        assertThat(food.composition().estimated(Nutrient.IRON)).isTrue();
        assertThat(food.composition().estimated(Nutrient.PROTEIN)).isFalse();
        assertThat(food.composition().cell(Nutrient.IRON)).isEqualTo("(1.5)");
        assertThat(food.composition()).isNotEqualTo(withIron("1.5").composition());
    }

    @Test
    void nothing_is_printed_as_nothing() throws IOException {
        assertThat(withIron("0").composition().cell(Nutrient.IRON)).isEqualTo("0");
        assertThat(withIron("0").composition().trace(Nutrient.IRON)).isFalse();
    }

    @Test
    void full_width_digits_read_as_digits_in_codes_and_values() throws IOException {
        Food food = only(printed("９０１,甲米（特等）,１００,12,３５０,１４６４,８．５,1,75,2,0,2,3,1"));

        assertThat(food.code()).isEqualTo("901");
        assertThat(food.name()).isEqualTo("甲米（特等）");
        assertThat(amount(food, Nutrient.PROTEIN)).hasValue(8.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3", "(", "()", "(Tr", "约2", "1O"})
    void a_value_that_no_table_prints_is_rejected_with_file_row_and_column(String cell) throws IOException {
        FoodTable foods = printed("9,甲米,100,12,350,1464,8,1,75,2,0," + cell + ",3,1");

        assertThat(foods.foods()).isEmpty();
        Rejection rejection = foods.rejections().get(0);
        assertThat(rejection.file()).isEqualTo("foods.csv");
        assertThat(rejection.row()).isEqualTo(3);
        assertThat(rejection.column()).isEqualTo("iron_mg");
    }

    @Test
    void foods_belong_to_the_headings_above_them() throws IOException {
        FoodTable foods = printed(
                ",谷类及制品,,,,,,,,,,,,",
                "小麦,,,,,,,,,,,,,",
                row("9101", "甲麦"),
                ",稻米,,,,,,,,,,,,",
                row("9102", "乙米"),
                ",蔬菜类及制品,,,,,,,,,,,,",
                row("9201", "丙菜"));

        assertThat(foods.rejections()).isEmpty();
        assertThat(foods.foods()).extracting(Food::tableGroup).containsExactly("谷类及制品", "谷类及制品", "蔬菜类及制品");
        assertThat(foods.foods()).extracting(Food::subGroup).containsExactly("小麦", "稻米", "");
        assertThat(foods.foods())
                .extracting(food -> food.place().group())
                .containsExactly(FoodGroup.GRAIN_TUBER, FoodGroup.GRAIN_TUBER, FoodGroup.VEGETABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"调味品类", "含酒精饮料", "二十、调味品类", "速食食品", "婴幼儿食品"})
    void a_group_without_an_amount_in_the_standard_does_not_count_to_the_group_before_it(String heading)
            throws IOException {
        FoodTable foods = printed(",油脂类,,,,,,,,,,,,", "," + heading + ",,,,,,,,,,,,", row("9301", "丁酱"));

        assertThat(only(foods).tableGroup()).isEqualTo(heading);
        assertThat(only(foods).place().group()).isEqualTo(FoodGroup.OTHER);
    }

    @Test
    void the_header_and_units_printed_again_on_the_next_page_are_no_foods() throws IOException {
        FoodTable foods = printed(row("1", "甲"), HEADER, UNITS, row("2", "乙"));

        assertThat(foods.rejections()).isEmpty();
        assertThat(foods.foods()).extracting(Food::code).containsExactly("1", "2");
    }

    @Test
    void a_food_without_a_name_is_rejected_and_not_taken_for_a_heading() throws IOException {
        FoodTable foods = printed("9101,,,,,,,,,,,,,");

        assertThat(foods.rejections()).extracting(Rejection::column).contains("name");
    }

    @Test
    void a_food_without_a_code_is_rejected_when_it_has_values() throws IOException {
        FoodTable foods = printed(row("", "甲米"));

        assertThat(foods.rejections()).extracting(Rejection::column).containsExactly("food_code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1464", "1462", "1466", "—", "Tr", "(1464)"})
    void the_two_energies_may_differ_by_their_rounding(String kilojoules) throws IOException {
        // 350 kcal = 1464.4 kJ; half a kilocalorie is 2.092 kJ and half a kilojoule comes on top
        assertThat(printed("9,甲米,100,12,350," + kilojoules + ",8,1,75,2,0,2,3,1")
                        .rejections())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1461", "1468", "146", "350"})
    void two_energies_farther_apart_are_a_slip_of_typing(String kilojoules) throws IOException {
        FoodTable foods = printed("9,甲米,100,12,350," + kilojoules + ",8,1,75,2,0,2,3,1");

        assertThat(foods.foods()).isEmpty();
        assertThat(foods.rejections()).singleElement().satisfies(each -> {
            assertThat(each.column()).isEqualTo("energy_kj");
            assertThat(each.reason().text()).contains("350").contains(kilojoules);
        });
    }

    @Test
    void two_passes_are_compared_with_traces_estimates_and_missing_values_apart() throws IOException {
        FoodTable first = printed(iron("1", "0"), iron("2", "2"), iron("3", "—"), iron("4", "Tr"), iron("5", "3"));
        FoodTable second = printed(iron("1", "Tr"), iron("2", "(2)"), iron("3", "0"), iron("4", "微量"), iron("5", "３"));

        List<FoodTable.Disagreement> found = first.disagreements(second);

        assertThat(found).extracting(FoodTable.Disagreement::foodCode).containsExactly("1", "2", "3");
        assertThat(found).extracting(FoodTable.Disagreement::item).containsOnly("iron_mg");
        assertThat(first.disagreements(first)).isEmpty();
    }

    private static OptionalDouble amount(Food food, Nutrient nutrient) {
        return food.composition().amount(nutrient);
    }

    private static String row(String code, String name) {
        return code + "," + name + ",100,12,350,1464,8,1,75,2,0,2,3,1";
    }

    private static String iron(String code, String iron) {
        return code + ",甲米,100,12,350,1464,8,1,75,2,0," + iron + ",3,1";
    }

    private Food withIron(String cell) throws IOException {
        return only(printed(iron("9", cell)));
    }

    private static Food only(FoodTable foods) {
        assertThat(foods.rejections()).isEmpty();
        assertThat(foods.foods()).hasSize(1);
        return foods.foods().iterator().next();
    }

    private FoodTable printed(String... rows) throws IOException {
        return read(HEADER, UNITS + "\n" + String.join("\n", rows));
    }

    private FoodTable read(String... lines) throws IOException {
        Path file = folder.resolve("foods.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        return FoodTable.read(io.zhuxue.core.table.Tables.open(file));
    }
}
