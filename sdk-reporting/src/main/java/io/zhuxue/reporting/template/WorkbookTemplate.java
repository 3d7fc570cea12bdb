package io.zhuxue.reporting.template;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.XlsxFile;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An office's own workbook as the look of a report (报表模板). Places to fill are written in its cells:
 *
 * <ul>
 *   <li><code>{{row:金额（元）}}</code> in the one row of a sheet that repeats: the column of that heading, in the look of
 *       the cell; <code>{{row:#}}</code> is the running number;
 *   <li><code>{{sum:金额（元）}}</code> and <code>{{count}}</code>: the sum of a column of figures, the number of rows;
 *   <li><code>{{title}}</code>, <code>{{region}}</code> and other words that the host gives.
 * </ul>
 *
 * <p>Everything else stays: pictures, widths, merged cells, print settings. What stands below the repeated row moves down
 * with its formulas, and a formula over the repeated row goes over all its rows.
 */
public final class WorkbookTemplate {

    /** An office's look is small; what unpacks to more is held to be hostile. */
    private static final long MOST_BYTES = 32L << 20;

    private final Path file;
    private final String name;
    private final List<TemplateTable> sheets;

    private WorkbookTemplate(Path file, String name, List<TemplateTable> sheets) {
        this.file = file;
        this.name = name;
        this.sheets = sheets;
    }

    /**
     * Looks at a template. The file is read again each time it is filled, and must stay until then.
     *
     * @param name how messages call it
     * @throws TableException when it is no honest workbook
     * @throws ReportingException when it holds macros, links to outside or formulas that fetch; when no row repeats, or
     *     two do on one sheet
     */
    public static WorkbookTemplate open(Path file, String name) {
        XlsxFile.check(file, name, MOST_BYTES);
        TemplateScan.refuseUnsafe(file, name);
        List<TemplateTable> sheets = new ArrayList<>();
        try (XSSFWorkbook book = load(file, name)) {
            book.sheetIterator().forEachRemaining(sheet -> sheets.add(TemplateTable.of(sheet, name)));
        } catch (IOException e) {
            throw new TableException(
                    name, CoreMessage.NOT_XLSX.with(e.getClass().getSimpleName()));
        }
        if (sheets.stream().noneMatch(TemplateTable::repeats)) {
            throw new ReportingException(ReportingMessage.TEMPLATE_NO_ROW.with(name));
        }
        return new WorkbookTemplate(file, name, sheets);
    }

    static XSSFWorkbook load(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        } catch (POIXMLException | IllegalArgumentException | IllegalStateException e) {
            throw new TableException(
                    name, CoreMessage.NOT_XLSX.with(e.getClass().getSimpleName()));
        }
    }

    /** How messages call it. */
    public String name() {
        return name;
    }

    /** The names of the sheets in which a row repeats, in their order. */
    public List<String> tables() {
        return sheets.stream()
                .filter(TemplateTable::repeats)
                .map(TemplateTable::sheet)
                .toList();
    }

    /** The only sheet in which a row repeats. */
    public String table() {
        List<String> tables = tables();
        if (tables.size() > 1) {
            throw new ReportingException(ReportingMessage.TEMPLATE_TWO_ROWS.with(name, tables.get(0), tables.get(1)));
        }
        return tables.get(0);
    }

    /**
     * Refuses places of a sheet that nobody fills.
     *
     * @param words the words that the host gives
     * @throws ReportingException naming the first such cell, and what it may say
     */
    public void check(String sheet, List<SheetColumn> columns, Set<String> words) {
        find(sheet).ifPresent(table -> table.check(columns, words));
    }

    /** The same for sheets on which no row repeats: only words are filled. */
    public void checkOthers(Set<String> words) {
        sheets.stream().filter(table -> !table.repeats()).forEach(table -> table.check(List.of(), words));
    }

    private Optional<TemplateTable> find(String sheet) {
        return sheets.stream().filter(table -> table.sheet().equals(sheet)).findFirst();
    }

    /**
     * Begins a workbook of this look.
     *
     * @param target where it appears when it is committed
     * @param words what stands for the words on every sheet, such as {@code region}
     */
    public TemplateFilling fill(Path target, Map<String, String> words) {
        checkOthers(words.keySet());
        return TemplateFilling.begin(file, name, target, words);
    }
}
