package io.zhuxue.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A county's tables as they should not be, and what every {@code nutrition} command makes of them. */
class HostileCountySpec {

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    private Path county;
    private Path out;

    /** The commands with the tables that each cannot do without. */
    private static final List<String> NEEDED = List.of(
            "check: school_days contracts pupils absences receipts movements morning_checks cooking services dining"
                    + " claims claim_lines",
            "prices: receipts contracts",
            "plan: pupils receipts movements contracts school_days",
            "compare: plan receipts contracts",
            "modes: meal_modes",
            "cameras: schools cameras camera_reports",
            "safety: schools school_days",
            "publish: receipts movements cooking services dining",
            "recall: receipts movements dining",
            "trace: receipts movements dining",
            "stock: receipts movements",
            "tender: tender bids committee scores suppliers");

    @BeforeAll
    static void a_small_county() throws IOException {
        Command.zhuxue("nutrition", "train", "--schools", 1, "--pupils", 20, "--out", made.resolve("county"));
        Files.writeString(made.resolve("county").resolve("plan.csv"), """
            from,to,food_code,grams
            2022-09-01,2023-01-13,F001,100000
            """);
        Path tables = made.resolve("county");
        Files.writeString(
                tables.resolve("tender.csv"),
                "tender_no,issued,closes,food_code,grams\nZB-1,2022-06-01,2022-06-30,F001,100000\n");
        Files.writeString(
                tables.resolve("bids.csv"),
                "supplier_id,handed_in,food_code,yuan_per_kg\nG43001,2022-06-20,F001,4.80\n");
        Files.writeString(tables.resolve("committee.csv"), "member,expert\n甲,1\n");
        Files.writeString(tables.resolve("scores.csv"), "member,supplier_id,points\n甲,G43001,90\n");
    }

    @BeforeEach
    void its_tables() throws IOException {
        county = Files.createDirectory(folder.resolve("county"));
        out = folder.resolve("out");
        try (Stream<Path> tables = Files.list(made.resolve("county"))) {
            for (Path table :
                    tables.filter(each -> each.toString().endsWith(".csv")).toList()) {
                Files.copy(table, county.resolve(table.getFileName()));
            }
        }
    }

    private Command run(String command) {
        List<Object> words = new ArrayList<>(List.of("nutrition", command, county));
        words.addAll(
                switch (command) {
                    case "plan" -> List.of("--from", "2023-09-01", "--to", "2024-07-10", "--days", "200");
                    case "compare" -> List.of("--plan", county.resolve("plan.csv"));
                    case "modes" -> List.of("--at", "2023-01-13");
                    case "cameras" -> List.of("--day", "2022-10-12");
                    case "safety" -> List.of("--at", "2023-01-13T18:00");
                    case "publish" -> List.of("--week", "2022-10-12", "--date", "2022-10-17", "--no-pdf");
                    case "recall" ->
                        List.of(
                                "--supplier",
                                "G43001",
                                "--food",
                                "F001",
                                "--number",
                                "ZH-1",
                                "--at",
                                "2022-11-14T09:30");
                    case "stock" -> List.of("--at", "2022-11-14");
                    case "tender" -> List.of("--no-pdf");
                    case "trace" -> List.of("--batch", "G43001/F001/F001-2022-08-31");
                    default -> List.of();
                });
        if (!command.equals("trace")) {
            words.addAll(List.of("--out", out));
        }
        return Command.zhuxue(words.toArray());
    }

    private Path table(String name) {
        return county.resolve(name + ".csv");
    }

    static Stream<Arguments> needed() {
        return NEEDED.stream().flatMap(line -> {
            String[] halves = line.split(": ");
            return Arrays.stream(halves[1].split(" ")).map(table -> Arguments.of(halves[0], table));
        });
    }

    @Test
    void the_clean_county_pleases_every_command() {
        needed().map(each -> (String) each.get()[0]).distinct().forEach(command -> {
            out = folder.resolve(command);
            Command ran = run(command);
            assertThat(ran.code()).as(command + ": " + ran.err()).isEqualTo(Zhuxue.DONE);
        });
    }

    @ParameterizedTest
    @MethodSource("needed")
    void a_table_that_is_missing_is_named_and_nothing_is_written(String command, String table) throws IOException {
        Files.delete(table(table));
        refused(run(command), table);
    }

    @ParameterizedTest
    @MethodSource("needed")
    void a_table_with_a_strange_header_is_named_and_nothing_is_written(String command, String table)
            throws IOException {
        Files.writeString(table(table), "甲,乙,丙\n1,2,3\n");
        refused(run(command), table);
        Files.write(table(table), new byte[] {0, 1, 2, 3});
        refused(run(command), table);
        Files.writeString(table(table), "");
        refused(run(command), table);
    }

    private void refused(Command ran, String table) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(Zhuxue.UNREADABLE);
        assertThat(ran.err()).contains(table);
        assertThat(ran.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("needed")
    void a_row_of_rubbish_is_rejected_by_its_number_and_costs_no_other_row(String command, String table)
            throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(table(table)));
        int columns = rows.get(0).split(",").length;
        rows.add(1, String.join(",", java.util.Collections.nCopies(columns, "¿")));
        Files.write(table(table), rows);
        Command ran = run(command);
        assertThat(ran.code()).as(ran.err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        List<String> rejects = command.equals("trace")
                ? ran.err()
                        .lines()
                        .filter(line -> line.contains(table + ".csv"))
                        .toList()
                : Files.readAllLines(out.resolve("rejects.csv"));
        assertThat(rejects).anyMatch(line -> line.matches(table + "\\.csv(,2,| 第2行 ).*"));
        assertThat(rejects.size()).isLessThanOrEqualTo(1 + columns);
    }

