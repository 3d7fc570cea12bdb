package io.zhuxue.core.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A CSV file read row by row in bounded memory. */
final class CsvTable implements TableSource {

    /** Longest cell in characters: four times what Excel can hold. */
    static final int MAX_FIELD = 1 << 17;

    /** Longest row in characters. */
    static final int MAX_RECORD = 1 << 20;

    private final Path file;
    private final String name;

    CsvTable(Path file, String name) {
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
        CsvRow row = new CsvRow(name, columns);
        try (TextFile text = TextFile.open(file, name, progress);
                CsvReader<CsvRow> csv = CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(MAX_FIELD)
                        .build(row, text);
                CloseableIterator<CsvRow> rows = csv.iterator()) {
            while (advance(rows, row)) {
                if (row.isData()) {
                    reader.accept(row);
                }
            }
            if (!row.hasHeader()) {
                throw new TableException(name, CoreMessage.NO_HEADER.with());
            }
            if (row.endsInQuotes() && !text.endsWithQuote()) {
                throw new TableException(name, CoreMessage.BROKEN_QUOTES.with(row.number()));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Reads the next record; what goes wrong here is the file's fault, never the reader's. */
    private boolean advance(CloseableIterator<CsvRow> rows, CsvRow row) {
        try {
            if (!rows.hasNext()) {
                return false;
            }
            rows.next();
            return true;
        } catch (CsvParseException e) {
            throw refusal(row, e);
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private TableException refusal(CsvRow row, CsvParseException e) {
        Throwable fault = e.getCause() == null ? e : e.getCause();
        if (fault instanceof TableException refused) {
            return refused;
        }
        // The parser tells its two complaints apart by their wording only.
        boolean tooLong = String.valueOf(fault.getMessage()).contains("buffer");
        return new TableException(
                name,
                tooLong
                        ? CoreMessage.ROW_TOO_LONG.with(row.parsing(), MAX_FIELD)
                        : CoreMessage.BROKEN_QUOTES.with(row.parsing()));
    }

    private TableException unreadable(@Nullable IOException e) {
        String why = e instanceof CharacterCodingException
                ? "文件在读取时被改动"
                : String.valueOf(e).split(":", 2)[0];
        return new TableException(name, CoreMessage.TABLE_UNREADABLE.with(why));
    }
}
