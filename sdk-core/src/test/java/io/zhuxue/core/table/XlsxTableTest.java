package io.zhuxue.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.CoreMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxTableTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("id_no", "证件号码"),
            Column.required("name", "姓名"),
            Column.optional("birth_date", "出生日期"),
            Column.optional("fee", "学费"));

    @TempDir
    private Path folder;

    @Test
    void dates_and_numbers_come_as_the_officer_meant_them() throws IOException {
        Path file = workbook(sheet -> {
            header(sheet);
            sheet.value(1, 0, "11010519491231002X");
            sheet.value(1, 1, " 张三 ");
            sheet.value(1, 2, LocalDate.of(2010, 2, 3));
            sheet.style(1, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
            sheet.value(1, 3, 1250);
            sheet.value(2, 0, 15979711471L);
            sheet.value(2, 1, 0.1 + 0.2);
            sheet.value(2, 2, LocalDateTime.of(2010, 2, 3, 8, 30));
            sheet.style(2, 2).format("yyyy-mm-dd hh:mm").set();
            sheet.value(2, 3, 1250.5);
            sheet.style(2, 3).format("[Red]#,##0.00\"年\"").set();
        });
        assertThat(rows(file))
                .containsExactly(
                        "2:11010519491231002X|张三|2010-02-03|1250", "3:15979711471|0.3|2010-02-03T08:30|1250.5");
    }

    @Test
    void an_id_stored_as_a_number_is_a_problem_and_never_reads_as_an_id() throws IOException {
        Path file = workbook(sheet -> {
            header(sheet);
            sheet.value(1, 0, 430481201906157460L);
            sheet.value(1, 1, "张三");
        });
        List<Rejection> problems = new ArrayList<>();
        Tables.open(file).read(COLUMNS, row -> {
            problems.addAll(row.problems());
            assertThat(row.value(0)).doesNotMatch("\\d+");
        });
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("id_no");
            assertThat(problem.reason().code()).isEqualTo("BAD_VALUE");
            assertThat(problem.reason().text()).contains("15 位").doesNotContain("430481");
        });
    }

    @Test
    void blank_rows_are_counted_but_not_read_and_further_cells_are_a_problem() throws IOException {
        Path file = workbook(sheet -> {
            header(sheet);
            sheet.value(3, 0, "1");
            sheet.value(3, 1, "a");
            sheet.value(4, 0, "2");
            sheet.value(4, 6, "x");
        });
        List<String> problems = new ArrayList<>();
        assertThat(rows(file)).containsExactly("4:1|a||", "5:2|||");
        Tables.open(file).read(COLUMNS, row -> row.problems().forEach(p -> problems.add(p.row() + p.column())));
        assertThat(problems).containsExactly("5");
    }

    @Test
    void a_title_of_blank_rows_above_the_header_does_not_count() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(2, 0, "证件号码");
            sheet.value(2, 1, "NAME");
            sheet.value(3, 0, "1");
        });
        assertThat(rows(file)).containsExactly("2:1|||");
    }

    @Test
    void the_first_visible_sheet_is_the_table() throws IOException {
        Path file = folder.resolve("two.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            workbook.newWorksheet("dictionary").setVisibilityState(VisibilityState.HIDDEN);
            Worksheet sheet = workbook.newWorksheet("students");
            header(sheet);
            sheet.value(1, 0, "1");
            workbook.finish();
        }
        assertThat(rows(file)).containsExactly("2:1|||");
    }

    @Test
    void a_formula_error_is_a_problem_of_its_cell() throws IOException {
        Path file = raw("<row r=\"1\"><c t=\"inlineStr\"><is><t>id_no</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>name</t></is></c></row>"
                + "<row r=\"2\"><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"str\"><f>A1</f><v>张三</v></c></row>");
        List<String> problems = new ArrayList<>();
        Tables.open(file).read(COLUMNS, row -> {
            row.problems().forEach(problem -> problems.add(problem.column()));
            assertThat(row.value(1)).isEqualTo("张三");
        });
        assertThat(problems).containsExactly("id_no");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_parsed() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] rows = "<row/>".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 5_000; i++) {
                zip.write(rows);
            }
            zip.closeEntry();
        }
        assertThat(Files.size(file)).isLessThan(2_000_000);
        assertRefused(file, CoreMessage.XLSX_TOO_BIG);
    }

    @Test
    void a_cell_of_endless_text_is_refused_before_it_is_parsed() throws IOException {
        String text = new java.util.Random(7)
                .ints(3 << 20, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertRefused(
                raw("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + text + "</t></is></c></row>"),
                CoreMessage.XLSX_TOO_BIG);
    }

    @Test
    void what_is_no_workbook_is_refused_by_what_it_is() throws IOException {
        assertRefused(Files.writeString(folder.resolve("text.xlsx"), "id_no,name\n"), CoreMessage.NOT_XLSX);
        assertRefused(Files.writeString(folder.resolve("empty.xlsx"), ""), CoreMessage.NOT_XLSX);
        byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertRefused(Files.write(folder.resolve("old.xlsx"), ole), CoreMessage.OLD_OR_LOCKED_EXCEL);
        assertRefused(folder.resolve("absent.xlsx"), CoreMessage.TABLE_UNREADABLE);
    }

    @Test
    void a_damaged_sheet_is_refused_in_words() throws IOException {
        assertRefused(raw("<row r=\"1\"><c t=\"inlineStr\"><is><t>id_no</wrong>"), CoreMessage.NOT_XLSX);
        assertRefused(
                raw(
                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>id_no</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>name</t></is></c></row><row r=\"2\"><c t=\"zzz\"><v>1</v></c></row>"),
                CoreMessage.NOT_XLSX);
        Path cut = workbook(XlsxTableTest::header);
        byte[] bytes = Files.readAllBytes(cut);
        assertRefused(
                Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2)),
                CoreMessage.NOT_XLSX);
    }

    @Test
    void a_cell_far_outside_any_sheet_is_refused_instead_of_filling_the_memory() throws IOException {
        assertRefused(
                raw("<row r=\"1\"><c s=\"1\" r=\"ZZZZZZ1\" t=\"inlineStr\"><is><t>id_no</t></is></c></row>"),
                CoreMessage.XLSX_TOO_BIG);
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "id_no");
        sheet.value(0, 1, "姓名");
        sheet.value(0, 2, "出生日期");
        sheet.value(0, 3, "fee");
    }

    private Path workbook(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            content.accept(workbook.newWorksheet("sheet"));
            workbook.finish();
        }
        return file;
    }

    /** The smallest workbook there is, around the rows given. */
    private Path raw(String rows) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Path file = folder.resolve("raw.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rel
                            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Type=\"" + rel
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<String> rows(Path file) {
        List<String> rows = new ArrayList<>();
        Tables.open(file)
                .read(
                        COLUMNS,
                        row -> rows.add(row.number() + ":" + row.value(0) + "|" + row.value(1) + "|" + row.value(2)
                                + "|" + row.value(3)));
        return rows;
    }

    private static void assertRefused(Path file, CoreMessage reason) {
        assertThatThrownBy(() -> rows(file))
                .isInstanceOfSatisfying(
                        TableException.class, e -> assertThat(e.reason().key()).isEqualTo(reason));
    }
}
