package io.zhuxue.core.table;

import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** The first visible sheet of a workbook, read row by row. */
final class XlsxTable implements TableSource {

    private final Path file;
    private final String name;

    XlsxTable(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(List<Column> columns, Consumer<Row> reader) {
        read(columns, reader, Progress.NONE);
    }

    @Override
    public void read(List<Column> columns, Consumer<Row> reader, Progress progress) {
        boolean styled = XlsxGuard.check(file, name);
        XlsxRow row = new XlsxRow(name, columns);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(styled, true));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        visibleSheet(workbook).openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> sheet = rows.iterator();
            while (advance(sheet)) {
                if (row.take(sheet.next())) {
                    reader.accept(row);
                }
            }
        } catch (IOException | ExcelReaderException e) {
            throw broken(e);
        }
        if (!row.hasHeader()) {
            throw new TableException(name, CoreMessage.NO_HEADER.with());
        }
        long size = file.toFile().length();
        progress.at(size, size);
    }

    /** Parses the next row; the library has many ways to complain of a damaged part, and each means the same here. */
    private boolean advance(Iterator<org.dhatim.fastexcel.reader.Row> sheet) {
        try {
            return sheet.hasNext();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private Sheet visibleSheet(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new TableException(name, CoreMessage.NO_SHEET.with()));
    }

    private TableException broken(Exception e) {
        return new TableException(name, CoreMessage.NOT_XLSX.with(e.getClass().getSimpleName()));
    }
}
