package io.zhuxue.reporting.form;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.XlsxSheet;
import io.zhuxue.core.table.XlsxWriter;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.template.SampleTemplate;
import io.zhuxue.reporting.template.TemplateFilling;
import io.zhuxue.reporting.template.WorkbookTemplate;
import java.math.BigDecimal;
import java.nio.file.Path;
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
        try (XlsxWriter book = XlsxWriter.create(xlsx)) {
            if (forms.size() > 1) {
                contents(forms, book);
            }
            for (Form form : forms) {
                XlsxSheet sheet = book.sheet(form.sheet(), headings(form));
                facts.ask(form.sql(), parameters, form::check, cells -> sheet.row(printed(form, cells)));
            }
            book.commit();
        }
    }

    @Override
    public void fill(
            WorkbookTemplate template,
            List<Form> forms,
            FactStore facts,
            Map<String, String> parameters,
            Map<String, String> words,
            Path xlsx) {
        try (TemplateFilling book = template.fill(xlsx, words)) {
            List<String> tables = forms.size() == 1 ? List.of(template.table()) : template.tables();
            for (String table : tables) {
                Form form = forms.size() == 1 ? forms.get(0) : of(table, forms, template);
                book.table(
                        table,
                        headings(form),
                        Map.of("title", form.title()),
                        out -> facts.ask(
                                form.sql(), parameters, form::check, cells -> out.accept(printed(form, cells))));
            }
            book.commit();
        }
    }

    private static Form of(String sheet, List<Form> forms, WorkbookTemplate template) {
        return forms.stream()
                .filter(form -> form.sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new ReportingException(ReportingMessage.TEMPLATE_SHEET_UNKNOWN.with(
                        template.name(), sheet, forms.stream().map(Form::sheet).toList())));
    }

    @Override
    public void sample(List<Form> forms, Path xlsx) {
        SampleTemplate.write(
                forms.stream()
                        .map(form -> new SampleTemplate(form.sheet(), headings(form)))
                        .toList(),
                xlsx);
    }

    /** The first sheet says what is where, under the full titles. */
    private static void contents(List<Form> forms, XlsxWriter book) {
        XlsxSheet sheet = book.sheet("目录", List.of(SheetColumn.text("表名", 24), SheetColumn.text("标题", 60)));
        for (Form form : forms) {
            sheet.row(form.sheet(), form.title());
        }
    }

    private static List<SheetColumn> headings(Form form) {
        return form.columns().stream()
                .map(c -> switch (c.kind()) {
                    case COUNT -> SheetColumn.whole(c.title(), 14);
                    case YUAN -> SheetColumn.money(c.title(), 18);
                    case RATE -> new SheetColumn(c.title(), 14, SheetColumn.Look.PERCENT);
                    default -> SheetColumn.text(c.title(), 26);
                })
                .toList();
    }

    /** What a sheet shows: words for codes; figures stay figures. */
    private Object[] printed(Form form, List<Cell> cells) {
        List<Cell> figures = form.withRates(cells);
        Object[] shown = new Object[figures.size()];
        for (int c = 0; c < shown.length; c++) {
            Cell cell = figures.get(c);
            FormColumn.Kind kind = form.columns().get(c).kind();
            if (cell instanceof Cell.Whole whole && kind.number()) {
                shown[c] = number(kind, whole.value());
            } else {
                shown[c] = cell == Cell.Nothing.NOTHING ? "" : words.of(kind, cell.toString());
            }
        }
        return shown;
    }

    private static Object number(FormColumn.Kind kind, long value) {
        return switch (kind) {
            case YUAN -> Money.ofFen(value);
            case RATE -> BigDecimal.valueOf(value, 4);
            default -> value;
        };
    }

    @Override
    public void csv(Form form, FactStore facts, Map<String, String> parameters, Path csv) {
        List<String> header = form.columns().stream().map(FormColumn::name).toList();
        try (CsvWriter out = CsvWriter.create(csv, header)) {
            facts.ask(form.sql(), parameters, form::check, cells -> out.row(texts(form, cells)));
            out.commit();
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
