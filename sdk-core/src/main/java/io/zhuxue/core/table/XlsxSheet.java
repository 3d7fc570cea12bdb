package io.zhuxue.core.table;

import io.zhuxue.core.money.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet being written row by row. Past Excel's 1,048,576 rows it goes on in a further sheet of the same header.
 *
 * <p>A cell is a String, a {@link Money}, a whole number, a {@link BigDecimal} or a {@link LocalDate}; an empty text
 * leaves the cell empty.
 */
public final class XlsxSheet {

    private static final int ROWS_HELD = 500;
    /** The most characters of a cell of Excel. */
    static final int LONGEST_TEXT = 32_767;

    private static final String HEADER_FILL = "D9E1F2";
    private static final String TOTAL_FILL = "F2F2F2";
    private static final String FAULT_FILL = "FFC7CE";

    private final Workbook workbook;
    private final String name;
    private final List<SheetColumn> columns;
    private Worksheet sheet;
    private int next;
    private int part = 1;

    XlsxSheet(Workbook workbook, String name, List<SheetColumn> columns) {
        this.workbook = workbook;
        this.name = name;
        this.columns = List.copyOf(columns);
        this.sheet = begin(name);
    }

    private Worksheet begin(String sheetName) {
        Worksheet begun = workbook.newWorksheet(sheetName);
        for (int column = 0; column < columns.size(); column++) {
            begun.width(column, columns.get(column).width());
            begun.inlineString(0, column, columns.get(column).header());
            begun.style(0, column)
                    .bold()
                    .fillColor(HEADER_FILL)
                    .horizontalAlignment("center")
                    .wrapText(true)
                    .set();
        }
        begun.freezePane(0, 1);
        next = 1;
        return begun;
    }

    /**
     * Writes a row.
     *
     * @throws IllegalArgumentException when it has more cells than the header, or one that is none of the kinds above
     */
    public XlsxSheet row(Object... cells) {
        return write(Arrays.asList(cells), column -> false, "");
    }

    /** Writes a row of sums: bold, on grey. */
    public XlsxSheet total(Object... cells) {
        return write(Arrays.asList(cells), column -> true, TOTAL_FILL);
    }

    /** Writes a row in which some cells are shown to be at fault. */
    XlsxSheet faulty(List<?> cells, IntPredicate atFault) {
        return write(cells, atFault, FAULT_FILL);
    }

    private XlsxSheet write(List<?> cells, IntPredicate marked, String fill) {
        if (cells.size() > columns.size()) {
            throw new IllegalArgumentException("a row has " + cells.size() + " cells, the header " + columns.size());
        }
        if (next == Worksheet.MAX_ROWS) {
            finish();
            part++;
            sheet = begin(name + " (" + part + ")");
        }
        for (int column = 0; column < cells.size(); column++) {
            boolean styled = put(column, cells.get(column));
            boolean mark = marked.test(column);
            if (styled || mark) {
                style(column, styled, mark, fill);
            }
        }
        next++;
        if (next % ROWS_HELD == 0) {
            flush();
        }
        return this;
    }

    private void style(int column, boolean formatted, boolean marked, String fill) {
        StyleSetter style = sheet.style(next, column);
        if (formatted) {
            style.format(columns.get(column).look().pattern());
        }
        if (marked) {
            style.fillColor(fill);
            if (fill.equals(TOTAL_FILL)) {
                style.bold();
            }
        }
        style.set();
    }

    /** Puts a cell; true when its look needs a format. */
    private boolean put(int column, Object cell) {
        if (cell instanceof String text) {
            if (!text.isEmpty()) {
                sheet.inlineString(next, column, readable(text));
            }
            return false;
        }
        if (cell instanceof Money money) {
            sheet.value(next, column, BigDecimal.valueOf(money.fen(), 2));
        } else if (cell instanceof LocalDate day) {
            sheet.value(next, column, day);
        } else if (cell instanceof Integer || cell instanceof Long || cell instanceof BigDecimal) {
            sheet.value(next, column, (Number) cell);
        } else {
            throw new IllegalArgumentException("no cell of a sheet: " + cell.getClass());
        }
        return columns.get(column).look() != SheetColumn.Look.TEXT;
    }

    /** The text as XML can hold it: what it cannot is shown as the replacement character. */
    private static String readable(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a cell of Excel holds at most " + LONGEST_TEXT + " characters");
        }
        if (text.codePoints().allMatch(XlsxSheet::isXml)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(code -> out.appendCodePoint(isXml(code) ? code : 0xFFFD));
        return out.toString();
    }

    private static boolean isXml(int code) {
        if (code < ' ') {
            return code == '\t' || code == '\n' || code == '\r';
        }
        return code < 0xD800 || (code > 0xDFFF && code != 0xFFFE && code != 0xFFFF);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
