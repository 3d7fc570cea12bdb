package io.zhuxue.batch.menu;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MenuCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private final StringWriter printed = new StringWriter();

    /** Foods with round, invented figures. */
    @BeforeEach
    void a_small_kitchen() throws IOException {
        write(
                "foods.csv",
                "food_code,food_group,sub_group,name,edible_pct,energy_kcal,protein_g,fat_g,carbohydrate_g,fiber_g,"
                        + "vitamin_a_ugRAE,thiamin_mg,riboflavin_mg,vitamin_c_mg,calcium_mg,iron_mg,zinc_mg,sanity",
                "01x,谷类及其制品,稻米,大米,100,350,8,1,75,2,0,0.3,0.1,0,20,3,2,ok",
                "02,畜肉类及其制品,猪,猪肉,100,200,20,13,1,0,40,0.6,0.3,0,10,4,4,ok",
                "03,蔬菜类及其制品,,菠菜,80,25,2,0.2,4,3,400,0.1,0.2,40,120,3,1,ok",
                "04,蔬菜类及其制品,,胡萝卜,100,40,1,0.2,9,3,600,0.1,0.1,10,40,1,1,ok",
                "05,水果类及其制品,,橙,75,47,1,0.1,11,2,10,0.1,0.1,50,40,0.2,0.1,ok",
                "06,乳类及其制品,液态乳,牛奶,100,60,3,3,5,0,50,0.05,0.2,0,110,0.1,0.5,ok",
                "07,植物油,,菜油,100,,0,100,0,,,,,,,,,check",
                "08,蔬菜类及其制品,,青椒,100,22,1,0.2,5,2,60,0.05,0.05,90,15,0.8,0.3,ok");
        write(
                "recipes.csv",
                "dish,course,food_code,grams",
                "米饭,STAPLE,01x,120",
                "青椒肉丝,MEAT,02,25",
                "青椒肉丝,MEAT,08,50",
                "青椒肉丝,MEAT,07,5",
                "菠菜,VEG,03,150",
                "菠菜,VEG,07,4",
                "胡萝卜,VEG,04,100",
                "胡萝卜,VEG,07,4",
                "橙,FRUIT,05,120",
                "牛奶,MILK,06,150");
        write(
                "prices.csv",
                "food_code,yuan_per_kg",
                "01x,5.00",
                "02,30.00",
                "03,6.00",
                "04,4.00",
                "05,8.00",
                "06,10.00",
                "07,12.00",
                "08,7.00");
    }

    @Test
    void a_plan_costs_what_its_grams_cost_and_passes_its_own_check() throws IOException {
        assertThat(plan("--days", "2")).isZero();

        List<String> menu = Files.readAllLines(folder.resolve("plan/menu.csv"));
        assertThat(menu.get(0)).isEqualTo("day,dish,food_code,grams_per_pupil");
        assertThat(menu).contains("1,米饭,01x,120");
        JsonObject summary = summary("plan");
        assertThat(summary.keySet()).contains("cost_per_pupil_day", "gap", "binding_rules");
        assertThat(summary.getBoolean("meets_standard")).isTrue();

        assertThat(menu("check", "--menu", folder.resolve("plan/menu.csv").toString(), "--out", out("check")))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("check/check.csv")))
                .isEqualTo(Files.readAllLines(folder.resolve("plan/check.csv")));
    }

    @Test
    void an_engine_that_is_not_there_is_refused_before_anything_is_written() {
        assertThat(plan("--days", "2", "--engine", "cplex")).isEqualTo(2);

        assertThat(err.toString()).contains("没有名为“cplex”的配餐求解引擎").contains("patterns、ojalgo-plain");
        assertThat(folder.resolve("plan")).doesNotExist();
    }

    @Test
    void a_diet_leaves_dishes_out_and_the_check_finds_them_by_code() throws IOException {
        write(
                "own.yaml",
                "rules:",
                "  - {code: NO_GREENS, kind: DIET, name: 不食菠菜, from: 2026-01-01, document: 本校约定, verified: true,"
                        + " codes: ['03']}");
        String own = folder.resolve("own.yaml").toString();

        assertThat(plan("--days", "1", "--from", "2026-03-02", "--food-rules", own, "--diet", "no_greens"))
                .isZero();

        assertThat(Files.readString(folder.resolve("plan/menu.csv"))).doesNotContain("菠菜");
        assertThat(Files.readString(folder.resolve("plan/summary.json"))).contains("菜品“菠菜”中的“菠菜”不合“不食菠菜”饮食要求。");
        assertThat(Files.readAllLines(folder.resolve("plan/allergens.csv"))).contains("牛奶,MILK,乳", "米饭,,");

        write("menu.csv", "day,dish,food_code,grams_per_pupil", "1,红烧肉,02,50", "1,拌菠菜,03,50", "1,牛奶,06,200");
        assertThat(menu(
                        "check",
                        "--menu",
                        folder.resolve("menu.csv").toString(),
                        "--from",
                        "2026-03-02",
                        "--food-rules",
                        own,
                        "--diet",
                        "HALAL,NO_GREENS",
                        "--allergen",
                        "MILK",
                        "--out",
                        out("check")))
                .isZero();
        assertThat(summary("check").getJsonArray("not_to_be_served")).hasSize(3);
        assertThat(summary("check").getBoolean("all_ok")).isFalse();
        assertThat(err.toString()).contains("4022", "4023", "红烧肉", "拌菠菜");
    }

    @Test
    void a_diet_that_nobody_knows_is_refused_with_those_there_are() {
        assertThat(plan("--days", "1", "--diet", "KETO")).isEqualTo(2);

        assertThat(err.toString()).contains("没有名为“KETO”的忌口或过敏原").contains("HALAL");
        assertThat(folder.resolve("plan")).doesNotExist();
    }

    @Test
    void the_plain_engine_plans_too() throws IOException {
        assertThat(plan("--days", "1", "--engine", "ojalgo-plain")).isZero();

        assertThat(summary("plan").getBoolean("meets_standard")).isTrue();
    }

    @Test
    void what_is_in_store_is_used_before_its_date_and_listed() throws IOException {
        // 230 pupils; a Friday and the Monday after it
        write(
                "stock.csv",
                "lot_no,food_code,grams,best_before,yuan_per_kg",
                "C1,04,23000,2026-09-12,",
                "X,04,1,2026-09-01,");

        assertThat(plan("--days", "2", "--from", "2026-09-11", "--stock", path("stock.csv")))
                .isEqualTo(3);

        assertThat(Files.readAllLines(folder.resolve("plan/stock_use.csv")))
                .containsExactly("day,lot_no,food_code,grams", "1,C1,04,23000");
        assertThat(Files.readAllLines(folder.resolve("plan/menu.csv"))).contains("1,胡萝卜,04,100");
        assertThat(Files.readAllLines(folder.resolve("plan/rejects.csv")).get(1))
                .startsWith("stock.csv,3,best_before,STOCK_EXPIRED");
    }

    @Test
    void a_kitchen_and_a_ceiling_that_are_too_small_are_said_with_their_amounts() throws IOException {
        write("kitchen.csv", "resource,per_day", "炒锅,40");
        write("work.csv", "dish,resource,amount", "青椒肉丝,炒锅,30", "菠菜,炒锅,30", "胡萝卜,炒锅,30");

        assertThat(plan(
                        "--days",
                        "1",
                        "--ceiling",
                        "1.00",
                        "--kitchen",
                        path("kitchen.csv"),
                        "--work",
                        path("work.csv")))
                .isZero();

        assertThat(err.toString()).contains("第1天 kitchen:炒锅 为60，应不高于40").contains("cost_ceiling_fen");
        JsonObject summary = summary("plan");
        assertThat(summary.getBoolean("feasible")).isFalse();
        assertThat(summary.getJsonArray("cheapest_relaxation").toString()).contains("kitchen:炒锅");
        assertThat(summary.getJsonNumber("bound_per_pupil_day").bigDecimalValue())
                .isLessThanOrEqualTo(summary.getJsonNumber("cost_per_pupil_day").bigDecimalValue());
    }

    @Test
    void means_that_cannot_be_read_are_wrong_usage() throws IOException {
        write("stock.csv", "lot_no,food_code,grams,best_before", "C1,04,1,2030-01-01");

        assertThat(plan("--kitchen", path("prices.csv"))).isEqualTo(2);
        assertThat(plan("--ceiling", "much")).isEqualTo(2);
        assertThat(plan("--days", "6", "--stock", path("stock.csv"))).isEqualTo(2);
    }

    @Test
    void without_a_ceiling_no_day_is_too_dear_and_else_none_is_above_the_subsidy_of_its_date() throws IOException {
        write(
                "prices.csv",
                "food_code,yuan_per_kg",
                "01x,9.00",
                "02,30.00",
                "03,9.00",
                "04,9.00",
                "07,12.00",
                "08,9.00");
        assertThat(plan("--days", "1", "--ceiling", "none")).isZero();
        assertThat(err.toString()).doesNotContain("cost_ceiling_fen");
        // 4 yuan until the summer of 2021, 5 yuan since; a day costs 4.69
        assertThat(plan("--days", "1", "--from", "2022-09-01")).isZero();
        assertThat(err.toString()).doesNotContain("cost_ceiling_fen");
        assertThat(plan("--days", "1", "--from", "2020-09-01")).isZero();
        assertThat(err.toString()).contains("cost_ceiling_fen").contains("应不高于400");
    }

    @Test
    void a_check_names_day_item_amount_bounds_and_verdict() throws IOException {
        write("menu.csv", "day,dish,food_code,grams_per_pupil", "1,米饭,01x,200", "1,菠菜,03,100");

        assertThat(menu("check", "--menu", folder.resolve("menu.csv").toString(), "--out", out("check")))
                .isZero();

        // 200 × 3.50 + 80 eaten × 0.25 = 720; (120 × 2100 + 110 × 1900) / 230 × 0.35 × 0.9 = 631.3696
        assertThat(Files.readAllLines(folder.resolve("check/check.csv")))
                .contains("1,energy_kcal,720,631.3696,881.913,1,MUST,WS/T 554-2017 学生餐营养指南 表1,1");
    }

    @Test
    void a_check_into_the_folder_of_its_own_menu_is_refused_and_the_menu_stays() throws IOException {
        plan("--days", "1");
        Path menu = folder.resolve("plan/menu.csv");
        List<String> before = Files.readAllLines(menu);

        assertThat(menu("check", "--menu", menu.toString(), "--out", out("plan")))
                .isNotZero();
        assertThat(err.toString()).contains("INPUT_IN_OUTPUT");
        assertThat(Files.readAllLines(menu)).isEqualTo(before);
    }

    @Test
    void a_check_without_a_folder_prints_its_table() throws IOException {
        write("menu.csv", "day,dish,food_code,grams_per_pupil", "1,米饭,01x,200");

        assertThat(menu("check", "--menu", path("menu.csv"))).isZero();
        assertThat(printed.toString()).startsWith("day,item,amount,low,high,ok").contains("1,energy_kcal,700,");
    }

    @Test
    void rejected_rows_are_listed_and_told_by_the_exit_code() throws IOException {
        write("menu.csv", "day,dish,food_code,grams_per_pupil", "1,米饭,01x,200", "1,菠菜,99,100");

        assertThat(menu("check", "--menu", folder.resolve("menu.csv").toString(), "--out", out("check")))
                .isEqualTo(3);
        assertThat(Files.readAllLines(folder.resolve("check/rejects.csv")).get(1))
                .startsWith("menu.csv,3,food_code,UNKNOWN_FOOD");
    }

    @Test
    void wrong_pupils_and_meals_are_wrong_usage() {
        assertThat(run(
                        "check",
                        "--foods",
                        path("foods.csv"),
                        "--pupils",
                        "9-12:M=1",
                        "--menu",
                        path("recipes.csv"),
                        "--out",
                        out("x")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("BAD_PUPILS");
        assertThat(plan("--meal", "brunch")).isEqualTo(2);
    }

    @Test
    void the_same_order_gives_the_same_files() throws IOException {
        plan("--days", "1");
        List<String> first = Files.readAllLines(folder.resolve("plan/menu.csv"));
        plan("--days", "1");

        assertThat(Files.readAllLines(folder.resolve("plan/menu.csv"))).isEqualTo(first);
    }

    @Test
    void a_menu_without_a_day_meets_no_standard() throws IOException {
        write("nothing.csv", "day,dish,food_code,grams_per_pupil");
        write("unknown.csv", "day,dish,food_code,grams_per_pupil", "1,米饭,99,100");

        assertThat(menu("check", "--menu", folder.resolve("nothing.csv").toString(), "--out", out("nothing")))
                .isZero();
        assertThat(summary("nothing").getBoolean("meets_standard")).isFalse();
        assertThat(summary("nothing").getBoolean("all_ok")).isFalse();
        assertThat(menu("check", "--menu", folder.resolve("unknown.csv").toString(), "--out", out("unknown")))
                .isEqualTo(3);
        assertThat(summary("unknown").getBoolean("meets_standard")).isFalse();
    }

    private int plan(String... more) {
        List<String> words = new java.util.ArrayList<>(
                List.of("--recipes", path("recipes.csv"), "--prices", path("prices.csv"), "--out", out("plan")));
        words.addAll(List.of(more));
        return menu("plan", words.toArray(new String[0]));
    }

    private int menu(String command, String... more) {
        List<String> words = new java.util.ArrayList<>(
                List.of(command, "--foods", path("foods.csv"), "--pupils", "9-11:M=120,F=110"));
        words.addAll(List.of(more));
        return run(words.toArray(new String[0]));
    }

    private int run(String... words) {
        return new CommandLine(new MenuCommand())
                .setErr(new PrintWriter(err, true))
                .setOut(new PrintWriter(printed, true))
                .execute(words);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private JsonObject summary(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve(name).resolve("summary.json"))) {
            return Json.createReader(reader).readObject();
        }
    }
}
