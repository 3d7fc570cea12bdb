package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** The row of a sheet that is being read; one object for the whole sheet. */
final class XlsxRow implements Row {

    private final String file;
    private final List<Column> columns;
    private final List<Rejection> problems = new ArrayList<>();
    private final @Nullable String[] texts;
    private int @Nullable [] positions;
    private int headerRow;
    private int width;
    private long number;
    private org.dhatim.fastexcel.reader.@Nullable Row cells;

    XlsxRow(String file, List<Column> columns) {
        this.file = file;
        this.columns = List.copyOf(columns);
        this.texts = new String[columns.size()];
    }

    /** Takes the next row of the sheet; true when it is a row of data: not the header, not blank. */
    boolean take(org.dhatim.fastexcel.reader.Row next) {
        if (allBlank(next)) {
            return false;
        }
        if (positions == null) {
            readHeader(next);
            return false;
        }
        cells = next;
        number = next.getRowNum() - headerRow + 1L;
        problems.clear();
        for (int column = 0; column < texts.length; column++) {
            texts[column] = positions[column] < 0 ? "" : read(column, next, positions[column]);
        }
        refuseLonger(next);
        return true;
    }

    private void readHeader(org.dhatim.fastexcel.reader.Row next) {
        List<String> header = new ArrayList<>();
        for (int position = 0; position < next.getCellCount(); position++) {
            header.add(CellText.of(next.getCell(position)));
        }
        while (header.get(header.size() - 1).isEmpty()) {
            header.remove(header.size() - 1);
        }
        positions = Header.resolve(file, header, columns);
        headerRow = next.getRowNum();
        width = header.size();
    }

    private String read(int column, org.dhatim.fastexcel.reader.Row next, int position) {
        if (position >= next.getCellCount()) {
            return "";
        }
        Cell cell = next.getCell(position);
        String text = CellText.of(cell);
        CellText.fault(cell)
                .ifPresent(shouldBe -> problems.add(new Rejection(
                        file,
                        number,
                        columns.get(column).name(),
                        CoreMessage.BAD_VALUE.with(columns.get(column).name(), shouldBe))));
        return text;
    }

    private void refuseLonger(org.dhatim.fastexcel.reader.Row next) {
        int extra = 0;
        for (int position = width; position < next.getCellCount(); position++) {
            extra += CellText.of(next.getCell(position)).isEmpty() ? 0 : 1;
        }
        if (extra > 0) {
            problems.add(CsvRow.longerThanHeader(file, number, width, extra));
        }
    }

    private static boolean allBlank(org.dhatim.fastexcel.reader.Row next) {
        for (int position = 0; position < next.getCellCount(); position++) {
            if (!CellText.of(next.getCell(position)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    boolean hasHeader() {
        return positions != null;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public String value(int column) {
        String text = texts[column];
        return text == null ? "" : text;
    }

    @Override
    public List<Rejection> problems() {
        return problems.isEmpty() ? List.of() : List.copyOf(problems);
    }
}
