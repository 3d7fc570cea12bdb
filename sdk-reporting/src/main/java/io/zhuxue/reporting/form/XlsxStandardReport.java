package io.zhuxue.reporting.form;

import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes each form as a sheet: title, headings, rows, and a total where there is something to add up. */
final class XlsxStandardReport implements StandardReport {

    private static final int HEADING = 1;

    private final List<Form> forms;
    private final FormWords words;

    XlsxStandardReport(List<Form> forms, FormWords words) {
        this.forms = List.copyOf(forms);
        this.words = words;
    }

    @Override
    public List<Form> forms() {
        return forms;
    }

    @Override
    public void write(FactStore facts, Path xlsx) {
        Path draft = xlsx.resolveSibling(xlsx.getFileName() + ".draft");
        try {
            try (OutputStream out = Files.newOutputStream(draft);
                    Workbook workbook = new Workbook(out, "Zhuxue", "1.0")) {
                for (Form form : forms) {
                    sheet(form, facts, workbook.newWorksheet(form.sheet()));
                }
            }
            SteadyZip.copy(draft, xlsx);
            Files.delete(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Form form, FactStore facts, Worksheet sheet) throws IOException {
        List<FormColumn> columns = form.columns();
        sheet.value(0, 0, form.title());
        sheet.range(0, 0, 0, columns.size() - 1).merge();
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fontSize(14)
                .horizontalAlignment("center")
                .set();
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(HEADING, c, columns.get(c).title());
            sheet.width(c, columns.get(c).kind().number() ? 18 : 26);
        }
        sheet.range(HEADING, 0, HEADING, columns.size() - 1)
                .style()
                .bold()
                .fillColor("D9E2F3")
                .borderStyle("thin")
                .horizontalAlignment("center")
                .set();
        sheet.freezePane(0, HEADING + 1);
        Rows rows = new Rows(sheet, columns);
        facts.ask(form.sql(), Map.of(), rows::check, rows::add);
        sheet.finish();
    }

    /** The rows of a sheet as they stream in. */
    private final class Rows {

        private final Worksheet sheet;
        private final List<FormColumn> columns;
        private int next = HEADING + 1;

        Rows(Worksheet sheet, List<FormColumn> columns) {
            this.sheet = sheet;
            this.columns = columns;
        }

        void check(List<String> names) {
            List<String> wanted = columns.stream().map(FormColumn::name).toList();
            if (!names.equals(wanted)) {
                throw new IllegalStateException("a form's SQL gives " + names + " but its columns are " + wanted);
            }
        }

        void add(List<Cell> cells) {
            for (int c = 0; c < cells.size(); c++) {
                Cell cell = cells.get(c);
                FormColumn.Kind kind = columns.get(c).kind();
                if (cell instanceof Cell.Whole whole && kind == FormColumn.Kind.YUAN) {
                    sheet.value(next, c, BigDecimal.valueOf(whole.value(), 2));
                    sheet.style(next, c).format("#,##0.00").set();
                } else if (cell instanceof Cell.Whole whole) {
                    sheet.value(next, c, whole.value());
                    sheet.style(next, c).format("#,##0").set();
                } else if (cell != Cell.Nothing.NOTHING) {
                    sheet.value(next, c, words.of(kind, cell.toString()));
                }
            }
            next++;
        }
    }
}
