package io.zhuxue.server.menu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule as a line of the chart (营养核对图): 100 percent is its lower bound, or its upper one where it has no other; the scale
 * ends at 200 percent.
 *
 * @param item the rule
 * @param from where the right range begins, percent
 * @param to where it ends, at most 200
 * @param dots what the days give
 */
public record RuleLine(String item, int from, int to, List<Dot> dots) {

    private static final int TOP = 200;

    /**
     * What a day gives.
     *
     * @param at percent, at most 200
     * @param words the day and the amount
     */
    public record Dot(int at, boolean ok, String words) {}

    public RuleLine {
        dots = List.copyOf(dots);
    }

    /** A line a rule, in the order of the rules; a rule of nothing at all has none. */
    static List<RuleLine> of(List<RuleRow> rows) {
        Map<String, List<RuleRow>> byItem = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> unit(row) > 0)
                .forEach(row -> byItem.computeIfAbsent(row.item(), item -> new ArrayList<>())
                        .add(row));
        List<RuleLine> lines = new ArrayList<>();
        byItem.forEach((item, days) -> {
            RuleRow first = days.get(0);
            lines.add(new RuleLine(
                    item,
                    percent(first.low(), first),
                    Double.isInfinite(first.high()) ? TOP : percent(first.high(), first),
                    days.stream()
                            .map(row -> new Dot(
                                    percent(row.figure(), row),
                                    row.ok(),
                                    row.day() + " " + row.amount() + "，应为" + row.range()))
                            .toList()));
        });
        return lines;
    }

    private static double unit(RuleRow row) {
        if (row.low() > 0) {
            return row.low();
        }
        return Double.isInfinite(row.high()) ? 0 : row.high();
    }

    private static int percent(double figure, RuleRow row) {
        return (int) Math.min(TOP, Math.round(figure / unit(row) * 100));
    }
}
