package io.zhuxue.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws charts. Colours differ in lightness too, so that a black-and-white print can be read. */
final class SvgChart {

    private static final int WIDTH = 760;
    private static final int LEFT = 170;
    private static final int TOP = 50;
    private static final List<String> SHADES = List.of("#edf3fa", "#c3d7ee", "#8fb4dd", "#4f86c2", "#1d4f8c");
    private static final String INK = "#1d4f8c";

    private SvgChart() {}

    static String draw(Chart chart) {
        if (chart instanceof Chart.Bars bars) {
            return bars(bars);
        }
        if (chart instanceof Chart.Trend trend) {
            return trend(trend);
        }
        if (chart instanceof Chart.Funnel funnel) {
            return funnel(funnel);
        }
        if (chart instanceof Chart.Ranges ranges) {
            return RangeChart.draw(ranges);
        }
        return tiles((Chart.Tiles) chart);
    }

    private static String bars(Chart.Bars chart) {
        Svg svg = new Svg(WIDTH, TOP + 30 * chart.bars().size() + 20, chart.title(), chart.unit(), chart.bars());
        double most = most(chart.bars());
        int y = TOP;
        for (Chart.Mark bar : chart.bars()) {
            double length = (WIDTH - LEFT - 110) * share(bar.value(), most);
            svg.text(LEFT - 8, y + 16, "end", bar.name());
            svg.rect(LEFT, y, length, 22, INK, bar, chart.unit());
            svg.text(LEFT + length + 6, y + 16, "start", number(bar.value()));
            y += 30;
        }
        return svg.end();
    }

    private static String trend(Chart.Trend chart) {
        int height = 300;
        Svg svg = new Svg(WIDTH, height, chart.title(), chart.unit(), chart.points());
        double most = most(chart.points());
        int count = chart.points().size();
        double step = count < 2 ? 0 : (WIDTH - 120.0) / (count - 1);
        svg.line(60, height - 50, WIDTH - 60, height - 50);
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = 60 + i * step;
            double y = height
                    - 50
                    - (height - TOP - 80) * share(chart.points().get(i).value(), most);
            corners.add(Svg.at(x) + "," + Svg.at(y));
        }
        svg.polyline(String.join(" ", corners));
        for (int i = 0; i < count; i++) {
            Chart.Mark point = chart.points().get(i);
            double x = 60 + i * step;
            double y = height - 50 - (height - TOP - 80) * share(point.value(), most);
            svg.circle(x, y, point, chart.unit());
            svg.text(x, y - 10, "middle", number(point.value()));
            svg.text(x, height - 30, "middle", point.name());
        }
        return svg.end();
    }

    private static String funnel(Chart.Funnel chart) {
        Svg svg = new Svg(WIDTH, TOP + 56 * chart.steps().size() + 10, chart.title(), chart.unit(), chart.steps());
        double most = most(chart.steps());
        double first = chart.steps().isEmpty() ? 0 : chart.steps().get(0).value();
        int y = TOP;
        for (Chart.Mark step : chart.steps()) {
            double length = (WIDTH - LEFT - 150) * share(step.value(), most);
            svg.text(LEFT - 8, y + 26, "end", step.name());
            svg.rect(LEFT + (WIDTH - LEFT - 150 - length) / 2, y, length, 40, INK, step, chart.unit());
            svg.text(
                    WIDTH - 140,
                    y + 26,
                    "start",
                    number(step.value()) + (first > 0 ? "（" + percent(step.value() / first) + "）" : ""));
            y += 56;
        }
        return svg.end();
    }

    private static String tiles(Chart.Tiles chart) {
        Map<String, List<Chart.Tile>> cities = new TreeMap<>();
        for (Chart.Tile tile : chart.tiles()) {
            cities.computeIfAbsent(tile.region().substring(0, 4), city -> new ArrayList<>())
                    .add(tile);
        }
        cities.values().forEach(tiles -> tiles.sort((a, b) -> a.region().compareTo(b.region())));
        List<Chart.Mark> marks = chart.tiles().stream().map(Chart.Tile::mark).toList();
        List<Double> ranked = marks.stream().map(Chart.Mark::value).sorted().toList();
        Svg svg = new Svg(WIDTH, TOP + 44 * lines(cities) + 40, chart.title(), chart.unit(), marks);
        int y = TOP;
        for (List<Chart.Tile> city : cities.values()) {
            int x = 20;
            for (Chart.Tile tile : city) {
                if (x + 80 > WIDTH - 20) {
                    x = 20;
                    y += 44;
                }
                int shade = shade(ranked, tile.mark().value());
                svg.rect(x, y, 76, 40, SHADES.get(shade), tile.mark(), chart.unit());
                svg.small(
                        x + 38,
                        y + 17,
                        shade > 2 ? "#ffffff" : "#1b2733",
                        tile.mark().name());
                svg.small(
                        x + 38,
                        y + 33,
                        shade > 2 ? "#ffffff" : "#1b2733",
                        number(tile.mark().value()));
                x += 80;
            }
            y += 44;
        }
        return svg.end();
    }

    private static int lines(Map<String, List<Chart.Tile>> cities) {
        int inLine = (WIDTH - 40) / 80;
        return cities.values().stream()
                .mapToInt(c -> (c.size() + inLine - 1) / inLine)
                .sum();
    }

    /** The class of a figure by its rank: a fifth of the counties each; equal figures share a class. */
    private static int shade(List<Double> ranked, double value) {
        return Math.min(4, 5 * ranked.indexOf(value) / ranked.size());
    }

    private static double most(List<Chart.Mark> marks) {
        return marks.stream().mapToDouble(Chart.Mark::value).max().orElse(0);
    }

    private static double share(double value, double most) {
        return most == 0 ? 0 : value / most;
    }

    static String number(double value) {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : String.format(java.util.Locale.ROOT, pattern(rounded), rounded);
    }

    private static String pattern(BigDecimal rounded) {
        return "%,." + Math.max(0, rounded.scale()) + "f";
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP) + "%";
    }
}
