package io.zhuxue.reporting.chart;

import java.util.List;

/**
 * A chart (统计图) that can be drawn as SVG. Every mark carries its figure as a tooltip, and every chart its figures as a
 * text for readers who cannot see it.
 */
public sealed interface Chart {

    /**
     * Something with a figure.
     *
     * @param name what it is, in Chinese
     * @param value how much; never negative
     */
    record Mark(String name, double value) {

        public Mark {
            if (value < 0 || Double.isNaN(value) || Double.isInfinite(value)) {
                throw new IllegalArgumentException("a mark has a figure of 0 or more");
            }
        }
    }

    /**
     * A bar chart (条形图): one bar a mark, longest scale first to last as given.
     *
     * @param title the title
     * @param unit the unit, such as 人 or 万元
     * @param bars the bars
     */
    record Bars(String title, String unit, List<Mark> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * A trend (趋势图): the same figure over terms.
     *
     * @param title the title
     * @param unit the unit
     * @param points the figures in order of time
     */
    record Trend(String title, String unit, List<Mark> points) implements Chart {
        public Trend {
            points = List.copyOf(points);
        }
    }

    /**
     * A funnel (漏斗图): from all to those who remain at each step, such as register → linked → entitled → paid.
     *
     * @param title the title
     * @param unit the unit
     * @param steps the steps, in order
     */
    record Funnel(String title, String unit, List<Mark> steps) implements Chart {
        public Funnel {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A tile map (分县网格图): a tile a county, ordered by code and grouped by city, shaded in five classes by rank.
     *
     * @param title the title
     * @param unit the unit
     * @param tiles the counties
     */
    record Tiles(String title, String unit, List<Tile> tiles) implements Chart {
        public Tiles {
            tiles = List.copyOf(tiles);
        }
    }

    /**
     * A county on a tile map.
     *
     * @param region the county's code of six characters
     * @param mark its name and figure
     */
    record Tile(String region, Mark mark) {}

    /**
     * A chart of ranges (区间图), such as prices: at each point of time what was lowest, middle and highest, and single
     * figures that stand out. The scale begins near the lowest figure and says where.
     *
     * @param title the title
     * @param unit the unit
     * @param ranges the ranges in order of time
     * @param outstanding the figures that stand out
     */
    record Ranges(String title, String unit, List<Range> ranges, List<Outstanding> outstanding) implements Chart {
        public Ranges {
            ranges = List.copyOf(ranges);
            outstanding = List.copyOf(outstanding);
            for (Outstanding each : outstanding) {
                if (each.at() < 0 || each.at() >= ranges.size()) {
                    throw new IllegalArgumentException("a figure stands out at one of the ranges");
                }
            }
        }
    }

    /**
     * A range of figures at one point of time.
     *
     * @param low the lowest
     * @param middle the middle one, by whose mark the point is known
     * @param high the highest
     */
    record Range(double low, Mark middle, double high) {
        public Range {
            if (!(0 <= low && low <= middle.value() && middle.value() <= high && high < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("low, middle and high come in this order");
            }
        }
    }

    /**
     * A figure that stands out of a range.
     *
     * @param at at which range, from 0
     * @param mark what it is
     */
    record Outstanding(int at, Mark mark) {}

    /** The chart as an SVG document; the same chart gives the same text. */
    default String svg() {
        return SvgChart.draw(this);
    }

    /**
     * The chart as a PNG picture, at twice its size.
     *
     * @throws io.zhuxue.reporting.ReportingException when this machine has no font with Chinese outlines for it
     */
    default byte[] png() {
        return ChartPicture.png(svg());
    }
}
