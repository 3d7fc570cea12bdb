package io.zhuxue.core.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/**
 * An XLSX workbook being written sheet by sheet in bounded memory; the same rows give the same bytes.
 *
 * <p>The file appears whole when it is committed. A writer that is closed without a commit leaves nothing behind.
 */
public final class XlsxWriter implements AutoCloseable {

    private final Path target;
    private final Path draft;
    private final OutputStream stream;
    private final Workbook workbook;
    private final List<XlsxSheet> sheets = new ArrayList<>();
    private boolean finished;

    private XlsxWriter(Path target, Path draft, OutputStream stream) {
        this.target = target;
        this.draft = draft;
        this.stream = stream;
        this.workbook = new Workbook(stream, "zhuxue", "1.0");
    }

    /**
     * Begins a workbook.
     *
     * @throws UncheckedIOException when the place cannot be written
     */
    public static XlsxWriter create(Path target) {
        Path place = target.toAbsolutePath();
        try {
            Files.createDirectories(place.getParent());
            Path draft = place.resolveSibling("." + place.getFileName() + ".draft");
            return new XlsxWriter(place, draft, Files.newOutputStream(draft));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Begins the next sheet, with a styled header that stays in sight. The sheet before it is finished by that.
     *
     * @param name at most 31 characters; Excel's forbidden ones are replaced
     */
    public XlsxSheet sheet(String name, List<SheetColumn> columns) {
        finishLast();
        XlsxSheet sheet = new XlsxSheet(workbook, name, columns);
        sheets.add(sheet);
        return sheet;
    }

    private void finishLast() {
        if (!sheets.isEmpty()) {
            sheets.get(sheets.size() - 1).finish();
        }
    }

    /**
     * Puts the workbook in its place.
     *
     * @throws UncheckedIOException when it could not be written to its end
     */
    public void commit() {
        try {
            finishLast();
            workbook.finish();
            stream.close();
            finished = true;
            XlsxTimes.remove(draft, target);
            Files.delete(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws the workbook away unless it was committed. */
    @Override
    public void close() {
        try {
            if (!finished) {
                stream.close();
            }
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
