package io.zhuxue.core.table;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file being written (RFC 4180, UTF-8 without BOM, line feeds only); the same rows give the same bytes.
 *
 * <p>The file appears whole when it is committed. A writer that is closed without a commit leaves nothing behind.
 *
 * <pre>{@code
 * try (CsvWriter out = CsvWriter.create(file, List.of("county", "amount"))) {
 *     out.row("430972", amount.toString());
 *     out.commit();
 * }
 * }</pre>
 */
public final class CsvWriter implements AutoCloseable {

    private final WholeFile file;
    private final de.siegmar.fastcsv.writer.CsvWriter csv;
    private final int width;

    private CsvWriter(WholeFile file, Writer writer, int width) {
        this.file = file;
        this.csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
                .bufferSize(1 << 16)
                .build(writer);
        this.width = width;
    }

    /**
     * Begins a file with its header.
     *
     * @throws UncheckedIOException when the place cannot be written
     */
    public static CsvWriter create(Path target, List<String> header) {
        WholeFile file = WholeFile.create(target);
        // A lone surrogate is a fault of the caller; replaced by a question mark it would be a silent one.
        Writer writer = new OutputStreamWriter(
                file.stream(), StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT));
        CsvWriter out = new CsvWriter(file, writer, header.size());
        out.row(header);
        return out;
    }

    /**
     * Writes a row.
     *
     * @throws IllegalArgumentException when it has more or fewer cells than the header
     * @throws UncheckedIOException when the disk is full, or a text is no valid Unicode
     */
    public CsvWriter row(String... cells) {
        checkWidth(cells.length);
        csv.writeRecord(cells);
        return this;
    }

    /** Writes a row; see {@link #row(String...)}. */
    public CsvWriter row(List<String> cells) {
        checkWidth(cells.size());
        csv.writeRecord(cells);
        return this;
    }

    private void checkWidth(int cells) {
        if (cells != width) {
            throw new IllegalArgumentException("a row has " + cells + " cells, the header has " + width);
        }
    }

    /**
     * Puts the file in its place.
     *
     * @throws UncheckedIOException when it could not be written to its end
     */
    public void commit() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file.commit();
    }

    /** Throws the file away unless it was committed. */
    @Override
    public void close() {
        file.close();
    }
}
