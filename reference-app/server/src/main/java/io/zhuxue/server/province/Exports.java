package io.zhuxue.server.province;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.XlsxSheet;
import io.zhuxue.core.table.XlsxWriter;
import io.zhuxue.reporting.template.SampleTemplate;
import io.zhuxue.reporting.template.TemplateFilling;
import io.zhuxue.reporting.template.WorkbookTemplate;
import io.zhuxue.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The lists of the console as files (导出), each in a file of its own, which the caller deletes. */
public final class Exports {

    private final Settings settings;

    /** Over where its files lie. */
    public Exports(Settings settings) {
        this.settings = settings;
    }

    /** Writes the rows of a list as a workbook or as CSV. */
    public Path write(Export export, boolean workbook, Consumer<Consumer<Object[]>> rows) throws IOException {
        return made(file -> {
            if (workbook) {
                workbook(export, rows, file);
            } else {
                csv(export, rows, file);
            }
        });
    }

    private static void workbook(Export export, Consumer<Consumer<Object[]>> rows, Path file) {
        try (XlsxWriter out = XlsxWriter.create(file)) {
            XlsxSheet sheet = out.sheet("清单", export.columns());
            rows.accept(sheet::row);
            out.commit();
        }
    }

    private static void csv(Export export, Consumer<Consumer<Object[]>> rows, Path file) {
        List<String> header = export.columns().stream().map(SheetColumn::header).toList();
        try (CsvWriter out = CsvWriter.create(file, header)) {
            rows.accept(
                    cells -> out.row(Arrays.stream(cells).map(Exports::plain).toList()));
            out.commit();
        }
    }

    /** Writes the rows of a list into an office's own workbook. */
    public Path fill(Export export, WorkbookTemplate look, Map<String, String> words, Consumer<Consumer<Object[]>> rows)
            throws IOException {
        return made(file -> {
            try (TemplateFilling out = look.fill(file, words)) {
                out.table(look.table(), export.columns(), Map.of(), rows);
                out.commit();
            }
        });
    }

    /** A template of a list to begin from. */
    public Path sample(Export export) throws IOException {
        return made(file -> SampleTemplate.write(List.of(new SampleTemplate("清单", export.columns())), file));
    }

    private Path made(Consumer<Path> writer) throws IOException {
        Path folder = Files.createDirectories(settings.data().resolve("exports"));
        Path file = Files.createTempFile(folder, "list-", ".out");
        try {
            writer.accept(file);
            return file;
        } catch (RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /** A spreadsheet takes a text that begins like a formula for one; an apostrophe before it says that it is none. */
    static String plain(Object cell) {
        String text = cell.toString();
        boolean formula = cell instanceof String && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
