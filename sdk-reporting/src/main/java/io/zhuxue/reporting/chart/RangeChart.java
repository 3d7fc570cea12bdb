package io.zhuxue.reporting.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Draws ranges: a bar from the lowest to the highest figure, a line through the middle ones, dots for what stands out. */
final class RangeChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;
    private static final int TOP = 60;
    private static final int BOTTOM = HEIGHT - 50;
    private static final int LEFT = 80;
    private static final int RIGHT = WIDTH - 40;
    private static final int MOST_NAMES = 12;
    private static final String PALE = "#c3d7ee";
    private static final String ALARM = "#b3261e";

    private final Chart.Ranges chart;
    private final double least;
    private final double most;

    private RangeChart(Chart.Ranges chart) {
        this.chart = chart;
        double low = chart.ranges().stream().mapToDouble(Chart.Range::low).min().orElse(0);
        this.most = Stream.concat(
                        chart.ranges().stream().map(Chart.Range::high),
                        chart.outstanding().stream().map(each -> each.mark().value()))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        this.least = Math.max(0, low - (most - low) / 5);
    }

    static String draw(Chart.Ranges chart) {
        return new RangeChart(chart).svg();
    }

    private String svg() {
        List<Chart.Mark> marks = new ArrayList<>();
        chart.ranges().forEach(range -> marks.add(range.middle()));
        chart.outstanding().forEach(each -> marks.add(each.mark()));
        Svg svg = new Svg(WIDTH, HEIGHT, chart.title(), chart.unit(), marks);
        svg.line(LEFT, BOTTOM, RIGHT, BOTTOM);
        svg.text(LEFT - 8, BOTTOM + 4, "end", SvgChart.number(least));
        svg.text(LEFT - 8, TOP + 4, "end", SvgChart.number(most));
        int count = chart.ranges().size();
        int every = Math.max(1, (count + MOST_NAMES - 1) / MOST_NAMES);
        List<String> corners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Chart.Range range = chart.ranges().get(i);
            Chart.Mark middle = range.middle();
            double high = y(range.high());
            svg.rect(x(i) - 6, high, 12, Math.max(2, y(range.low()) - high), PALE, middle, chart.unit());
            corners.add(Svg.at(x(i)) + "," + Svg.at(y(middle.value())));
            if (i % every == 0) {
                svg.text(x(i), BOTTOM + 20, "middle", middle.name());
            }
        }
        svg.polyline(String.join(" ", corners));
        for (Chart.Outstanding each : chart.outstanding()) {
            svg.circle(x(each.at()), y(each.mark().value()), ALARM, each.mark(), chart.unit());
        }
        return svg.end();
    }

    private double x(int at) {
        int count = chart.ranges().size();
        return count < 2 ? (LEFT + RIGHT) / 2.0 : LEFT + 20 + at * (RIGHT - LEFT - 40.0) / (count - 1);
    }

    private double y(double value) {
        return most == least ? TOP : BOTTOM - (BOTTOM - TOP) * (value - least) / (most - least);
    }
}
