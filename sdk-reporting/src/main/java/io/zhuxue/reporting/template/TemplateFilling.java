package io.zhuxue.reporting.template;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.XlsxFile;
import io.zhuxue.reporting.ReportingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook of an office's look being filled sheet by sheet in bounded memory; the same rows give the same bytes.
 *
 * <p>The file appears whole when it is committed. Closing without a commit leaves nothing behind.
 */
public final class TemplateFilling implements AutoCloseable {

    /** Stands where a template does not say when it was made. */
    private static final Optional<Date> UNKNOWN = Optional.of(Date.from(Instant.parse("1980-01-01T00:00:00Z")));

    private final String template;
    private final Path target;
    private final Path draft;
    private final Map<String, String> words;
    private final XSSFWorkbook look;
    private final FilledBook book;
    private final Set<String> filled = new HashSet<>();

    private TemplateFilling(String template, Path target, Path draft, Map<String, String> words, XSSFWorkbook look) {
        this.template = template;
        this.target = target;
        this.draft = draft;
        this.words = Map.copyOf(words);
        this.look = look;
        this.book = new FilledBook(look);
    }

    static TemplateFilling begin(Path file, String name, Path target, Map<String, String> words) {
        Path place = target.toAbsolutePath();
        try {
            Path folder = place.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            XSSFWorkbook look = WorkbookTemplate.load(file, name);
            boolean dated = look.getPackage()
                            .getPartsByName(java.util.regex.Pattern.compile("/docProps/core\\.xml"))
                            .size()
                    > 0;
            if (!dated) {
                look.getProperties().getCoreProperties().setCreated(UNKNOWN);
            }
            return new TemplateFilling(
                    name, place, place.resolveSibling("." + place.getFileName() + ".draft"), words, look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills the sheet of a name. A cell of a row is a String, Money, a whole number, a BigDecimal or a LocalDate, in the
     * order of the columns.
     *
     * @param more words of this sheet only, such as its {@code title}
     * @throws ReportingException when a place of the sheet is unknown, or the rows are more than a sheet holds
     */
    public void table(
            String sheet, List<SheetColumn> columns, Map<String, String> more, Consumer<Consumer<Object[]>> rows) {
        XSSFSheet at = look.getSheet(sheet);
        if (at == null || !filled.add(sheet)) {
            throw new IllegalArgumentException("no sheet to fill: " + sheet);
        }
        Map<String, String> known = new HashMap<>(words);
        known.putAll(more);
        TemplateTable table = TemplateTable.of(at, template);
        table.check(columns, known.keySet());
        SheetFilling filling = new SheetFilling(at, book, table, columns, known);
        rows.accept(filling::row);
        filling.end();
    }

    /**
     * Puts the workbook in its place. Sheets that nobody filled keep what they say, with their words filled.
     *
     * @throws UncheckedIOException when it could not be written
     */
    public void commit() {
        for (int i = 0; i < look.getNumberOfSheets(); i++) {
            XSSFSheet sheet = look.getSheetAt(i);
            if (!filled.contains(sheet.getSheetName())) {
                SheetFilling.words(sheet, words::get);
            }
        }
        // What was computed when the template was saved is not what its formulas give now.
        look.setForceFormulaRecalculation(true);
        try (OutputStream out = Files.newOutputStream(draft)) {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        XlsxFile.settle(draft, target);
    }

    @Override
    public void close() {
        try {
            book.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new TableException(
                    template, CoreMessage.TABLE_UNREADABLE.with(e.getClass().getSimpleName()));
        }
    }
}
