package io.zhuxue.reporting.form;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import io.zhuxue.reporting.fact.Cell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A form (报表): one table that an office hands up or publishes, defined as data.
 *
 * @param id the form's name for programs, such as COUNTY_STAGE_PROGRAMME
 * @param sheet the short Chinese name, at most 31 characters
 * @param title the Chinese title
 * @param columns the columns, in order; the SQL gives exactly these, but for the rates
 * @param sql the question to the facts
 */
public record Form(String id, String sheet, String title, List<FormColumn> columns, String sql) {

    public Form {
        columns = List.copyOf(columns);
    }

    /** Ends the job when the SQL gives other columns than the form has. */
    void check(List<String> names) {
        List<String> wanted = columns.stream()
                .filter(c -> c.kind() != FormColumn.Kind.RATE)
                .map(FormColumn::name)
                .toList();
        if (!names.equals(wanted)) {
            throw new ReportingException(ReportingMessage.FORM_COLUMNS.with(id, wanted, names));
        }
    }

    /** The cells of a row with its rates worked out, in hundredths of a percent. */
    public List<Cell> withRates(List<Cell> cells) {
        if (cells.size() == columns.size()) {
            return cells;
        }
        List<Cell> all = new ArrayList<>(columns.size());
        int from = 0;
        for (FormColumn column : columns) {
            if (column.kind() == FormColumn.Kind.RATE) {
                all.add(rate(all.get(all.size() - 2), all.get(all.size() - 1)));
            } else {
                all.add(cells.get(from++));
            }
        }
        return all;
    }

    private static Cell rate(Cell part, Cell whole) {
        if (whole.whole() == 0) {
            return Cell.Nothing.NOTHING;
        }
        return new Cell.Whole(BigDecimal.valueOf(part.whole())
                .scaleByPowerOfTen(4)
                .divide(BigDecimal.valueOf(whole.whole()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
