package io.zhuxue.reporting.outreach;

import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.Figures;
import io.zhuxue.reporting.form.FormColumn;
import io.zhuxue.reporting.indicator.FigureProof;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.reporting.indicator.Indicators;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures for a press conference (新闻发布会口径): each with its definition, its day and the hash of the rows behind it,
 * so that what was said can be proven later.
 *
 * @param asOf the day as of which the figures are known
 * @param lines one line an indicator
 */
public record FactSheet(LocalDate asOf, List<Line> lines) {

    /**
     * One indicator's line.
     *
     * @param name the Chinese name
     * @param definition what is counted
     * @param figures the totals by the titles of their columns, as text; a rate is that of the totals
     * @param detailRows how many rows are behind them
     * @param detailSm3 the hash over those rows
     */
    public record Line(
            String name, String definition, Map<String, String> figures, long detailRows, String detailSm3) {}

    public FactSheet {
        lines = List.copyOf(lines);
    }

    /**
     * The sheet over facts.
     *
     * @param ids the indicators to be told, in order; only those whose figures add up over their breakdown
     */
    public static FactSheet of(Indicators indicators, List<String> ids, FactStore facts, LocalDate asOf) {
        return new FactSheet(
                asOf,
                ids.stream()
                        .map(id -> line(indicators, indicators.get(id), facts, asOf))
                        .toList());
    }

    private static Line line(Indicators indicators, Indicator indicator, FactStore facts, LocalDate asOf) {
        Figures all = indicators.compute(indicator, facts, asOf);
        Map<String, Long> sums = new TreeMap<>();
        Map<String, String> shown = new java.util.LinkedHashMap<>();
        List<FormColumn> columns = indicator.columns();
        for (int c = 0; c < columns.size(); c++) {
            FormColumn column = columns.get(c);
            if (column.kind() == FormColumn.Kind.RATE) {
                shown.put(
                        column.title(),
                        rate(
                                sums.getOrDefault(columns.get(c - 2).name(), 0L),
                                sums.getOrDefault(columns.get(c - 1).name(), 0L)));
            } else if (column.kind().number()) {
                long sum = sum(all, column.name());
                sums.put(column.name(), sum);
                shown.put(column.title(), column.kind().plain(new Cell.Whole(sum)));
            }
        }
        FigureProof proof = indicators.prove(indicator, facts, asOf, Map.of());
        return new Line(indicator.name(), indicator.definition(), shown, proof.detailRows(), proof.detailSm3());
    }

    private static long sum(Figures figures, String column) {
        long sum = 0;
        for (int row = 0; row < figures.rows().size(); row++) {
            if (figures.cell(row, column) instanceof Cell.Whole whole) {
                sum = Math.addExact(sum, whole.value());
            }
        }
        return sum;
    }

    private static String rate(long part, long whole) {
        return whole == 0
                ? ""
                : BigDecimal.valueOf(part)
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** The sheet as Markdown. */
    public String markdown() {
        StringBuilder out = new StringBuilder("# 新闻发布会数据口径（截至 ").append(asOf).append("）\n");
        for (Line line : lines) {
            out.append("\n## ").append(line.name()).append("\n\n");
            line.figures()
                    .forEach((title, value) -> out.append("- ")
                            .append(title)
                            .append("：")
                            .append(value)
                            .append('\n'));
            out.append("- 口径：").append(line.definition()).append('\n');
            out.append("- 数据指纹：")
                    .append(line.detailRows())
                    .append(" 行，SM3 ")
                    .append(line.detailSm3())
                    .append('\n');
        }
        return out.toString();
    }
}
