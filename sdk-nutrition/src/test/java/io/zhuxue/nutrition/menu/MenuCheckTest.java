package io.zhuxue.nutrition.menu;

import static io.zhuxue.nutrition.menu.TestFoods.GREENS;
import static io.zhuxue.nutrition.menu.TestFoods.MILK;
import static io.zhuxue.nutrition.menu.TestFoods.OIL;
import static io.zhuxue.nutrition.menu.TestFoods.PORK;
import static io.zhuxue.nutrition.menu.TestFoods.RICE;
import static io.zhuxue.nutrition.menu.TestFoods.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.menu.MenuCheck.Finding;
import io.zhuxue.nutrition.menu.MenuCheck.Report;
import io.zhuxue.nutrition.menu.Requirement.Force;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The check against sums done by hand. One lunch of round foods serves all four age bands:
 *
 * <pre>
 *                    grams  eaten    kcal  protein   fat  carb  fibre     Ca   Fe   Zn     A    B1    B2     C
 * rice                 120    120   420.0      9.6   1.2  90.0    2.4     12  2.4  2.4     0  0.24  0.12     0
 * pork                  40     40    80.0      8.0   5.2   0.4    0.0      4  1.2  1.2    16  0.20  0.08     0
 * greens (80 % eaten)  250    200    40.0      4.0   0.0   6.0    4.0    200  4.0  1.0   600  0.10  0.20    80
 * oil                   10     10    90.0      0.0  10.0   0.0    0.0      0  0.0  0.0     0  0.00  0.00     0
 * milk                 100    100    60.0      3.0   3.0   5.0    0.0    110  0.0  0.4    50  0.04  0.20     0
 * together                          690.0     24.6  19.4 101.4    6.4    326  7.6  5.0   666  0.58  0.60    80
 * </pre>
 *
 * Fat 19.4 × 9 / 690 = 25.304 % of energy; carbohydrate 101.4 × 4 / 690 = 58.783 %.
 */
class MenuCheckTest {

    private static final MenuCheck CHECK = MenuCheck.create(MealStandard.national(), TestFoods.foods());

    private static final Menu LUNCH = new Menu(List.of(
            serving("1", "米饭", RICE, 120),
            serving("1", "青菜肉片", PORK, 40),
            serving("1", "青菜肉片", GREENS, 250),
            serving("1", "青菜肉片", OIL, 10),
            serving("1", "牛奶", MILK, 100)));

    private static Report lunchOf(String pupils) {
        return CHECK.check(LUNCH, Pupils.parse(pupils).orThrow(), Meal.LUNCH);
    }

