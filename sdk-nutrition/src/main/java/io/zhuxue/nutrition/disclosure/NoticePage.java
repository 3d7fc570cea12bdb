package io.zhuxue.nutrition.disclosure;

import java.util.List;

/** Writes a notice as an HTML page. */
final class NoticePage {

    private static final String STYLE = """
        :root{--ink:#1b2733;--pale:#eef4f1;--line:#c9d5cf;--deep:#1f6b4f}
        body{margin:0 auto;max-width:60rem;padding:1.5rem;color:var(--ink);line-height:1.6;
        font-family:'Noto Sans CJK SC','WenQuanYi Zen Hei','Microsoft YaHei',sans-serif}
        h1{font-size:1.5rem;margin:0;color:var(--deep)}h2{font-size:1.1rem;margin:2rem 0 .5rem}
        h3{font-size:1rem;margin:1.4rem 0 .3rem}p{margin:.3rem 0}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.9rem}
        th,td{border:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
        th{background:var(--pale);font-weight:600;white-space:nowrap}
        td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        tfoot td{font-weight:600;background:var(--pale)}
        footer{margin-top:2rem;border-top:2px solid var(--deep);padding-top:.5rem;font-size:.85rem}
        @media print{body{max-width:none;padding:0}h3,tr{break-inside:avoid}h3{break-after:avoid}}
        """;

    private final WeekNotice week;
    private final StringBuilder out = new StringBuilder();

    NoticePage(WeekNotice week) {
        this.week = week;
    }

    String html() {
        String title = escaped(NoticeWords.title(week));
        out.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n<title>")
                .append(title)
                .append(' ')
                .append(week.monday())
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<header>\n<h1>")
                .append(title)
                .append("</h1>\n<p>")
                .append(NoticeWords.span(week))
                .append("</p>\n<p>")
                .append(escaped(NoticeWords.standing(week)))
                .append("</p>\n</header>\n<main>\n");
        summary();
        menu();
        out.append("<h2>食材来源、质量与价格</h2>\n");
        week.meals().forEach(this::foods);
        out.append("</main>\n<footer>\n<p>")
                .append(escaped(NoticeWords.explanation(week)))
                .append("</p>\n<p>")
                .append(escaped(NoticeWords.foot(week)))
                .append("</p>\n</footer>\n</body>\n</html>\n");
        return out.toString();
    }

    private void summary() {
        out.append("<h2>就餐与收支</h2>\n");
        open(List.of("餐次", "就餐学生", "收入（元）", "食材支出（元）", "人均食材（元）", "陪餐"));
        for (MealNotice meal : week.meals()) {
            out.append("<tr>");
            cell(NoticeWords.when(meal));
            number(NoticeWords.diners(week, meal));
            number(NoticeWords.income(meal));
            number(NoticeWords.cost(meal));
            number(meal.costPerPupil().toString());
            cell(NoticeWords.companion(meal));
            out.append("</tr>\n");
        }
        MealNotice.Totals totals = week.totals();
        out.append("</tbody>\n<tfoot>\n<tr>");
        cell("本周合计");
        number(Integer.toString(totals.diners()));
        number(totals.income().toString());
        number(totals.cost().toString());
        cell("");
        cell("");
        out.append("</tr>\n</tfoot>\n</table></div>\n");
    }

    private void menu() {
        out.append("<h2>周带量食谱（每名学生，原料克数）</h2>\n");
        open(List.of("餐次", "菜品", "原料与克数"));
        for (MealNotice meal : week.meals()) {
            String when = NoticeWords.when(meal);
            for (MealNotice.Dish dish : meal.dishes()) {
                out.append("<tr>");
                if (!when.isEmpty()) {
                    out.append("<td rowspan=\"").append(meal.dishes().size()).append("\">");
                    out.append(escaped(when)).append("</td>");
                    when = "";
                }
                cell(dish.name());
                cell(NoticeWords.portion(dish));
                out.append("</tr>\n");
            }
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private void foods(MealNotice meal) {
        out.append("<h3>").append(escaped(NoticeWords.when(meal))).append("</h3>\n");
        open(List.of("食材", "品牌", "供应商", "生产日期", "保质期至", "质量证明", "元/千克", "总量（千克）", "人均（克）"));
        for (MealNotice.Food food : meal.foods()) {
            out.append("<tr>");
            cell(food.name());
            cell(NoticeWords.brand(food));
            cell(food.supplier());
            cell(food.made().toString());
            cell(food.bestBefore().toString());
            cell(NoticeWords.proof(food));
            number(food.perKilogram().toString());
            number(NoticeWords.amount(food));
            number(food.perPupil().toPlainString());
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table></div>\n");
    }

    private void open(List<String> heads) {
        out.append("<div class=\"scroll\"><table>\n<thead>\n<tr>");
        heads.forEach(
                head -> out.append("<th scope=\"col\">").append(escaped(head)).append("</th>"));
        out.append("</tr>\n</thead>\n<tbody>\n");
    }

    private void cell(String text) {
        out.append("<td>").append(escaped(text)).append("</td>");
    }

    private void number(String text) {
        out.append("<td class=\"n\">").append(escaped(text)).append("</td>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
