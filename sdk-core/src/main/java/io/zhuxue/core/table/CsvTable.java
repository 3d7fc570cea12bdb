package io.zhuxue.core.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.zhuxue.core.CoreMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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

    /** What the whole file was when it was last read through; a file that is read twice is not searched twice. */
    private volatile @Nullable Known known;

    /** A file as it was when its encoding was found. */
    private record Known(FileTime changed, long size, Charset charset) {}

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
        try (TextFile text = TextFile.open(file, charset(), progress);
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

    private Charset charset() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new TableException(name, CoreMessage.TABLE_UNREADABLE.with("文件不存在或不是普通文件"));
        }
        FileTime changed = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Known before = known;
        if (before != null && before.changed().equals(changed) && before.size() == size) {
            return before.charset();
        }
        Charset charset = Encoding.of(file, name);
        known = new Known(changed, size, charset);
        return charset;
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
