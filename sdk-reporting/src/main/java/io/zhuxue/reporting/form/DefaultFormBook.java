package io.zhuxue.reporting.form;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks each form's question and hands the rows to a sheet or a CSV; a file appears only when it is whole. */
final class DefaultFormBook implements FormBook {

    private final FormWords words;

    DefaultFormBook(FormWords words) {
        this.words = words;
    }

    @Override
    public void workbook(List<Form> forms, FactStore facts, Map<String, String> parameters, Path xlsx) {
        try (XlsxBook book = new XlsxBook(xlsx)) {
            for (Form form : forms) {
                XlsxBook.Sheet sheet = book.sheet(form);
                facts.ask(form.sql(), parameters, form::check, cells -> sheet.add(printed(form, cells)));
                sheet.finish();
            }
            book.finish();
        }
    }

    /** What a sheet shows: words for codes; figures stay figures. */
    private List<Cell> printed(Form form, List<Cell> cells) {
        List<Cell> figures = form.withRates(cells);
        List<Cell> shown = new ArrayList<>(figures.size());
        for (int c = 0; c < figures.size(); c++) {
            Cell cell = figures.get(c);
            FormColumn.Kind kind = form.columns().get(c).kind();
            shown.add(
                    kind.number() || cell == Cell.Nothing.NOTHING
                            ? cell
                            : new Cell.Text(words.of(kind, cell.toString())));
        }
        return shown;
    }

    @Override
    public void csv(Form form, FactStore facts, Map<String, String> parameters, Path csv) {
        Path draft = csv.resolveSibling(csv.getFileName() + ".draft");
        try {
            try (CsvWriter out =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft)) {
                out.writeRecord(form.columns().stream().map(FormColumn::name).toList());
                facts.ask(form.sql(), parameters, form::check, cells -> out.writeRecord(texts(form, cells)));
            }
            Files.move(draft, csv, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Form form, List<Cell> cells) {
        List<Cell> figures = form.withRates(cells);
        List<String> texts = new ArrayList<>(figures.size());
        for (int c = 0; c < figures.size(); c++) {
            texts.add(form.columns().get(c).kind().plain(figures.get(c)));
        }
        return texts;
    }
}
