package io.zhuxue.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.XlsxSheet;
import io.zhuxue.core.table.XlsxWriter;
import io.zhuxue.flow.synthetic.SyntheticProvince;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One package in every shape that an office may hand it over in: each gives the same results as plain CSV. */
class TableShapesSpec {

    /** The Chinese headers of the contract; those that it leaves open stay English. */
    private static final Map<String, Map<String, String>> CHINESE = Map.of(
            "students",
            Map.ofEntries(
                    Map.entry("school_code", "学校标识码"),
                    Map.entry("student_no", "学籍号"),
                    Map.entry("name", "姓名"),
                    Map.entry("id_type", "证件类型"),
                    Map.entry("id_no", "证件号码"),
                    Map.entry("sex", "性别"),
                    Map.entry("ethnicity", "民族"),
                    Map.entry("birth_date", "出生日期"),
                    Map.entry("stage", "学段"),
                    Map.entry("grade", "年级"),
                    Map.entry("class_name", "班级"),
                    Map.entry("boarding", "是否寄宿"),
                    Map.entry("home_region", "生源地/户籍地"),
                    Map.entry("home_kind", "户口性质"),
                    Map.entry("major_kind", "专业类别"),
                    Map.entry("full_time", "是否全日制"),
                    Map.entry("status", "学籍状态"),
                    Map.entry("status_since", "状态日期"),
                    Map.entry("phone", "联系电话"),
                    Map.entry("account_kind", "账户类型"),
                    Map.entry("account_no", "账号"),
                    Map.entry("account_name", "户名"),
                    Map.entry("bank_no", "行号")),
            "schools",
            Map.of(
                    "name", "学校名称",
                    "region", "所在地",
                    "ownership", "办学性质",
                    "affiliation", "隶属",
                    "nutrition", "营养改善计划",
                    "meal_mode", "供餐模式",
                    "fee_shs", "当地公办普高学杂费",
                    "fee_voc", "当地公办中职学费",
                    "private_fee", "民办实收"),
            "registers",
            Map.of(
                    "relation", "与户主关系",
                    "since", "认定日期",
                    "until", "退出日期",
                    "risk_removed", "风险是否消除",
                    "birth_date", "出生日期"));

    @TempDir
    static Path shared;

    private static Path plain;
    private static Map<String, String> expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void run_a_province_in_plain_csv() throws IOException {
        plain = shared.resolve("plain");
        SyntheticProvince.create(SyntheticProvince.Options.of(400, 20_221_124)).writeTo(plain);
        expected = resultsOf(plain, shared.resolve("out"));
    }

    @Test
    void a_byte_order_mark_and_the_line_ends_of_windows() throws IOException {
        assertSame(each(text -> '\uFEFF' + text.replace("\n", "\r\n")));
    }

