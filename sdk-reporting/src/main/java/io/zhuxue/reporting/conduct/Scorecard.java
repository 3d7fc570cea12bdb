package io.zhuxue.reporting.conduct;

import io.zhuxue.reporting.data.Definition;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.Figures;
import io.zhuxue.reporting.form.FormColumn;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.reporting.indicator.Indicators;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well an office keeps the six norms (六个规范评分表), from what the system already knows and from evidence.
 *
 * @param lines one line an item, in the order of the items
 */
public record Scorecard(List<Line> lines) {

    /**
     * One item's line.
     *
     * @param item the item
     * @param hundredths the points earned, in hundredths
     * @param ground the measured rate in percent, or the evidence; empty for nothing found
     */
    public record Line(NormItem item, int hundredths, String ground) {}

    private static final long WHOLE = 10_000;
    private static final int HUNDREDTHS = 100;

    public Scorecard {
        lines = List.copyOf(lines);
    }

    /** The items that this module brings; a host may use others. */
    public static List<NormItem> items() {
        return Definition.resource(Scorecard.class, "six-norms.yaml").stream()
                .map(d -> new NormItem(
                        d.text("id"),
                        d.constant("norm", Norm.class),
                        d.text("text"),
                        Integer.parseInt(d.text("points")),
                        d.text("indicator", ""),
                        Integer.parseInt(d.text("target", "0")),
                        d.text("from_zero", "false").equals("true")))
                .toList();
    }

    /**
     * Scores items.
     *
     * @param rates the rates in hundredths of a percent by indicator; an indicator that is absent earns nothing
     * @param evidence what was seen, by item
     */
    public static Scorecard of(List<NormItem> items, Map<String, Integer> rates, Map<String, String> evidence) {
        return new Scorecard(
                items.stream().map(item -> line(item, rates, evidence)).toList());
    }

    private static Line line(NormItem item, Map<String, Integer> rates, Map<String, String> evidence) {
        if (!item.measured()) {
            String seen = evidence.getOrDefault(item.id(), "").strip();
            return new Line(item, seen.isEmpty() ? 0 : item.points() * HUNDREDTHS, seen);
        }
        Integer rate = rates.get(item.indicator());
        if (rate == null) {
            return new Line(item, 0, "");
        }
        int reached = Math.min(rate, item.target());
        int good = item.fromZero() ? item.target() - reached : reached;
        int earned = (int) ((long) item.points() * HUNDREDTHS * good / item.target());
        return new Line(item, earned, rate / HUNDREDTHS + "." + "%02d".formatted(rate % HUNDREDTHS) + "%");
    }

    /**
     * The rates of indicators in a place, over all their breakdowns: the sums of the two columns before the rate, divided
     * and rounded half up, where nothing but all is 100.00 and nothing but none is 0.00.
     *
     * @param region a region code, whole or shortened to a province's two or a city's four characters
     */
    public static Map<String, Integer> rates(
            Indicators indicators, Set<String> ids, FactStore facts, LocalDate asOf, String region) {
        Indicators there = indicators.within(region);
        Map<String, Integer> rates = new TreeMap<>();
        for (String id : ids) {
            Indicator indicator = there.get(id);
            List<FormColumn> columns = indicator.columns();
            String part = columns.get(columns.size() - 3).name();
            String whole = columns.get(columns.size() - 2).name();
            Figures figures = there.compute(indicator, facts, asOf);
            long parts = 0;
            long wholes = 0;
            for (int row = 0; row < figures.rows().size(); row++) {
                if (figures.cell(row, part) instanceof Cell.Whole p
                        && figures.cell(row, whole) instanceof Cell.Whole w) {
                    parts = Math.addExact(parts, p.value());
                    wholes = Math.addExact(wholes, w.value());
                }
            }
            if (wholes > 0) {
                rates.put(id, hundredths(parts, wholes));
            }
        }
        return rates;
    }

    /** Half up, as the indicator prints it; but what is not all is never shown as all, nor something as nothing. */
    static int hundredths(long parts, long wholes) {
        long rate = BigDecimal.valueOf(Math.multiplyExact(parts, WHOLE))
                .divide(BigDecimal.valueOf(wholes), 0, RoundingMode.HALF_UP)
                .longValueExact();
        if (parts > 0 && parts < wholes) {
            rate = Math.max(1, Math.min(WHOLE - 1, rate));
        }
        return Math.toIntExact(rate);
    }

    /** The points earned under a norm, in hundredths. */
    public int hundredths(Norm norm) {
        return lines.stream()
                .filter(line -> line.item().norm() == norm)
                .mapToInt(Line::hundredths)
                .sum();
    }

    /** All points earned, in hundredths. */
    public int hundredths() {
        return lines.stream().mapToInt(Line::hundredths).sum();
    }
}
