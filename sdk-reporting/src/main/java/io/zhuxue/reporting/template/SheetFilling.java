package io.zhuxue.reporting.template;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a template being filled. What stands above the repeated row stays where it is; the row and what is below
 * it are taken off the sheet, and written again as the rows come.
 */
final class SheetFilling {

    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    private final XSSFSheet sheet;
    private final FilledBook book;
    private final SXSSFSheet out;
    private final TemplateTable table;
    private final List<SheetColumn> columns;
    private final Map<String, String> words;
    private final KeptRow repeated;
    private final List<KeptRow> below = new ArrayList<>();
    private final Map<Integer, CellStyle> styles = new HashMap<>();
    private final Map<Integer, BigDecimal> sums = new HashMap<>();
    private final TemplateFormulas formulas;
    private long count;

    SheetFilling(
            XSSFSheet sheet,
            FilledBook book,
            TemplateTable table,
            List<SheetColumn> columns,
            Map<String, String> words) {
        this.sheet = sheet;
        this.book = book;
        this.out = book.getSheet(sheet.getSheetName());
        this.table = table;
        this.columns = columns;
        this.words = words;
        this.repeated = KeptRow.of(sheet.getRow(table.row()));
        this.formulas = new TemplateFormulas(sheet, table.row());
        repeated.cells().forEach(cell -> styles.put(cell.column(), style(cell)));
        for (int at = sheet.getLastRowNum(); at >= table.row(); at--) {
            Row row = sheet.getRow(at);
            if (row != null) {
                if (at > table.row()) {
                    below.add(0, KeptRow.of(row));
                }
                sheet.removeRow(row);
            }
        }
        for (TemplateTable.Hole hole : table.holes()) {
            if (hole.word().startsWith(TemplateTable.OF_SUM)) {
                sums.put(column(hole.word()), BigDecimal.ZERO);
            }
        }
    }

    /** The look of a cell; one that shows numbers plainly gets the number format of its column. */
    private CellStyle style(KeptRow.Kept cell) {
        List<String> holes = cell.holes();
        if (holes.size() != 1 || cell.style().getDataFormat() != 0) {
            return cell.style();
        }
        int column = column(holes.get(0));
        if (column < 0 || columns.get(column).look() == SheetColumn.Look.TEXT) {
            return cell.style();
        }
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.style());
        style.setDataFormat(sheet.getWorkbook()
                .createDataFormat()
                .getFormat(columns.get(column).look().pattern()));
        return style;
    }

    /** The column that a place speaks of; -1 for the running number. */
    private int column(String word) {
        String name = word.substring(word.indexOf(':') + 1).strip();
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).header().equals(name)) {
                return column;
            }
        }
        return -1;
    }

    void row(Object[] cells) {
        int at = Math.toIntExact(table.row() + count);
        if (at + below.size() >= MOST_ROWS) {
            throw new ReportingException(ReportingMessage.TEMPLATE_FULL.with(table.template(), MOST_ROWS));
        }
        count++;
        sums.replaceAll((column, sum) -> sum.add(number(cells[column])));
        Row row = out.createRow(at);
        repeated.measure(row);
        for (KeptRow.Kept kept : repeated.cells()) {
            put(kept, row, cells);
        }
    }

    private void put(KeptRow.Kept kept, Row row, Object[] cells) {
        if (kept.holes().isEmpty()) {
            KeptRow.put(kept, row, formula -> formulas.copied(formula, row.getRowNum()));
            return;
        }
        Cell cell = row.createCell(kept.column());
        cell.setCellStyle(styles.get(kept.column()));
        fill(cell, kept.text(), kept.holes(), word -> {
            int column = word.startsWith(TemplateTable.OF_ROW) ? column(word) : -1;
            if (column >= 0) {
                return cells[column];
            }
            return word.startsWith(TemplateTable.OF_ROW) ? (Object) count : word(word);
        });
    }

    /** What a place below or above says: a sum, the number of rows, or a word. */
    private Object word(String word) {
        if (word.startsWith(TemplateTable.OF_SUM)) {
            return sums.getOrDefault(column(word), BigDecimal.ZERO);
        }
        String known = words.get(word);
        return known == null ? count : known;
    }

    /** Writes the rest of the sheet. */
    void end() {
        int last = table.row();
        if (count == 0) {
            Row blank = out.createRow(last);
            repeated.measure(blank);
            repeated.cells().forEach(cell -> blank.createCell(cell.column()).setCellStyle(cell.style()));
        }
        int down = Math.toIntExact(Math.max(0, count - 1));
        new TemplateMoves(sheet, table.row(), formulas).down(down);
        words(sheet, this::word);
        for (KeptRow kept : below) {
            Row row = out.createRow(kept.at() + down);
            kept.measure(row);
            for (KeptRow.Kept cell : kept.cells()) {
                KeptRow.put(cell, row, formula -> formulas.settled(formula, down));
                fill(row.getCell(cell.column()), cell.text(), cell.holes(), this::word);
            }
        }
        int lastRow =
                below.isEmpty() ? last + down : below.get(below.size() - 1).at() + down;
        int lastColumn = Math.max(
                widest(repeated),
                below.stream().mapToInt(SheetFilling::widest).max().orElse(0));
        for (Row row : sheet) {
            lastColumn = Math.max(lastColumn, row.getLastCellNum() - 1);
        }
        book.size(sheet, new CellRangeAddress(0, lastRow, 0, lastColumn));
    }

    private static int widest(KeptRow row) {
        return row.cells().stream().mapToInt(KeptRow.Kept::column).max().orElse(0);
    }

    /** What stands for a place. */
    interface Words {
        @Nullable
        Object of(String word);
    }

    /** Fills the words of the rows that a sheet holds. */
    static void words(XSSFSheet sheet, Words words) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    fill(cell, cell.getStringCellValue(), TemplateTable.words(cell), words);
                }
            }
        }
    }

    /** A cell that is one place takes the value with its kind; a text around places takes them as text. */
    private static void fill(Cell cell, String text, List<String> holes, Words words) {
        if (holes.isEmpty()) {
            return;
        }
        if (holes.size() == 1 && text.startsWith("{{") && text.indexOf("}}") == text.length() - 2) {
            Object value = words.of(holes.get(0));
            if (value != null) {
                set(cell, value);
            }
            return;
        }
        cell.setCellValue(TemplateTable.HOLE
                .matcher(text)
                .replaceAll(hole -> java.util.regex.Matcher.quoteReplacement(
                        shown(words.of(TemplateTable.word(hole)), hole.group()))));
    }

    private static String shown(@Nullable Object value, String otherwise) {
        if (value == null) {
            return otherwise;
        }
        return value instanceof Money money ? BigDecimal.valueOf(money.fen(), 2).toPlainString() : value.toString();
    }

    private static void set(Cell cell, Object value) {
        if (value instanceof String text) {
            cell.setCellValue(text);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
        } else {
            cell.setCellValue(number(value).doubleValue());
        }
    }

    private static BigDecimal number(Object value) {
        if (value instanceof Money money) {
            return BigDecimal.valueOf(money.fen(), 2);
        }
        if (value instanceof BigDecimal exact) {
            return exact;
        }
        return value instanceof Number whole ? BigDecimal.valueOf(whole.longValue()) : BigDecimal.ZERO;
    }
}
