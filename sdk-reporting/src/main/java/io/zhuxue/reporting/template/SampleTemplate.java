package io.zhuxue.reporting.template;

import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.XlsxFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A template to begin from (模板样例): title, place, header, the repeating row, a line of sums and one for signatures.
 *
 * @param sheet the sheet's name
 * @param columns the columns of the table
 */
public record SampleTemplate(String sheet, List<SheetColumn> columns) {

    private static final int HEADER = 2;
    private static final int REPEATED = 3;
    private static final int SUMS = 4;
    private static final int SIGNED = 6;
    private static final int CHARACTER = 256;
    private static final short TITLE_POINTS = 16;

    public SampleTemplate {
        columns = List.copyOf(columns);
    }

    /**
     * Writes a workbook with a sheet for each.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(List<SampleTemplate> sheets, Path target) {
        Path place = target.toAbsolutePath();
        Path draft = place.resolveSibling("." + place.getFileName() + ".draft");
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getProperties()
                    .getCoreProperties()
                    .setCreated(Optional.of(Date.from(Instant.parse("1980-01-01T00:00:00Z"))));
            Looks looks = new Looks(book);
            sheets.forEach(each -> each.on(book.createSheet(each.sheet()), looks));
            Files.createDirectories(place.getParent());
            try (OutputStream out = Files.newOutputStream(draft)) {
                book.write(out);
            }
            XlsxFile.settle(draft, place);
            Files.delete(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void on(XSSFSheet sheet, Looks looks) {
        int last = columns.size() - 1;
        put(sheet.createRow(0), 0, looks.title(), "{{title}}");
        put(sheet.createRow(1), 0, looks.plain(), "统计范围：{{region}}");
        XSSFRow header = sheet.createRow(HEADER);
        XSSFRow repeated = sheet.createRow(REPEATED);
        XSSFRow sums = sheet.createRow(SUMS);
        for (int column = 0; column <= last; column++) {
            SheetColumn each = columns.get(column);
            sheet.setColumnWidth(column, (int) Math.min(255 * CHARACTER, each.width() * CHARACTER));
            put(header, column, looks.header(), each.header());
            put(repeated, column, looks.of(each.look()), "{{row:" + each.header() + "}}");
            boolean summed = each.look() == SheetColumn.Look.WHOLE || each.look() == SheetColumn.Look.MONEY;
            put(sums, column, looks.of(each.look()), summed ? "{{sum:" + each.header() + "}}" : "");
        }
        if (columns.get(0).look() == SheetColumn.Look.TEXT) {
            sums.getCell(0).setCellValue("合计（{{count}}行）");
        }
        put(sheet.createRow(SIGNED), 0, looks.plain(), "填报人：　　　　　　审核人：　　　　　　单位（盖章）：");
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, last));
            sheet.addMergedRegion(new CellRangeAddress(SIGNED, SIGNED, 0, last));
        }
        sheet.createFreezePane(0, REPEATED);
        sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getPrintSetup().setLandscape(columns.size() > 6);
    }

    private static void put(XSSFRow row, int column, XSSFCellStyle style, String text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(style);
        if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    /** The looks of the cells. */
    private static final class Looks {

        private final XSSFWorkbook book;

        Looks(XSSFWorkbook book) {
            this.book = book;
        }

        XSSFCellStyle title() {
            XSSFFont font = book.createFont();
            font.setBold(true);
            font.setFontHeightInPoints(TITLE_POINTS);
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(font);
            style.setAlignment(HorizontalAlignment.CENTER);
            return style;
        }

        XSSFCellStyle plain() {
            return book.createCellStyle();
        }

        XSSFCellStyle header() {
            XSSFFont font = book.createFont();
            font.setBold(true);
            XSSFCellStyle style = bordered();
            style.setFont(font);
            style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setAlignment(HorizontalAlignment.CENTER);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(true);
            return style;
        }

        XSSFCellStyle of(SheetColumn.Look look) {
            XSSFCellStyle style = bordered();
            style.setDataFormat(book.createDataFormat().getFormat(look.pattern()));
            return style;
        }

        private XSSFCellStyle bordered() {
            XSSFCellStyle style = book.createCellStyle();
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            return style;
        }
    }
}
