package io.zhuxue.batch.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.menu.FoodTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The importer of food tables, with foods and figures made up. */
class FoodsCommandTest {

    private static final String HEADER = "食物编码,食物名称,可食部,能量,能量,蛋白质,脂肪,碳水化合物,铁";
    private static final String UNITS = ",,%,kcal,kJ,g,g,g,mg";
    private static final String HEADING = ",谷类及制品,,,,,,,";

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void a_clean_table_is_imported_with_its_groups() throws IOException {
        write("first.csv", "91,甲米,100,350,1464,8,1,75,Tr", "92,乙面,100,—,—,10,1,70,(2)");

        assertThat(run("first.csv")).isZero();

        assertThat(lines("foods.csv")).hasSize(3);
        assertThat(lines("foods.csv").get(1))
                .startsWith("91,谷类及制品,,甲米,100,350,8,1,75,")
                .contains(",Tr,");
        assertThat(lines("foods.csv").get(2))
                .startsWith("92,谷类及制品,,乙面,100,,10,1,70,")
                .contains(",(2),");
        assertThat(lines("disagreements.csv")).hasSize(1);
        assertThat(lines("rejects.csv")).hasSize(1);
    }

    @Test
    void what_is_imported_reads_back_as_the_same_foods() throws IOException {
        write("first.csv", "91,甲米,90,350,1464,8,1,75,Tr", "92,乙面,—,—,—,10,1,70,(2)", "93,丙,100,1,4,0.25,0,0,…");
        run("first.csv");

        FoodTable before = FoodTable.read(Tables.open(folder.resolve("first.csv")));
        FoodTable after = FoodTable.read(Tables.open(folder.resolve("out/foods.csv")));

        assertThat(List.copyOf(after.foods())).isEqualTo(List.copyOf(before.foods()));
    }

    @Test
    void two_passes_that_differ_are_listed_value_by_value() throws IOException {
        write("first.csv", "91,甲米,100,350,1464,8,1,75,Tr", "92,乙面,80,350,1464,8,1,75,2");
        write("second.csv", "91,甲米,100,350,1464,8,1,75,0", "92,乙面,88,350,1464,8,1,75,(2)", "93,丙,100,1,4,0,0,0,0");

        assertThat(run("first.csv", "--second", path("second.csv"))).isEqualTo(3);

        assertThat(lines("disagreements.csv"))
                .containsExactly(
                        "food_code,item,first,second",
                        "91,iron_mg,Tr,0",
                        "92,edible_pct,80,88",
                        "92,iron_mg,2,(2)",
                        "93,food_code,,93");
    }

    @Test
    void two_passes_that_agree_are_done() throws IOException {
        write("first.csv", "91,甲米,100,350,1464,8,1,75,Tr");
        write("second.csv", "９１,甲米,１００,350,1464,8,1,75,微量");

        assertThat(run("first.csv", "--second", path("second.csv"))).isZero();
        assertThat(printed.toString()).contains("食物 1 种");
    }

    @Test
    void a_food_that_the_second_pass_forgot_is_listed() throws IOException {
        write("first.csv", "91,甲米,100,350,1464,8,1,75,Tr", "92,乙面,80,350,1464,8,1,75,2");
        write("second.csv", "91,甲米,100,350,1464,8,1,75,Tr");

        assertThat(run("first.csv", "--second", path("second.csv"))).isEqualTo(3);
        assertThat(lines("disagreements.csv")).contains("92,food_code,92,");
    }

    @Test
    void rows_not_taken_are_listed_with_file_row_and_column() throws IOException {
        write("first.csv", "91,甲米,100,350,9999,8,1,75,Tr", "92,乙面,180,350,1464,8,1,75,2");

        assertThat(run("first.csv")).isEqualTo(3);

        assertThat(lines("rejects.csv")).hasSize(3);
        assertThat(lines("rejects.csv").get(1))
                .contains("first.csv")
                .contains("energy_kj")
                .contains("ENERGIES_DISAGREE");
        assertThat(lines("rejects.csv").get(2)).contains("first.csv").contains("edible_pct");
    }

    private int run(String table, String... more) {
        List<String> words = new ArrayList<>(List.of("foods", "--table", path(table), "--out", path("out")));
        words.addAll(List.of(more));
        return new CommandLine(new MenuCommand())
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(printed, true))
                .execute(words.toArray(new String[0]));
    }

    private List<String> lines(String name) throws IOException {
        String text = Files.readString(folder.resolve("out").resolve(name));
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void write(String name, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER, UNITS, HEADING));
        lines.addAll(List.of(rows));
        Files.write(folder.resolve(name), lines);
    }
}
