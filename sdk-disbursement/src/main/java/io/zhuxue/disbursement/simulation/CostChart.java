package io.zhuxue.disbursement.simulation;

import io.zhuxue.core.money.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A picture of what a reform costs (SVG): one bar a county, the dearest first, divided by who bears it. */
public final class CostChart {

    private static final int ROW = 26;
    private static final int LEFT = 90;
    private static final int WIDTH = 560;
    private static final String[] COLOURS = {"#b5322e", "#d98a3d", "#8a9a5b", "#3f6c8c"};
    private static final String[] BUDGETS = {"中央", "省", "市", "县"};

    private CostChart() {}

    /**
     * Draws the costs.
     *
     * @param title the heading
     * @param effects the effects of a simulation
     * @param most how many counties are drawn
     */
    public static String draw(String title, List<Effect> effects, int most) {
        Map<String, long[]> counties = byCounty(effects, most);
        long longest = counties.values().stream()
                .mapToLong(parts -> Math.max(1, positive(parts)))
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder(2000);
        int height = 70 + counties.size() * ROW;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"800\" height=\"")
                .append(height);
        svg.append("\" font-family=\"sans-serif\" font-size=\"13\">\n");
        text(svg, 10, 22, title);
        for (int i = 0; i < BUDGETS.length; i++) {
            bar(svg, LEFT + i * 70, 34, 12, 12, COLOURS[i]);
            text(svg, LEFT + i * 70 + 16, 45, BUDGETS[i]);
        }
        int y = 60;
        for (Map.Entry<String, long[]> county : counties.entrySet()) {
            text(svg, 10, y + 15, county.getKey());
            int x = LEFT;
            for (int i = 0; i < BUDGETS.length; i++) {
                long part = Math.max(0, county.getValue()[i]);
                int width = Math.toIntExact(part * WIDTH / longest);
                bar(svg, x, y, width, ROW - 8, COLOURS[i]);
                x += width;
            }
            text(svg, x + 6, y + 15, Money.ofFen(sum(county.getValue())) + " 元");
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private static Map<String, long[]> byCounty(List<Effect> effects, int most) {
        Map<String, long[]> all = new TreeMap<>();
        for (Effect effect : effects) {
            long[] parts = all.computeIfAbsent(effect.county().code(), county -> new long[4]);
            parts[0] += effect.costs().central().fen();
            parts[1] += effect.costs().province().fen();
            parts[2] += effect.costs().city().fen();
            parts[3] += effect.costs().county().fen();
        }
        Map<String, long[]> dearest = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, long[]> county) -> -sum(county.getValue())))
                .limit(most)
                .forEach(county -> dearest.put(county.getKey(), county.getValue()));
        return dearest;
    }

    private static long sum(long[] parts) {
        return parts[0] + parts[1] + parts[2] + parts[3];
    }

    private static long positive(long[] parts) {
        long sum = 0;
        for (long part : parts) {
            sum += Math.max(0, part);
        }
        return sum;
    }

    private static void bar(StringBuilder svg, int x, int y, int width, int height, String colour) {
        svg.append("<rect x=\"").append(x).append("\" y=\"").append(y);
        svg.append("\" width=\"").append(width).append("\" height=\"").append(height);
        svg.append("\" fill=\"").append(colour).append("\"/>\n");
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append("\">");
        svg.append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</text>\n");
    }
}
