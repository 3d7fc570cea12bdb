package io.zhuxue.reporting.form;

import io.zhuxue.reporting.fact.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook on its way: each form a sheet with title, headings and rows. */
final class XlsxBook implements AutoCloseable {

    private static final int HEADING = 1;

    /** Rows that stay in memory before they go to disk. */
    private static final int FLUSH = 1000;

    private final Path xlsx;
    private final Path draft;
    private final OutputStream out;
    private final Workbook workbook;

    XlsxBook(Path xlsx) {
        this.xlsx = xlsx;
        this.draft = xlsx.resolveSibling(xlsx.getFileName() + ".draft");
        try {
            this.out = Files.newOutputStream(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.workbook = new Workbook(out, "Zhuxue", "1.0");
        // The draft is packed again without its dates, so packing it well now would be work for nothing.
        workbook.setCompressionLevel(1);
    }

    Sheet sheet(Form form) {
        return new Sheet(workbook.newWorksheet(form.sheet()), form);
    }

    /** Puts the workbook in place. */
    void finish() {
        try {
            workbook.close();
            SteadyZip.copy(draft, xlsx);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One sheet as its rows stream in. */
    static final class Sheet {

        private final Worksheet sheet;
        private final List<FormColumn> columns;
        private int next = HEADING + 1;
        private int unstyled = next;

        Sheet(Worksheet sheet, Form form) {
            this.sheet = sheet;
            this.columns = form.columns();
            int last = columns.size() - 1;
            sheet.value(0, 0, form.title());
            sheet.range(0, 0, 0, last).merge();
            sheet.range(0, 0, 0, last)
                    .style()
                    .bold()
                    .fontSize(14)
                    .horizontalAlignment("center")
                    .set();
            for (int c = 0; c <= last; c++) {
                sheet.value(HEADING, c, columns.get(c).title());
                sheet.width(c, columns.get(c).kind().number() ? 18 : 26);
            }
            sheet.range(HEADING, 0, HEADING, last)
                    .style()
                    .bold()
                    .fillColor("D9E2F3")
                    .borderStyle("thin")
                    .horizontalAlignment("center")
                    .set();
            sheet.freezePane(0, HEADING + 1);
        }

        void add(List<Cell> cells) {
            for (int c = 0; c < cells.size(); c++) {
                Cell cell = cells.get(c);
                if (cell instanceof Cell.Whole whole) {
                    sheet.value(next, c, number(columns.get(c).kind(), whole.value()));
                } else if (cell instanceof Cell.Text text) {
                    sheet.inlineString(next, c, text.value());
                } else if (cell != Cell.Nothing.NOTHING) {
                    sheet.inlineString(next, c, cell.toString());
                }
            }
            next++;
            if (next - unstyled == FLUSH) {
                flush();
            }
        }

        private static Number number(FormColumn.Kind kind, long value) {
            if (kind == FormColumn.Kind.COUNT) {
                return value;
            }
            return BigDecimal.valueOf(value, 2);
        }

        private void flush() {
            if (next == unstyled) {
                return;
            }
            for (int c = 0; c < columns.size(); c++) {
                FormColumn.Kind kind = columns.get(c).kind();
                if (kind.number()) {
                    String format = kind == FormColumn.Kind.COUNT ? "#,##0" : "#,##0.00";
                    sheet.range(unstyled, c, next - 1, c).style().format(format).set();
                }
            }
            unstyled = next;
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() {
            flush();
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
