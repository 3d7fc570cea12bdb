package io.zhuxue.reporting.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.reporting.chart.Chart.Mark;
import io.zhuxue.reporting.chart.Chart.Tile;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartTest {

    private static final List<Mark> MARKS =
            List.of(new Mark("长沙县", 120), new Mark("浏阳市", 60.5), new Mark("宁乡市 <&>", 0));

    @Test
    void every_chart_is_a_well_formed_picture_with_its_figures_as_text() throws Exception {
        List<Chart> charts = List.of(
                new Chart.Bars("受助人数", "人", MARKS),
                new Chart.Trend("受助人数", "人", MARKS),
                new Chart.Funnel("从名单到资金", "人", MARKS),
                new Chart.Tiles(
                        "受助人数", "人", List.of(new Tile("430121", MARKS.get(0)), new Tile("430181", MARKS.get(1)))),
                new Chart.Bars("没有数据", "人", List.of()),
                new Chart.Trend("没有数据", "人", List.of()),
                new Chart.Funnel("没有数据", "人", List.of()),
                new Chart.Tiles("没有数据", "人", List.of()),
                new Chart.Ranges("没有数据", "元", List.of(), List.of()));
        for (Chart chart : charts) {
            Document picture = parse(chart.svg());
            assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
            assertThat(chart.svg()).isEqualTo(chart.svg()).doesNotContain("NaN");
        }
        assertThat(parse(charts.get(0).svg())
                        .getElementsByTagName("desc")
                        .item(0)
                        .getTextContent())
                .isEqualTo("长沙县 120人；浏阳市 60.5人；宁乡市 <&> 0人");
    }

    @Test
    void a_range_goes_from_its_lowest_to_its_highest_and_shows_what_stands_out() throws Exception {
        List<Chart.Range> ranges =
                List.of(new Chart.Range(4, new Mark("09-05", 5), 6), new Chart.Range(5, new Mark("09-12", 5), 5));
        Chart chart = new Chart.Ranges("大米价格", "元/千克", ranges, List.of(new Chart.Outstanding(1, new Mark("学校甲", 9))));
        Document picture = parse(chart.svg());
        // The scale goes from 4 less a fifth of what lies between 4 and 9, which is 3, to 9: 210 points high.
        assertThat(attribute(picture, "rect", 1, "height")).isEqualTo(70);
        assertThat(attribute(picture, "rect", 1, "y")).isEqualTo(165);
        assertThat(attribute(picture, "rect", 2, "height"))
                .as("still to be seen")
                .isEqualTo(2);
        assertThat(attribute(picture, "circle", 0, "cy")).isEqualTo(60);
        assertThat(chart.svg()).contains("学校甲 9元/千克").contains("09-05 5元/千克");
    }

    @Test
    void a_range_has_its_figures_in_order_and_what_stands_out_belongs_to_a_range() {
        Mark five = new Mark("x", 5);
        assertThatThrownBy(() -> new Chart.Range(6, five, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chart.Range(1, five, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chart.Range(Double.NaN, five, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Chart.Ranges("x", "元", List.of(), List.of(new Chart.Outstanding(0, five))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double attribute(Document picture, String tag, int index, String name) {
        return Double.parseDouble(((Element) picture.getElementsByTagName(tag).item(index)).getAttribute(name));
    }

    @Test
    void a_bar_is_as_long_as_its_figure() throws Exception {
        Document picture = parse(new Chart.Bars("受助人数", "人", MARKS).svg());

        double first = width(picture, 1);
        assertThat(width(picture, 2)).isEqualTo(first * 60.5 / 120, org.assertj.core.data.Offset.offset(0.1));
        assertThat(width(picture, 3)).isZero();
    }

    @Test
    void a_funnel_says_what_share_remains_at_each_step() {
        String svg = new Chart.Funnel("从名单到资金", "人", List.of(new Mark("名单", 200), new Mark("到账", 150))).svg();

        assertThat(svg).contains("200（100.0%）", "150（75.0%）");
    }

    @Test
    void counties_are_shaded_in_five_classes_of_equal_size() {
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tiles.add(new Tile("43%02d%02d".formatted(1 + i / 10, 21 + i % 10), new Mark("县" + i, i)));
        }
        String svg = new Chart.Tiles("受助人数", "人", tiles).svg();

        for (String shade : List.of("#edf3fa", "#c3d7ee", "#8fb4dd", "#4f86c2", "#1d4f8c")) {
            assertThat(svg.split("fill=\"" + shade + "\">", -1)).as(shade).hasSize(21);
        }
    }

    @Test
    void a_figure_below_nothing_is_a_broken_caller() {
        assertThatThrownBy(() -> new Mark("x", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mark("x", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double width(Document picture, int rect) {
        return Double.parseDouble(
                ((Element) picture.getElementsByTagName("rect").item(rect)).getAttribute("width"));
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
