package io.zhuxue.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that break things: formulas, line breaks, endless texts, rows beyond measure. */
class HostileCellsTest {

    private static final List<Column> TWO = List.of(Column.required("a", ""), Column.optional("b", ""));

    @TempDir
    private Path folder;

    private static List<List<String>> read(Path file, List<Column> schema) {
        List<List<String>> rows = new ArrayList<>();
        Tables.open(file)
                .read(
                        schema,
                        row -> rows.add(IntStream.range(0, schema.size())
                                .mapToObj(row::value)
                                .toList()));
        return rows;
    }

    @Provide
    Arbitrary<List<List<String>>> texts() {
        Arbitrary<String> awkward = Arbitraries.strings()
                .withChars("<>&\"',;=+-@\t\n]_x0041 张\u00A0\u3000\uFEFF\uD842\uDFB7")
                .ofMaxLength(14);
        Arbitrary<String> cell = Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(20), awkward)
                .map(HostileCellsTest::storable);
        return cell.list().ofSize(2).list().ofMaxSize(5);
    }

    /** What XML can hold and a reader does not trim. */
    private static String storable(String text) {
        return Blank.strip(text.codePoints()
                .filter(code -> code == '\n' || code == '\t' || code >= ' ')
                .filter(code -> code < 0xD800 || (code > 0xDFFF && code != 0xFFFE && code != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }

    @Property(tries = 150)
    void what_is_written_into_a_workbook_is_read_back(@ForAll("texts") List<List<String>> rows) throws IOException {
        Path file = Files.createTempFile("zhuxue", ".xlsx");
        try (XlsxWriter out = XlsxWriter.create(file)) {
            XlsxSheet sheet = out.sheet("表", List.of(SheetColumn.text("a", 9), SheetColumn.text("b", 9)));
            rows.forEach(row -> sheet.row(row.toArray()));
            out.commit();
        }
        // A wholly blank row of a sheet is no row.
        List<List<String>> expected = rows.stream()
                .filter(row -> !row.stream().allMatch(String::isEmpty))
                .toList();
        assertThat(read(file, TWO)).isEqualTo(expected);
        Files.delete(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "=HYPERLINK(\"x\",\"y\")"})
    void a_text_that_looks_like_a_formula_stays_a_text_in_a_workbook(String text) throws IOException {
        Path file = folder.resolve("formula.xlsx");
        try (XlsxWriter out = XlsxWriter.create(file)) {
            out.sheet("表", List.of(SheetColumn.text("a", 9))).row(text);
            out.commit();
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            var cell = workbook.getFirstSheet().read().get(1).getCell(0);
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
            assertThat(cell.asString()).isEqualTo(text);
        }
    }

    @Test
    void a_cell_longer_than_excel_holds_goes_back_to_the_officer_cut_and_marked() throws IOException {
        String endless = "长".repeat(40_000);
        Path original = Files.writeString(folder.resolve("long.csv"), "a,b\n1," + endless + "\n2,x\n");
        List<Rejection> rejections = List.of(new Rejection("long.csv", 2, "b", CoreMessage.MISSING.with("b")));
        Path back = folder.resolve("back.xlsx");
        AnnotatedCopy.ofAll(Tables.open(original), TWO, rejections, back);
        List<List<String>> rows = read(back, TWO);
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get(1))
                .hasSizeBetween(32_000, 32_767)
                .startsWith("长长")
                .endsWith("…");
        assertThat(rows.get(1)).containsExactly("2", "x");
    }

    @Test
    void more_reasons_than_a_cell_holds_are_cut_and_the_copy_is_still_written() throws IOException {
        Path original = Files.writeString(folder.resolve("bad.csv"), "a,b\n1,x\n");
        List<Rejection> rejections = IntStream.range(0, 2_000)
                .mapToObj(i -> new Rejection("bad.csv", 2, "a", CoreMessage.BAD_VALUE.with("列" + i, "值")))
                .toList();
        Path back = folder.resolve("back.xlsx");
        AnnotatedCopy.ofRejected(Tables.open(original), TWO, rejections, back);
        List<Column> reason = List.of(Column.required("reason", "退回原因"));
        assertThat(read(back, reason).get(0).get(0))
                .startsWith("BAD_VALUE “列0”")
                .hasSizeLessThanOrEqualTo(32_767);
    }

    @Test
    void a_very_wide_table_is_read_by_its_two_wanted_columns() throws IOException {
        int width = 10_000;
        String header = IntStream.range(0, width).mapToObj(i -> "x" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, width).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        Path file = Files.writeString(folder.resolve("wide.csv"), header + ",b,a\n" + row + ",2,1\n");
        assertThat(read(file, TWO)).containsExactly(List.of("1", "2"));
    }

    @Property(tries = 100)
    void the_same_text_in_utf_8_with_and_without_mark_and_in_gb_18030_reads_alike(
            @ForAll("chinese") List<List<String>> rows) throws IOException {
        // The header tells the encodings apart: 学学 alone in GB 18030 is well-formed UTF-8 too.
        String text =
                rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n", "a,b,姓名\n", "\n"));
        List<List<List<String>>> read = new ArrayList<>();
        for (Map.Entry<String, String> way :
                Map.of("UTF-8", text, "utf-8", "\uFEFF" + text, "GB18030", text).entrySet()) {
            Path file = Files.createTempFile("zhuxue", ".csv");
            Files.write(file, way.getValue().getBytes(Charset.forName(way.getKey())));
            read.add(read(file, TWO));
            Files.delete(file);
        }
        assertThat(read).allMatch(rows::equals);
    }

    @Provide
    Arbitrary<List<List<String>>> chinese() {
        Arbitrary<String> cell = Arbitraries.strings()
                .withChars("学生资助毛远邹莺佑程萱莉𠮷𬱖·〇0123456789XG")
                .ofMinLength(2)
                .ofMaxLength(8)
                .map(HostileCellsTest::storable)
                .filter(text -> !text.isEmpty());
        return cell.list().ofSize(2).list().ofMinSize(1).ofMaxSize(6);
    }
}
