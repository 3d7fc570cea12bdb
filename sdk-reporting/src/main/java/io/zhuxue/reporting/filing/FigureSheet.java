package io.zhuxue.reporting.filing;

import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.form.Form;
import io.zhuxue.reporting.form.FormColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures that one unit hands up for one period (报送数据): each under a name of parts between slashes, such as
 * {@code STAGE_PROGRAMME/UG/UG_GRANT/amount}.
 *
 * @param unit who hands up: a region code or a school code
 * @param period for when: a term, a month or a year
 * @param figures the figures; money in yuan, everything exact
 */
public record FigureSheet(String unit, String period, SortedMap<String, BigDecimal> figures) {

    public FigureSheet {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    /** The figures of forms over facts: form, breakdown and column make the name; rates are not figures. */
    public static FigureSheet of(
            String unit, String period, List<Form> forms, FactStore facts, Map<String, String> parameters) {
        SortedMap<String, BigDecimal> figures = new TreeMap<>();
        for (Form form : forms) {
            List<FormColumn> columns = form.columns().stream()
                    .filter(c -> c.kind() != FormColumn.Kind.RATE)
                    .toList();
            facts.ask(form.sql(), parameters, header -> {}, row -> collect(form.id(), columns, row, figures));
        }
        return new FigureSheet(unit, period, figures);
    }

    private static void collect(
            String form, List<FormColumn> columns, List<Cell> row, SortedMap<String, BigDecimal> into) {
        List<String> name = new ArrayList<>(List.of(form));
        for (int c = 0; c < columns.size(); c++) {
            if (!columns.get(c).kind().number()) {
                name.add(row.get(c).toString());
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            if (row.get(c) instanceof Cell.Whole whole) {
                boolean money = columns.get(c).kind() == FormColumn.Kind.YUAN;
                into.put(
                        String.join("/", name) + "/" + columns.get(c).name(),
                        BigDecimal.valueOf(whole.value(), money ? 2 : 0));
            }
        }
    }

    /** The figure of that name, if it was handed up. */
    public Optional<BigDecimal> figure(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /**
     * The sheet of the level above: every figure is the sum of the figures of the same name below (逐级汇总).
     *
     * @param unit the unit above
     */
    public static FigureSheet rollUp(String unit, String period, List<FigureSheet> below) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        for (FigureSheet sheet : below) {
            sheet.figures().forEach((name, figure) -> sums.merge(name, figure, BigDecimal::add));
        }
        return new FigureSheet(unit, period, sums);
    }
}