    @ParameterizedTest(name = "{0}.{1} = {2}")
    @CsvSource({
        "claims, meals, 999999999999999999, BAD_VALUE",
        "claims, standard, 9999999999999.99, BAD_VALUE",
        "claims, opening, -9999999999999.99, BAD_VALUE",
        "claim_lines, grams, 999999999999999, BAD_VALUE",
        "claim_lines, amount, -1, BAD_VALUE",
        "receipts, weighed_grams, 999999999999999, BAD_VALUE",
        "receipts, yuan_per_kg, 9999999999999.99, BAD_VALUE",
        "receipts, weighed_grams, -1, BAD_VALUE",
        "movements, grams, -1, BAD_VALUE",
        "movements, grams, 999999999999999, BAD_VALUE",
        "contracts, to, +999999999-12-31, BAD_VALUE",
        "dining, eaten_at, 1970-01-01T12:00, BAD_VALUE",
        "dining, eaten_at, 9999-01-01T12:00, BAD_VALUE",
        "services, eaten_at, +999999999-01-01T12:00, BAD_VALUE",
    })
    void a_number_or_a_day_beyond_measure_is_rejected_and_breaks_no_sum(
            String table, String column, String cell, String code) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(table(table)));
        List<String> cells = new ArrayList<>(Arrays.asList(rows.get(1).split(",", -1)));
        cells.set(List.of(rows.get(0).split(",")).indexOf(column), cell);
        rows.set(1, String.join(",", cells));
        Files.write(table(table), rows);
        Command ran = run("check");
        assertThat(ran.code()).as(ran.err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(Files.readAllLines(out.resolve("rejects.csv")))
                .filteredOn(line -> line.contains(table + ".csv"))
                .singleElement()
                .asString()
                .contains(",2,", column, code);
    }

    @Test
    void the_largest_numbers_that_are_taken_break_no_sum_either() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(table("receipts")));
        List<String> header = List.of(rows.get(0).split(","));
        for (int i = 1; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(Arrays.asList(rows.get(i).split(",", -1)));
            cells.set(header.indexOf("weighed_grams"), "99999999999");
            cells.set(header.indexOf("yuan_per_kg"), "10000.00");
            rows.set(i, String.join(",", cells));
        }
        Files.write(table("receipts"), rows);
        for (String command : List.of("check", "prices", "plan", "compare", "publish", "recall", "stock", "trace")) {
            out = folder.resolve(command);
            Command ran = run(command);
            assertThat(ran.code()).as(command + ": " + ran.err()).isEqualTo(Zhuxue.DONE);
        }
    }

    @Test
    void one_claim_number_of_two_schools_is_rejected_and_the_ledger_holds() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(table("claims")));
        rows.add(rows.get(1).replaceFirst(",2143000001,", ",2143000002,"));
        Files.write(table("claims"), rows);
        Command ran = run("check");
        assertThat(ran.code()).as(ran.err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        assertThat(Files.readString(out.resolve("rejects.csv"))).contains("DUPLICATE_KEY");
    }

    @Test
    void movements_of_lots_that_nobody_received_are_found_and_stop_no_command() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(table("movements")));
        rows.add("2143000001,999999,NOBODYS,ISSUE,2022-10-12,500,lunch");
        rows.add("2143000001,1000000,NOBODYS,HOLD,2022-10-12,0,");
        Files.write(table("movements"), rows);
        for (String command : List.of("plan", "publish", "recall", "trace", "check")) {
            out = folder.resolve(command);
            Command ran = run(command);
            assertThat(ran.code()).as(command + ": " + ran.err()).isEqualTo(Zhuxue.DONE);
        }
        assertThat(Files.readString(out.resolve("findings.csv"))).contains("UNKNOWN_LOT");
    }

    @Test
    void a_folder_that_is_somebody_else_s_is_left_as_it_is() throws IOException {
        Files.createDirectory(out);
        Files.writeString(out.resolve("mine.txt"), "mine");
        for (String command : List.of(
                "check", "prices", "plan", "modes", "cameras", "safety", "publish", "recall", "stock", "tender")) {
            assertThat(run(command).code()).as(command).isEqualTo(Zhuxue.UNREADABLE);
        }
        assertThat(out).isDirectoryContaining(path -> path.endsWith("mine.txt"));
    }

    @Test
    void blank_options_are_wrong_usage_and_no_fault_of_the_machine() {
        assertThat(Command.zhuxue("nutrition", "trace", county, "--pupil", " ").code())
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(Command.zhuxue(
                                "nutrition",
                                "recall",
                                county,
                                "--supplier",
                                "",
                                "--food",
                                "F001",
                                "--number",
                                "ZH-1",
                                "--out",
                                out)
                        .code())
                .isEqualTo(Zhuxue.UNREADABLE);
        assertThat(out).doesNotExist();
    }
}
