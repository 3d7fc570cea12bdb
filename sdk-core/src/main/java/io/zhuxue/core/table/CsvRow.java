package io.zhuxue.core.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.zhuxue.core.CoreMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The row of a CSV file that is being read; one object for the whole file.
 *
 * <p>Wanted cells are copied, trimmed, into one buffer; a text is made only when it is asked for, and a cell that repeats
 * the one above it gives the same text again.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> implements Row {

    private final String file;
    private final List<Column> columns;
    private final List<String> header = new ArrayList<>();
    private final String[] texts;
    private int[] starts;
    private int[] ends;

    /** The cells of the record before: what repeats is found among them without a look at the texts themselves. */
    private int[] startsAbove;

    private int[] endsAbove;
    private char[] above = new char[4096];

    /** Which row the text of a column belongs to; saves clearing all texts for each row. */
    private final long[] textOf;

    /** For each position in the file the wanted column, or -1; null until the header is read. */
    private int @Nullable [] columnAt;

    private char[] buffer = new char[4096];
    private int used;
    private int recordSize;
    private long number;
    private long begun;
    private boolean readingHeader;
    private boolean anyText;
    private boolean quoted;
    private boolean endsInQuotes;
    private int extra;

    CsvRow(String file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.starts = new int[columns.size()];
        this.ends = new int[columns.size()];
        this.startsAbove = new int[columns.size()];
        this.endsAbove = new int[columns.size()];
        this.texts = new String[columns.size()];
        this.textOf = new long[columns.size()];
        Arrays.fill(texts, "");
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        readingHeader = columnAt == null;
        begun = number + 1;
        if (!readingHeader) {
            keepAbove();
        }
        used = 0;
        recordSize = 0;
        anyText = false;
        quoted = false;
        extra = 0;
    }

    /** What was this record becomes the one above, and its room is used again. */
    private void keepAbove() {
        char[] room = above;
        above = buffer;
        buffer = room;
        int[] indexes = startsAbove;
        startsAbove = starts;
        starts = indexes;
        indexes = endsAbove;
        endsAbove = ends;
        ends = indexes;
        Arrays.fill(starts, 0);
        Arrays.fill(ends, 0);
    }

    @Override
    protected void handleField(int position, char[] text, int offset, int length, boolean quoted) {
        recordSize += length + 1;
        if (recordSize > CsvTable.MAX_RECORD) {
            throw new TableException(file, CoreMessage.ROW_TOO_LONG.with(parsing(), CsvTable.MAX_RECORD));
        }
        this.quoted = quoted;
        int from = offset;
        int to = offset + length;
        while (from < to && Blank.is(text[from])) {
            from++;
        }
        while (from < to && Blank.is(text[to - 1])) {
            to--;
        }
        if (position > 0 || to > from) {
            anyText = true;
        }
        int[] map = columnAt;
        if (map == null) {
            header.add(new String(text, from, to - from));
        } else if (position >= map.length) {
            extra += to > from ? 1 : 0;
        } else if (map[position] >= 0 && to > from) {
            keep(map[position], text, from, to - from);
        }
    }

    private void keep(int column, char[] text, int from, int length) {
        if (used + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + length));
        }
        System.arraycopy(text, from, buffer, used, length);
        starts[column] = used;
        used += length;
        ends[column] = used;
    }

    @Override
    protected CsvRow buildRecord() {
        endsInQuotes = quoted;
        if (!readingHeader) {
            number = begun;
        } else {
            if (anyText) {
                resolveHeader();
            } else {
                header.clear();
            }
        }
        return this;
    }

    private void resolveHeader() {
        int[] positions = Header.resolve(file, header, columns);
        int[] map = new int[header.size()];
        Arrays.fill(map, -1);
        for (int column = 0; column < positions.length; column++) {
            if (positions[column] >= 0) {
                map[positions[column]] = column;
            }
        }
        columnAt = map;
        number = 1;
    }

    /** True when the record just read is a row of data: not the header, not a blank line. */
    boolean isData() {
        return !readingHeader && anyText;
    }

    boolean hasHeader() {
        return columnAt != null;
    }

    /** True when the last cell of the last row was in quotes. */
    boolean endsInQuotes() {
        return endsInQuotes;
    }

    /** The number of the row that the parser is in. */
    long parsing() {
        return columnAt == null ? 1 : begun;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String value(int column) {
        if (textOf[column] != number) {
            texts[column] = text(column);
            textOf[column] = number;
        }
        return texts[column];
    }

    private String text(int column) {
        int start = starts[column];
        int length = ends[column] - start;
        if (length == 0) {
            return "";
        }
        return textOf[column] == number - 1 && repeats(column, start, length)
                ? texts[column]
                : new String(buffer, start, length);
    }

    private boolean repeats(int column, int start, int length) {
        int from = startsAbove[column];
        if (endsAbove[column] - from != length) {
            return false;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (above[from + i] != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean blank(int column) {
        return ends[column] == starts[column];
    }

    @Override
    public List<Rejection> problems() {
        return extra == 0 ? List.of() : List.of(longerThanHeader(file, number, header.size(), extra));
    }

    static Rejection longerThanHeader(String file, long number, int width, int extra) {
        return new Rejection(
                file, number, "", CoreMessage.BAD_VALUE.with("整行", "与表头相同的 " + width + " 列，现多出 " + extra + " 个非空单元格"));
    }
}