    private static Finding find(Report report, String day, String item) {
        return report.findings().stream()
                .filter(f -> f.day().equals(day) && f.rule().item().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static void expect(Report report, String item, double amount, double low, double high, boolean ok) {
        Finding finding = report.findings().stream()
                .filter(f -> f.rule().item().equals(item))
                .findFirst()
                .orElseThrow();
        assertThat(finding.amount()).as(item).isCloseTo(amount, within(1e-9));
        assertThat(finding.rule().low()).as(item + " low").isCloseTo(low, within(1e-9));
        if (high > 0) {
            assertThat(finding.rule().high()).as(item + " high").isCloseTo(high, within(1e-9));
        } else {
            assertThat(finding.rule().high()).as(item + " high").isInfinite();
        }
        assertThat(finding.ok()).as(item + " ok").isEqualTo(ok);
    }

    @Test
    void six_to_eight_boys_and_girls_half_and_half() {
        Report report = lunchOf("6-8:M=10,F=10");

        // energy: mean of 1700 and 1550 = 1625; lunch 35 to 40 %, tolerance 90 to 110 %
        expect(report, "energy_kcal", 690, 1625 * 0.35 * 0.9, 1625 * 0.40 * 1.1, true); // 511.875 to 715
        // protein 40; tolerance 80 to 120 %
        expect(report, "protein_g", 24.6, 11.2, 19.2, false); // 40 × 0.35 × 0.8, 40 × 0.4 × 1.2: too much
        expect(report, "fat_pct_energy", 19.4 * 9 / 690 * 100, 20, 30, true);
        expect(report, "carbohydrate_pct_energy", 101.4 * 4 / 690 * 100, 50, 65, true);
        expect(report, "calcium_mg", 326, 262.5, 0, true); // 750 × 0.35
        expect(report, "iron_mg", 7.6, 4.2, 0, true); // 12 × 0.35
        expect(report, "zinc_mg", 5.0, 2.275, 0, true); // 6.5 × 0.35
        expect(report, "vitamin_a_ugRAE", 666, 157.5, 0, true); // 450 × 0.35
        expect(report, "thiamin_mg", 0.58, 0.315, 0, true); // 0.9 × 0.35
        expect(report, "riboflavin_mg", 0.60, 0.315, 0, true);
        expect(report, "vitamin_c_mg", 80, 21, 0, true); // 60 × 0.35
        expect(report, "fiber_g", 6.4, 7, 0, false); // 20 × 0.35
        assertThat(report.meetsStandard()).isFalse();
    }

    @Test
    void nine_to_eleven_weighted_by_120_boys_and_110_girls() {
        Report report = lunchOf("9-11:M=120,F=110");

        // energy: (120 × 2100 + 110 × 1900) / 230 = 461 000 / 230 = 2004.347826...
        double energy = 461_000 / 230.0;
        expect(report, "energy_kcal", 690, energy * 0.35 * 0.9, energy * 0.40 * 1.1, true); // 631.37 to 881.91
        expect(report, "protein_g", 24.6, 14, 24, false); // 50 × 0.35 × 0.8 to 50 × 0.4 × 1.2
        expect(report, "calcium_mg", 326, 297.5, 0, true); // 850 × 0.35
        expect(report, "iron_mg", 7.6, 4.9, 0, true); // 14 × 0.35
        expect(report, "zinc_mg", 5.0, 2.8, 0, true); // 8 × 0.35
        expect(report, "vitamin_a_ugRAE", 666, 192.5, 0, true); // 550 × 0.35
        expect(report, "fat_pct_energy", 19.4 * 9 / 690 * 100, 20, 30, true);
        expect(report, "carbohydrate_pct_energy", 101.4 * 4 / 690 * 100, 50, 65, true);
        expect(report, "thiamin_mg", 0.58, 0.385, 0, true); // 1.1 × 0.35
        expect(report, "riboflavin_mg", 0.60, 0.385, 0, true);
        expect(report, "vitamin_c_mg", 80, 26.25, 0, true); // 75 × 0.35
        expect(report, "fiber_g", 6.4, 7, 0, false);
    }

    @Test
    void twelve_to_fourteen_girls_only() {
        Report report = lunchOf("12-14:F=30");

        expect(report, "energy_kcal", 690, 661.5, 924, true); // 2100 × 0.35 × 0.9 to 2100 × 0.4 × 1.1
        expect(report, "protein_g", 24.6, 16.8, 28.8, true); // 60 × 0.28 to 60 × 0.48
        expect(report, "calcium_mg", 326, 332.5, 0, false); // 950 × 0.35: short by 6.5
        expect(report, "iron_mg", 7.6, 6.3, 0, true); // 18 × 0.35
        expect(report, "zinc_mg", 5.0, 3.15, 0, true); // 9 × 0.35
        expect(report, "vitamin_a_ugRAE", 666, 220.5, 0, true); // 630 × 0.35
        expect(report, "fat_pct_energy", 19.4 * 9 / 690 * 100, 20, 30, true);
        expect(report, "carbohydrate_pct_energy", 101.4 * 4 / 690 * 100, 50, 65, true);
        expect(report, "thiamin_mg", 0.58, 0.42, 0, true); // 1.2 × 0.35
        expect(report, "riboflavin_mg", 0.60, 0.42, 0, true); // 1.2 × 0.35
        expect(report, "vitamin_c_mg", 80, 33.25, 0, true); // 95 × 0.35
        expect(report, "fiber_g", 6.4, 7, 0, false);
    }

    @Test
    void fifteen_to_seventeen_one_girl_to_three_boys() {
        Report report = lunchOf("15-17:M=30,F=10");

        // energy: (3 × 2900 + 2350) / 4 = 2762.5; protein (3 × 75 + 60) / 4 = 71.25
        expect(report, "energy_kcal", 690, 870.1875, 1215.5, false); // too little for them
        expect(report, "protein_g", 24.6, 19.95, 34.2, true); // 71.25 × 0.28 to 71.25 × 0.48
        expect(report, "calcium_mg", 326, 280, 0, true); // 800 × 0.35
        expect(report, "iron_mg", 7.6, 6.3, 0, true);
        expect(report, "zinc_mg", 5.0, 3.7625, 0, true); // (3 × 11.5 + 8.5) / 4 = 10.75; × 0.35
        expect(report, "vitamin_a_ugRAE", 666, 270.375, 0, true); // (3 × 820 + 630) / 4 = 772.5; × 0.35
        expect(report, "fat_pct_energy", 19.4 * 9 / 690 * 100, 20, 30, true);
        expect(report, "carbohydrate_pct_energy", 101.4 * 4 / 690 * 100, 50, 65, true);
        expect(report, "thiamin_mg", 0.58, 0.53375, 0, true); // (3 × 1.6 + 1.3) / 4 = 1.525; × 0.35
        expect(report, "riboflavin_mg", 0.60, 0.53375, 0, true); // as thiamin
        expect(report, "vitamin_c_mg", 80, 35, 0, true);
        expect(report, "fiber_g", 6.4, 8.75, 0, false); // 25 × 0.35
    }

    /**
     * The groups of the lunch, eaten grams, against table 4: rice 120 is grain; 250 g of greens bought are 200 eaten; pork
     * 40, milk 100, oil 10; no fruit, fish, egg, soy or salt.
     */
    @Test
    void food_groups_of_a_lunch_against_the_column_of_each_band() {
        Object[][] bands = {
            // pupils, grain, vegetables, meat, fruit from, milk from, oil to, then: grain, vegetables, meat, milk
            // right?
            {"6-8:M=1", 100.0, 120.0, 120.0, 140.0, 12.0, 16.0, 60.0, 80.0, 10.0, true, false, false, true},
            {"9-11:F=1", 120.0, 140.0, 140.0, 160.0, 16.0, 20.0, 80.0, 80.0, 10.0, true, false, false, true},
            {"12-14:M=1", 140.0, 160.0, 160.0, 180.0, 20.0, 24.0, 100.0, 100.0, 10.0, false, false, false, true},
            {"15-17:F=1", 140.0, 160.0, 180.0, 200.0, 24.0, 28.0, 120.0, 100.0, 15.0, false, true, false, true},
        };
        for (Object[] band : bands) {
            Report report = lunchOf((String) band[0]);

            expect(report, "grain_tuber_g", 120, (double) band[1], (double) band[2], (boolean) band[10]);
            expect(report, "vegetable_g", 200, (double) band[3], (double) band[4], (boolean) band[11]);
            expect(report, "meat_poultry_g", 40, (double) band[5], (double) band[6], (boolean) band[12]);
            assertThat(find(report, "week", "fruit_g").rule().low()).isEqualTo((double) band[7]);
            expect(report, "milk_g", 100, (double) band[8], 0, (boolean) band[13]);
            expect(report, "oil_g", 10, 0, (double) band[9], true);
        }
    }

    @Test
    void pupils_of_several_bands_at_one_table_get_the_mean_of_their_standards() {
        Report report = lunchOf("6-8:M=10,F=10;9-11:M=20");

        // energy: (10 × 1700 + 10 × 1550 + 20 × 2100) / 40 = 1862.5
        expect(report, "energy_kcal", 690, 1862.5 * 0.315, 1862.5 * 0.44, true);
        // grain of a lunch: half of them 100 to 120, half 120 to 140
        Finding grain = find(report, "week", "grain_tuber_g");
        assertThat(grain.rule().low()).isEqualTo(110);
        assertThat(grain.rule().high()).isEqualTo(130);
        assertThat(grain.amount()).isEqualTo(120);
    }

    @Test
    void breakfast_and_dinner_and_the_whole_day_carry_their_own_shares() {
        Pupils boys = Pupils.parse("9-11:M=1").orThrow();

        assertThat(find(CHECK.check(LUNCH, boys, Meal.BREAKFAST), "week", "calcium_mg")
                        .rule()
                        .low())
                .isEqualTo(850 * 0.25);
        assertThat(find(CHECK.check(LUNCH, boys, Meal.DINNER), "week", "calcium_mg")
                        .rule()
                        .low())
                .isEqualTo(850 * 0.30);
        assertThat(find(CHECK.check(LUNCH, boys, Meal.DAY), "1", "energy_kcal")
                        .rule()
                        .low())
                .isEqualTo(2100 * 0.9);
        assertThat(find(CHECK.check(LUNCH, boys, Meal.DAY), "1", "vegetable_kinds")
                        .rule()
                        .low())
                .isEqualTo(4);
        assertThat(find(CHECK.check(LUNCH, boys, Meal.LUNCH), "1", "vegetable_kinds")
                        .rule()
                        .low())
                .isEqualTo(3);
    }

    @Test
    void food_groups_count_as_the_mean_of_the_week_and_soy_is_not_asked_of_every_meal() {
        List<Menu.Serving> week = new ArrayList<>();
        Food soy = TestFoods.food("soy", FoodGroup.SOY_NUT, 100, 400, 35, 20, 30, 10, 200, 8, 4, 0, 0.5, 0.4, 0);
        for (int day = 1; day <= 5; day++) {
            week.add(serving(Integer.toString(day), "米饭", RICE, 100 + 10 * day));
        }
        week.add(serving("3", "黄豆", soy, 75));
        MenuCheck check = MenuCheck.create(MealStandard.national(), new FoodTable(List.of(RICE, soy)));

        Report report = check.check(new Menu(week), Pupils.parse("9-11:M=1").orThrow(), Meal.LUNCH);

        // 110 + 120 + 130 + 140 + 150 = 650; 650 / 5 = 130
        assertThat(find(report, "week", "grain_tuber_g").amount()).isEqualTo(130);
        // 75 g on one day of five are 15 a day, more than 35 × 0.35 = 12.25
        Finding soyFinding = find(report, "week", "soy_nut_g");
        assertThat(soyFinding.amount()).isEqualTo(15);
        assertThat(soyFinding.rule().low()).isEqualTo(12.25);
        assertThat(soyFinding.ok()).isTrue();
    }

    @Test
    void a_month_is_checked_in_school_weeks() {
        List<Menu.Serving> month = new ArrayList<>();
        for (int day = 1; day <= 10; day++) {
            month.add(serving(Integer.toString(day), "米饭", RICE, day <= 5 ? 100 : 140));
        }

        Report report = CHECK.check(new Menu(month), Pupils.parse("9-11:M=1").orThrow(), Meal.LUNCH);

        assertThat(find(report, "week1", "grain_tuber_g").amount()).isEqualTo(100);
        assertThat(find(report, "week2", "grain_tuber_g").amount()).isEqualTo(140);
        assertThat(report.advice())
                .extracting(message -> message.text())
                .anyMatch(text -> text.startsWith("第2周："))
                .noneMatch(text -> text.contains("第week") || text.startsWith("week"));
    }

    @Test
    void a_shortage_and_an_excess_come_with_what_to_change() {
        Report report = lunchOf("6-8:M=10,F=10");

        assertThat(report.advice())
                .extracting(message -> message.text())
                .contains(
                        "全周：fiber_g为6.4，低于7，还差0.6。可增加：全谷物、杂豆、薯类、蔬菜。", "第1天：protein_g为24.6，高于19.2，超出5.4。主要来自：青菜肉片、米饭。");
    }

    @Test
    void a_value_that_the_table_does_not_know_is_named_and_not_taken_for_nothing() {
        Food bean = TestFoods.food("bean", FoodGroup.GRAIN_TUBER, 100, 340, 22, 1, 60);
        MenuCheck check = MenuCheck.create(MealStandard.national(), new FoodTable(List.of(bean)));

        Report report = check.check(
                new Menu(List.of(serving("1", "绿豆", bean, 50))),
                Pupils.parse("9-11:M=1").orThrow(),
                Meal.LUNCH);

        assertThat(report.advice())
                .filteredOn(message -> message.key() == NutritionMessage.VALUES_MISSING)
                .extracting(message -> message.text())
                .contains("全周：calcium_mg有50克食物没有成分数据，实际含量可能更高。")
                .noneMatch(text -> text.contains("protein"));
    }

    @Test
    void wild_food_breaks_the_standard_and_a_doubtful_food_is_pointed_out() {
        Food wild = new Food(
                "048001",
                "艾蒿",
                "蔬菜类",
                "野生蔬菜类",
                100,
                true,
                false,
                GREENS.composition(),
                new Food.Place(FoodGroup.VEGETABLE, 1, true));
        MenuCheck check = MenuCheck.create(MealStandard.national(), new FoodTable(List.of(wild)));

        Report report = check.check(
                new Menu(List.of(serving("1", "凉拌艾蒿", wild, 10))),
                Pupils.parse("9-11:M=1").orThrow(),
                Meal.LUNCH);

        Finding finding = find(report, "1", "wild_food_g");
        assertThat(finding.ok()).isFalse();
        assertThat(finding.rule().force()).isEqualTo(Force.MUST);
        assertThat(report.advice()).extracting(message -> message.code()).contains("WILD_FOOD", "DOUBTFUL_FOOD");
    }

    @Test
    void kinds_do_not_count_oil_and_a_kind_eaten_twice_is_one() {
        Report report = lunchOf("9-11:M=1");

        assertThat(find(report, "1", "food_kinds").amount()).isEqualTo(4);
        assertThat(find(report, "1", "vegetable_kinds").amount()).isEqualTo(1);
        assertThat(find(report, "1", "food_classes").amount()).isEqualTo(4);
        assertThat(report.advice()).noneMatch(m -> m.key() == NutritionMessage.FEW_DARK_VEGETABLES);
        assertThat(find(report, "week", "food_kinds_week").rule().low()).isEqualTo(25);
    }

    @Test
    void a_menu_with_a_food_that_no_table_holds_is_the_callers_mistake() {
        Menu menu = new Menu(List.of(new Menu.Serving("1", "米饭", "999", 100)));

        assertThatThrownBy(() -> CHECK.check(menu, Pupils.parse("9-11:M=1").orThrow(), Meal.LUNCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("999");
    }
}