    @Test
    void every_cell_in_quotes_and_no_line_end_at_the_last_row() throws IOException {
        assertSame(eachTable((name, rows) -> rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(joining(",")))
                .collect(joining("\n"))));
    }

    @Test
    void columns_in_another_order_with_some_that_nobody_asked_for() throws IOException {
        assertSame(eachTable((name, rows) -> {
            List<List<String>> turned = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = new ArrayList<>(rows.get(row));
                Collections.reverse(cells);
                cells.add(0, row == 0 ? "备注" : "旧系统导出，\"勿删\"");
                cells.add(row == 0 ? "remark_2" : "");
                turned.add(cells);
            }
            return csv(turned);
        }));
    }

    @Test
    void headers_in_capitals_with_blanks_around_them() throws IOException {
        assertSame(eachTable((name, rows) -> {
            rows.set(
                    0,
                    rows.get(0).stream()
                            .map(header -> " " + header.toUpperCase(java.util.Locale.ROOT) + "\u3000")
                            .toList());
            return csv(rows);
        }));
    }

    @Test
    void headers_in_chinese() throws IOException {
        assertSame(eachTable((name, rows) -> {
            Map<String, String> own = CHINESE.getOrDefault(name, CHINESE.get("registers"));
            Map<String, String> keys = CHINESE.get("students");
            rows.set(
                    0,
                    rows.get(0).stream()
                            .map(header -> own.getOrDefault(header, keys.getOrDefault(header, header)))
                            .toList());
            return csv(rows);
        }));
    }

    @Test
    void cells_with_blanks_around_them_full_width_ones_too() throws IOException {
        assertSame(eachTable((name, rows) -> {
            for (int row = 1; row < rows.size(); row++) {
                rows.set(
                        row,
                        rows.get(row).stream()
                                .map(cell -> "\u3000 " + cell + "\t\u00A0")
                                .toList());
            }
            return csv(rows);
        }));
    }

    @Test
    void a_line_break_within_a_class_name_moves_no_row() throws IOException {
        Path input = eachTable((name, rows) -> {
            int column = rows.get(0).indexOf("class_name");
            for (int row = 1; row < rows.size() && column >= 0; row++) {
                List<String> cells = new ArrayList<>(rows.get(row));
                cells.set(column, "一班\r\n（\"走读\"，下午）");
                rows.set(row, cells);
            }
            return csv(rows);
        });
        assertSame(input);
    }

    @Test
    void workbooks_in_place_of_every_table() throws IOException {
        Path input = Folders.copy(plain, folder.resolve("xlsx"));
        for (Path table : tables(input)) {
            List<List<String>> rows = rows(table);
            Path target = table.resolveSibling(base(table) + ".xlsx");
            try (XlsxWriter out = XlsxWriter.create(target)) {
                XlsxSheet sheet = out.sheet(
                        "Sheet1",
                        rows.get(0).stream()
                                .map(header -> SheetColumn.text(header, 12))
                                .toList());
                rows.subList(1, rows.size()).forEach(row -> sheet.row(row.toArray()));
                out.commit();
            }
            Files.delete(table);
        }
        assertSame(input);
    }

    @Test
    void parquet_in_place_of_every_table() throws IOException, SQLException {
        Path input = Folders.copy(plain, folder.resolve("parquet"));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (Path table : tables(input)) {
                statement.execute("COPY (SELECT * FROM read_csv('" + table + "', header = true, all_varchar = true,"
                        + " delim = ',', quote = '\"')) TO '"
                        + table.resolveSibling(base(table) + ".parquet") + "' (FORMAT parquet)");
                Files.delete(table);
            }
        }
        assertSame(input);
    }

    /** What rewrites the rows of a table, its header first, as text. */
    private interface Rewriting {
        String text(String table, List<List<String>> rows);
    }

    private Path each(UnaryOperator<String> change) throws IOException {
        Path input = Folders.copy(plain, folder.resolve("changed"));
        for (Path table : tables(input)) {
            Folders.rewrite(table, UTF_8, change);
        }
        return input;
    }

    private Path eachTable(Rewriting change) throws IOException {
        Path input = Folders.copy(plain, folder.resolve("changed"));
        for (Path table : tables(input)) {
            Files.writeString(table, change.text(base(table), rows(table)));
        }
        return input;
    }

    private static List<Path> tables(Path input) {
        return Folders.files(input).stream()
                .filter(file -> !file.startsWith(input.resolve("truth")))
                .filter(file -> file.toString().endsWith(".csv"))
                .toList();
    }

    private static List<List<String>> rows(Path table) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            List<List<String>> rows = new ArrayList<>();
            reader.forEach(record -> rows.add(record.getFields()));
            return rows;
        }
    }

    private static String csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(joining(",")))
                .collect(joining("\n", "", "\n"));
    }

    private static String base(Path table) {
        return table.getFileName().toString().replaceFirst("\\..*", "");
    }

    private void assertSame(Path input) throws IOException {
        assertThat(resultsOf(input, folder.resolve("out"))).isEqualTo(expected);
    }

    /** All results but the trail, which names the files and their bytes, and what seals it; refused rows apart. */
    private static Map<String, String> resultsOf(Path input, Path out) throws IOException {
        Command run = Command.run(input, "2022-AUTUMN", out);
        assertThat(run.code()).as(run.err()).isEqualTo(Zhuxue.REJECTED_ROWS);
        Map<String, String> results = Folders.hashes(out);
        results.keySet().removeAll(List.of("audit.csv", "manifest.csv", "seal.txt", "report.xlsx"));
        results.keySet().removeIf(name -> name.startsWith("facts/"));
        results.put(
                "rejects.csv",
                Files.readString(out.resolve("rejects.csv"))
                        .replaceAll("(?m)^([A-Za-z/0-9]+)\\.(xlsx|parquet)", "$1.csv"));
        return results;
    }
}
