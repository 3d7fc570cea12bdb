package io.zhuxue.benchmarks;

import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.form.Form;
import io.zhuxue.reporting.form.FormBook;
import io.zhuxue.reporting.form.FormColumn;
import io.zhuxue.reporting.form.StandardReport;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.reporting.indicator.Indicators;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures figures over many facts: {@code java -cp benchmarks.jar io.zhuxue.benchmarks.FactsAtScale FOLDER ROWS}.
 *
 * <p>Makes the facts first when the folder is empty (30 % recognition, 40 % entitlement, 30 % payment, 120 counties in
 * order), then times the standard report, drill-downs into single counties, and a detail list of 500,000 rows as XLSX.
 */
public final class FactsAtScale {

    private static final int COUNTIES = 120;
    private static final long FILE_ROWS = 2_457_600;
    private static final int DRILLS = 40;

    private FactsAtScale() {}

    /** Runs the measurement. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        long rows = Long.parseLong(args[1]);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            generate(folder, rows);
        }
        say("facts", rows, System.nanoTime(), cpu());
        long wall = System.nanoTime();
        double before = cpu();
        try (FactStore facts = FactStore.open(folder)) {
            StandardReport.create().write(facts, folder.resolveSibling("report.xlsx"));
            say("standard report", rows, wall, before);
            forms(facts, rows);
        }
        drill(folder);
        list(folder);
    }

    private static void forms(FactStore facts, long rows) {
        for (Form form : StandardReport.create().forms()) {
            long wall = System.nanoTime();
            double before = cpu();
            facts.ask(form.sql(), Map.of());
            say(form.id(), rows, wall, before);
        }
    }

    private static void drill(Path folder) {
        Indicators indicators = Indicators.create();
        Indicator money = indicators.get("AIDED_MONEY");
        double[] millis = new double[DRILLS];
        long[] found = new long[1];
        double before = cpu();
        try (FactStore facts = FactStore.open(folder)) {
            for (int i = 0; i < DRILLS; i++) {
                long wall = System.nanoTime();
                Map<String, String> where = Map.of("region", region(i * 37 % COUNTIES), "programme", "P" + i % 6);
                Form one = new Form(
                        "ONE",
                        "ONE",
                        "ONE",
                        List.of(new FormColumn("amount", "金额", FormColumn.Kind.YUAN)),
                        "SELECT CAST(SUM(amount_fen) AS BIGINT) AS amount FROM entitlement WHERE region = :region AND"
                                + " programme = :programme");
                facts.ask(one.sql(), where);
                indicators.detail(money, facts, LocalDate.MAX, where, header -> {}, row -> found[0]++);
                millis[i] = (System.nanoTime() - wall) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "one figure with its whole detail: p50 %.0f ms, p95 %.0f ms wall, %.0f CPU ms each (%d rows seen)%n",
                millis[DRILLS / 2],
                millis[DRILLS * 95 / 100],
                (cpu() - before) * 1000 / DRILLS,
                found[0]);
    }

    private static void list(Path folder) {
        List<FormColumn> columns = new ArrayList<>();
        for (String name : List.of("region", "school", "stage", "person", "programme", "level", "rule")) {
            columns.add(new FormColumn(name, name, FormColumn.Kind.TEXT));
        }
        for (String name : List.of("amount_fen", "central_fen", "province_fen", "city_fen", "county_fen")) {
            columns.add(new FormColumn(name, name, FormColumn.Kind.YUAN));
        }
        Form list = new Form(
                "LIST",
                "明细",
                "明细",
                columns,
                "SELECT region, school, stage, person, programme, level, rule, amount_fen, central_fen, province_fen,"
                        + " city_fen, county_fen FROM entitlement LIMIT 500000");
        long wall = System.nanoTime();
        double before = cpu();
        try (FactStore facts = FactStore.open(folder)) {
            FormBook.create().workbook(List.of(list), facts, Map.of(), folder.resolveSibling("list.xlsx"));
        }
        say("XLSX", 500_000, wall, before);
    }

    private static void generate(Path folder, long rows) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '2GB'");
            statement.execute("SET temp_directory = '" + folder.resolveSibling("spill") + "'");
            part(statement, folder, "recognition", rows * 3 / 10, "level, 'SURVEY' AS basis, '' AS groups");
            part(
                    statement,
                    folder,
                    "entitlement",
                    rows * 4 / 10,
                    "'P' || (i % 6) AS programme, level, 165000 AS amount_fen, 99000 AS central_fen, 52800 AS"
                            + " province_fen, 0 AS city_fen, 13200 AS county_fen, 'rule' AS rule");
            part(
                    statement,
                    folder,
                    "payment",
                    rows * 3 / 10,
                    "'P' || (i % 6) AS programme, 1 AS instalment, 165000 AS amount_fen, 'SSC' AS channel, 'PAID' AS"
                            + " state, '' AS reason, DATE '2022-11-30' AS due_on, DATE '2022-11-20' AS settled_on,"
                            + " md5('l' || i) AS line");
        }
    }

    private static void part(Statement statement, Path folder, String kind, long rows, String own) throws SQLException {
        int number = 0;
        for (long from = 0; from < rows; from += FILE_ROWS) {
            number++;
            String columns = own.replace("165000", "CAST(165000 AS BIGINT)")
                    .replaceAll("\\b(99000|52800|13200|0|1) AS (\\w+)", "CAST($1 AS BIGINT) AS $2")
                    .replaceAll("^level|, level", "$0");
            statement.execute("COPY (SELECT '2022-AUTUMN' AS term, '43' || (1000 + i * " + COUNTIES + " // " + rows
                    + ") AS region, '2143' || (100000 + i // 1500) AS school, ['PRI','JUN','SHS','VOC','UG'][1 + i % 5]"
                    + " AS stage, md5(CAST(i AS VARCHAR)) || md5('x' || i) AS person, CAST(hash(i) >> 1 AS BIGINT) AS"
                    + " person_key, "
                    + columns.replace("level", "['NONE','GENERAL','HARD','SPECIAL'][1 + i % 4] AS level")
                    + ", DATE '2022-09-01' AS known_on, false AS retracted FROM range(" + from + ", "
                    + Math.min(rows, from + FILE_ROWS) + ") AS t(i)) TO '"
                    + folder.resolve(String.format("%s-2022-AUTUMN-43-20220901-%04d.parquet", kind, number))
                    + "' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 24576, KV_METADATA {contract: '" + kind
                    + "/1', term: '2022-AUTUMN', scope: '43', known_on: '2022-09-01'})");
        }
    }

    private static String region(int county) {
        return "43" + (1000 + county);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static void say(String what, long rows, long wall, double before) {
        System.out.printf(
                Locale.ROOT,
                "%s over %,d rows: %.1f s wall, %.1f CPU s, peak %s%n",
                what,
                rows,
                (System.nanoTime() - wall) / 1e9,
                cpu() - before,
                peak());
    }

    private static String peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(l -> l.startsWith("VmHWM"))
                    .map(l -> l.replaceAll("\\s+", " "))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
