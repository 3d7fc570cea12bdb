package io.zhuxue.reporting.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** An SVG document being written; texts are escaped, coordinates have at most one decimal. */
final class Svg {

    /** What texts are written in, by preference; fonts with Chinese outlines. */
    static final List<String> FONTS = List.of("Noto Sans CJK SC", "WenQuanYi Zen Hei", "Microsoft YaHei");

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title, String unit, List<Chart.Mark> marks) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" width=\"")
                .append(width)
                .append("\" height=\"")
                .append(height)
                .append("\" font-family=\"'")
                .append(String.join("','", FONTS))
                .append("',sans-serif\">\n");
        out.append("<title>").append(escaped(title)).append("</title>\n<desc>");
        out.append(escaped(marks.stream()
                .map(m -> m.name() + " " + SvgChart.number(m.value()) + unit)
                .collect(Collectors.joining("；"))));
        out.append("</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        out.append("<text x=\"20\" y=\"30\" font-size=\"18\" font-weight=\"bold\" fill=\"#1b2733\">")
                .append(escaped(title + "（" + unit + "）"))
                .append("</text>\n");
    }

    void text(double x, double y, String anchor, String text) {
        out.append("<text x=\"")
                .append(at(x))
                .append("\" y=\"")
                .append(at(y))
                .append("\" font-size=\"13\" text-anchor=\"");
        out.append(anchor).append("\" fill=\"#1b2733\">").append(escaped(text)).append("</text>\n");
    }

    void small(double x, double y, String colour, String text) {
        out.append("<text x=\"").append(at(x)).append("\" y=\"").append(at(y));
        out.append("\" font-size=\"11\" text-anchor=\"middle\" pointer-events=\"none\" fill=\"")
                .append(colour)
                .append("\">");
        out.append(escaped(text)).append("</text>\n");
    }

    void rect(double x, double y, double width, double height, String fill, Chart.Mark mark, String unit) {
        out.append("<rect x=\"")
                .append(at(x))
                .append("\" y=\"")
                .append(at(y))
                .append("\" width=\"")
                .append(at(width));
        out.append("\" height=\"")
                .append(at(height))
                .append("\" fill=\"")
                .append(fill)
                .append("\">");
        tooltip(mark, unit);
        out.append("</rect>\n");
    }

    void circle(double x, double y, Chart.Mark mark, String unit) {
        circle(x, y, "#1d4f8c", mark, unit);
    }

    void circle(double x, double y, String fill, Chart.Mark mark, String unit) {
        out.append("<circle cx=\"")
                .append(at(x))
                .append("\" cy=\"")
                .append(at(y))
                .append("\" r=\"4\" fill=\"")
                .append(fill)
                .append("\">");
        tooltip(mark, unit);
        out.append("</circle>\n");
    }

    void polyline(String corners) {
        out.append("<polyline fill=\"none\" stroke=\"#1d4f8c\" stroke-width=\"2\" points=\"")
                .append(corners)
                .append("\"/>\n");
    }

    void line(double x1, double y1, double x2, double y2) {
        out.append("<line x1=\"")
                .append(at(x1))
                .append("\" y1=\"")
                .append(at(y1))
                .append("\" x2=\"")
                .append(at(x2));
        out.append("\" y2=\"").append(at(y2)).append("\" stroke=\"#8a97a6\"/>\n");
    }

    private void tooltip(Chart.Mark mark, String unit) {
        out.append("<title>")
                .append(escaped(mark.name() + " " + SvgChart.number(mark.value()) + unit))
                .append("</title>");
    }

    String end() {
        return out.append("</svg>\n").toString();
    }

    static String at(double coordinate) {
        return BigDecimal.valueOf(coordinate)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
