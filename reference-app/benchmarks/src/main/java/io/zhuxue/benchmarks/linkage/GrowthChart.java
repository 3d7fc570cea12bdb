package io.zhuxue.benchmarks.linkage;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.reporting.chart.Chart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws how linking grows, from measured runs:
 * {@code java -cp benchmarks.jar io.zhuxue.benchmarks.linkage.GrowthChart docs/linkage-growth.csv docs/linkage-growth.svg}.
 * Bars of one length would be growth in proportion.
 */
public final class GrowthChart {

    private GrowthChart() {}

    /** Reads the table of runs and writes the chart. */
    public static void main(String[] args) throws IOException {
        List<Chart.Mark> bars = new ArrayList<>();
        Tables.open(Path.of(args[0])).read(Column.named("students", "cpu_seconds"), row -> {
            double students = Double.parseDouble(row.value(0));
            double seconds = Double.parseDouble(row.value(1));
            String name = String.format(Locale.ROOT, "%,.0f万人 %.1f秒", students / 10_000, seconds);
            bars.add(new Chart.Mark(name, Math.round(seconds / students * 1e7) / 10.0));
        });
        Files.writeString(Path.of(args[1]), new Chart.Bars("比对用时：每百万名学生的处理器秒数", "秒", bars).svg());
    }
}
