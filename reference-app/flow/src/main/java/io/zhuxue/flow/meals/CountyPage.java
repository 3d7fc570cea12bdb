package io.zhuxue.flow.meals;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.disclosure.MealNotice;
import io.zhuxue.nutrition.disclosure.WeekNotice;
import io.zhuxue.reporting.chart.Chart;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The page that leads to the notices of a county's schools and compares them. */
final class CountyPage {

    private static final String STYLE = """
        body{margin:0 auto;max-width:60rem;padding:1.5rem;color:#1b2733;line-height:1.6;
        font-family:'Noto Sans CJK SC','WenQuanYi Zen Hei','Microsoft YaHei',sans-serif}
        h1{font-size:1.5rem;margin:0;color:#1f6b4f}table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{border:1px solid #c9d5cf;padding:.3rem .5rem;text-align:left}th{background:#eef4f1}
        td.n{text-align:right;font-variant-numeric:tabular-nums}.chart{overflow-x:auto}a{color:#1f6b4f}
        """;

    private CountyPage() {}

    /** The name of a notice's files, without what follows the dot. */
    static String file(WeekNotice week) {
        return week.school().code() + "-" + week.monday();
    }

    static String html(List<WeekNotice> weeks, LocalDate monday, LocalDate published, boolean pdf) {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .append("<title>学生餐公示</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>学生餐公示</h1>\n<p>")
                .append(monday)
                .append(" 至 ")
                .append(monday.plusDays(6))
                .append("　　学校 ")
                .append(weeks.size())
                .append(" 所　　公示日期：")
                .append(published)
                .append("</p>\n<p><a href=\"prices.html\">食材价格</a></p>\n<div class=\"chart\">\n")
                .append(map(weeks).svg())
                .append("</div>\n"
                        + "<p>每格一所学校，按学校标识码排列，不表示地理位置；颜色按各校每餐食材成本的高低分五档。</p>\n"
                        + "<table>\n"
                        + "<thead><tr><th>学校</th><th>供餐方式</th><th>用餐人次</th><th>收入（元）</th>")
                .append("<th>食材支出（元）</th><th>每餐食材（元）</th><th>其他格式</th></tr></thead>\n<tbody>\n");
        weeks.forEach(week -> row(out, week, pdf));
        return out.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    /** The page of prices, a chart a food. */
    static String prices(List<Chart> charts, LocalDate monday, LocalDate published) {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .append("<title>学生餐食材价格</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>学生餐食材价格</h1>\n<p>截至 ")
                .append(monday.plusDays(6))
                .append("　　公示日期：")
                .append(published)
                .append("　　<a href=\"index.html\">各校公示</a></p>\n");
        if (charts.isEmpty()) {
            out.append("<p>没有采购记录。</p>\n");
        }
        charts.forEach(chart ->
                out.append("<div class=\"chart\">\n").append(chart.svg()).append("</div>\n"));
        return out.append("</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder out, WeekNotice week, boolean pdf) {
        MealNotice.Totals totals = week.totals();
        String file = file(week);
        out.append("<tr><td><a href=\"").append(file).append(".html\">");
        out.append(escaped(week.school().name())).append("</a></td><td>");
        out.append(week.school().mode().chineseName()).append("</td><td class=\"n\">");
        out.append(totals.diners()).append("</td><td class=\"n\">");
        out.append(totals.income()).append("</td><td class=\"n\">");
        out.append(totals.cost()).append("</td><td class=\"n\">");
        out.append(perMeal(week)).append("</td><td><a href=\"");
        out.append(file).append(".json\">JSON</a>");
        if (pdf) {
            out.append(" <a href=\"").append(file).append(".pdf\">PDF</a>");
        }
        out.append("</td></tr>\n");
    }

    /** A tile a school, in the order of their codes, shaded by what the food of a meal cost. */
    static Chart map(List<WeekNotice> weeks) {
        return new Chart.Tiles(
                "各校每餐食材成本",
                "元",
                weeks.stream()
                        .map(week -> new Chart.Tile(
                                week.school().code().code(),
                                new Chart.Mark(
                                        "校" + week.school().code().code().substring(6),
                                        BigDecimal.valueOf(perMeal(week).fen(), 2)
                                                .doubleValue())))
                        .toList());
    }

    /** The mean of the meals, which is known of the smallest school too. */
    private static Money perMeal(WeekNotice week) {
        Money sum = week.meals().stream().map(MealNotice::costPerPupil).reduce(Money.ZERO, Money::plus);
        return sum.portion(1, Math.max(1, week.meals().size()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
