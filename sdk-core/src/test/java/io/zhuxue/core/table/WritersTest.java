package io.zhuxue.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritersTest {

    private static final List<Column> THREE =
            List.of(Column.required("a", ""), Column.required("b", "乙"), Column.required("c", ""));

    @TempDir
    private Path folder;

    @Property(tries = 500)
    void what_is_written_as_csv_is_read_back(@ForAll("rows") List<List<String>> rows) throws IOException {
        Path file = Files.createTempFile("zhuxue", ".csv");
        try (CsvWriter out = CsvWriter.create(file, List.of("a", "b", "c"))) {
            rows.forEach(out::row);
            out.commit();
        }
        List<List<String>> back = new ArrayList<>();
        List<Rejection> problems = new ArrayList<>();
        Tables.open(file).read(THREE, row -> {
            back.add(List.of(row.value(0), row.value(1), row.value(2)));
            problems.addAll(row.problems());
        });
        Files.delete(file);
        assertThat(back).isEqualTo(rows);
        assertThat(problems).isEmpty();
    }

    /**
     * Any texts that a table can hold: no zero, no half character, no white space at the ends (it is trimmed), no
     * carriage return alone (it reads as a line feed).
     */
    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> awkward =
                Arbitraries.strings().withChars("\",\r\n;'=+ 张\uD842\uDFB7").ofMaxLength(12);
        Arbitrary<String> cell = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), awkward)
                .map(text -> Blank.strip(text.codePoints()
                                .filter(code -> code != 0 && (code < 0xD800 || code > 0xDFFF))
                                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                                .toString())
                        .replaceAll("\r(?!\n)", "\n"));
        return cell.list().ofSize(3).list().ofMaxSize(6);
    }

    @Test
    void csv_has_line_feeds_and_quotes_only_where_they_are_needed() throws IOException {
        Path file = folder.resolve("out/t.csv");
        try (CsvWriter out = CsvWriter.create(file, List.of("a", "b", "c"))) {
            out.row("1", "x,\"y\"", "");
            out.commit();
        }
        assertThat(file).hasContent("a,b,c\n1,\"x,\"\"y\"\"\",\n");
        assertThat(namesIn(folder.resolve("out"))).containsExactly("t.csv");
    }

    @Test
    void a_file_that_was_not_committed_leaves_the_old_one_as_it_was() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), "old");
        Path xlsx = Files.writeString(folder.resolve("t.xlsx"), "old");
        try (CsvWriter out = CsvWriter.create(csv, List.of("a"))) {
            out.row("1");
        }
        try (XlsxWriter out = XlsxWriter.create(xlsx)) {
            out.sheet("s", List.of(SheetColumn.text("a", 10))).row("1");
        }
        assertThat(csv).hasContent("old");
        assertThat(xlsx).hasContent("old");
        assertThat(namesIn(folder)).containsExactly("t.csv", "t.xlsx");
    }

    @Test
    void a_row_of_another_width_than_the_header_is_the_callers_fault() {
        try (CsvWriter out = CsvWriter.create(folder.resolve("t.csv"), List.of("a", "b"))) {
            assertThatThrownBy(() -> out.row("1")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> out.row(List.of("1", "2", "3"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void half_a_character_is_never_written_as_a_question_mark() {
        try (CsvWriter out = CsvWriter.create(folder.resolve("t.csv"), List.of("a"))) {
            assertThatThrownBy(() -> {
                        out.row("\uD842");
                        out.commit();
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(folder.resolve("t.csv")).doesNotExist();
    }

    @Test
    void a_workbook_is_read_back_sheet_style_and_all() {
        Path file = report("t.xlsx");
        List<String> rows = new ArrayList<>();
        Tables.open(file)
                .read(
                        List.of(
                                Column.required("county", "区县"),
                                Column.required("amount", "金额"),
                                Column.required("since", "起始日"),
                                Column.required("places", "人数")),
                        row -> rows.add(row.number() + ":" + row.value(0) + "|" + row.value(1) + "|" + row.value(2)
                                + "|" + row.value(3)));
        assertThat(rows).containsExactly("2:430972|1250.07|2022-09-01|12", "3:合计|1250.07||12");
    }

    @Test
    void two_runs_give_the_same_bytes_and_no_time_of_writing() throws IOException {
        Path one = report("one.xlsx");
        Path two = report("two.xlsx");
        assertThat(two).hasSameBinaryContentAs(one);
        try (ZipFile zip = new ZipFile(one.toFile())) {
            assertThat(zip.stream().map(entry -> entry.getLastModifiedTime().toMillis()))
                    .allMatch(
                            time -> time < FileTime.fromMillis(315_705_600_000L).toMillis());
            assertThat(new String(zip.getInputStream(zip.getEntry("docProps/core.xml"))
                            .readAllBytes()))
                    .doesNotContain("created");
        }
    }

    @Test
    void what_xml_cannot_hold_is_shown_as_such_and_unknown_cells_are_refused() {
        Path file = folder.resolve("t.xlsx");
        try (XlsxWriter out = XlsxWriter.create(file)) {
            XlsxSheet sheet = out.sheet("s", List.of(SheetColumn.text("a", 10)));
            sheet.row("x\u0001<&>\uD842y");
            assertThatThrownBy(() -> sheet.row(1.5)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> sheet.row("a", "b")).isInstanceOf(IllegalArgumentException.class);
            out.commit();
        }
        List<String> rows = new ArrayList<>();
        Tables.open(file).read(List.of(Column.required("a", "")), row -> rows.add(row.value(0)));
        assertThat(rows).containsExactly("x\uFFFD<&>\uFFFDy");
    }

    @Test
    void a_rejected_table_goes_back_with_its_reasons_and_can_be_handed_in_again() throws IOException {
        Path original = Files.writeString(folder.resolve("students.csv"), "a,b,c,d\n1,x,y,z\n2,,y,z\n3,x,,z\n");
        List<Rejection> rejections = List.of(
                new Rejection("students.csv", 3, "b", CoreMessage.MISSING.with("b")),
                new Rejection("students.csv", 4, "c", CoreMessage.MISSING.with("c")),
                new Rejection("students.csv", 4, "a", CoreMessage.BAD_VALUE.with("a", "一位数字")));
        Path back = folder.resolve("back.xlsx");
        AnnotatedCopy.ofRejected(Tables.open(original), THREE, rejections, back);
        List<Column> schema = List.of(
                Column.required("a", ""),
                Column.required("b", "乙"),
                Column.required("row", "原行号"),
                Column.required("reason", "退回原因"));
        List<String> rows = new ArrayList<>();
        Tables.open(back).read(schema, row -> rows.add(String.join("|", row.value(0), row.value(2), row.value(3))));
        assertThat(rows).containsExactly("2|3|MISSING 缺少必填项“b”。", "3|4|MISSING 缺少必填项“c”。\nBAD_VALUE “a”的值无法识别，应为一位数字。");
        Path whole = folder.resolve("whole.xlsx");
        AnnotatedCopy.ofAll(Tables.open(original), THREE, rejections, whole);
        List<String> again = new ArrayList<>();
        Tables.open(whole).read(THREE, row -> again.add(row.value(0) + row.value(1) + row.value(2)));
        assertThat(again).containsExactly("1xy", "2y", "3x");
    }

    private Path report(String name) {
        Path file = folder.resolve(name);
        try (XlsxWriter out = XlsxWriter.create(file)) {
            out.sheet(
                            "资金/分配",
                            List.of(
                                    SheetColumn.text("区县", 12),
                                    SheetColumn.money("金额", 16),
                                    new SheetColumn("起始日", 12, SheetColumn.Look.DATE),
                                    SheetColumn.whole("人数", 8)))
                    .row("430972", Money.ofFen(125_007), LocalDate.of(2022, 9, 1), 12)
                    .total("合计", Money.ofFen(125_007), "", 12L);
            out.sheet("第二张", List.of(SheetColumn.text("a", 10))).row("1");
            out.commit();
        }
        return file;
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
