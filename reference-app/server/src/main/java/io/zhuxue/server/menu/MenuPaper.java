package io.zhuxue.server.menu;

import static io.zhuxue.core.table.SheetColumn.text;

import io.zhuxue.core.table.XlsxSheet;
import io.zhuxue.core.table.XlsxWriter;
import io.zhuxue.nutrition.disclosure.MenuSheet;
import io.zhuxue.nutrition.disclosure.NoticePdf;
import io.zhuxue.server.menu.MenuView.Day;
import io.zhuxue.server.menu.MenuView.Plate;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A weighed menu as files to take away (食谱导出): a workbook, or a paper to hang up. */
public final class MenuPaper {

    private MenuPaper() {}

    /** Writes the menu, its check and what the search said as a workbook. */
    public static void workbook(MenuView view, Path file) {
        try (XlsxWriter out = XlsxWriter.create(file)) {
            XlsxSheet menu = out.sheet(
                    "带量食谱",
                    List.of(text("日次", 8), text("菜品", 28), text("食物编码", 12), text("食材", 22), text("每名学生克数", 14)));
            for (Day day : view.days()) {
                for (Plate plate : day.plates()) {
                    plate.portions()
                            .forEach(each -> menu.row(
                                    day.name(), plate.dish(), each.code(), each.food(), new BigDecimal(each.grams())));
                }
            }
            XlsxSheet check = out.sheet(
                    "营养核对",
                    List.of(
                            text("日次", 8),
                            text("规则", 24),
                            text("供给", 12),
                            text("应为", 18),
                            text("结论", 8),
                            text("性质", 8),
                            text("依据", 34)));
            view.rules()
                    .forEach(rule -> check.row(
                            rule.day(),
                            rule.item(),
                            rule.amount(),
                            rule.range(),
                            rule.ok() ? "符合" : "不符",
                            rule.must() ? "必须" : "建议",
                            rule.clause()));
            XlsxSheet notes = out.sheet("说明", List.of(text("项目", 18), text("内容", 80)));
            notes(view).forEach(note -> notes.row(note.get(0), note.get(1)));
            out.commit();
        }
    }

    private static List<List<String>> notes(MenuView view) {
        List<List<String>> notes = new ArrayList<>();
        notes.add(List.of("就餐学生", view.asked().pupils()));
        notes.add(List.of("餐次", view.asked().mealOf().chineseName()));
        notes.add(List.of("每生每日成本（元）", view.costPerDay()));
        if (!view.saidOf("BOUND").isEmpty()) {
            notes.add(List.of("成本下界（元）", view.saidOf("BOUND")));
            notes.add(List.of("证明差距（%）", view.gapPercent()));
        }
        view.all("BINDING").forEach(rule -> notes.add(List.of("决定成本的规则", rule)));
        view.all("RELAXED").forEach(rule -> notes.add(List.of("放宽的规则", rule)));
        view.advice().forEach(advice -> notes.add(List.of("建议", advice)));
        return notes;
    }

    /**
     * Prints the menu to hang up.
     *
     * @param font a TrueType font with Chinese characters
     */
    public static void print(MenuView view, String title, Path font, OutputStream out) {
        List<MenuSheet.Line> lines = new ArrayList<>();
        for (Day day : view.days()) {
            String name = day.name() + (day.yuan().isEmpty() ? "" : "　" + day.yuan() + "元");
            for (Plate plate : day.plates()) {
                lines.add(new MenuSheet.Line(name, plate.dish(), plate.words()));
                name = "";
            }
        }
        List<MenuSheet.Rule> rules = view.rules().stream()
                .filter(rule -> rule.day().endsWith("周"))
                .map(rule -> new MenuSheet.Rule(
                        rule.item(), rule.amount(), rule.range(), rule.ok() ? "符合" : "不符", rule.clause()))
                .toList();
        try (NoticePdf pdf = NoticePdf.open(font)) {
            pdf.write(
                    new MenuSheet(
                            title,
                            "就餐学生：" + view.asked().pupils() + "　　餐次："
                                    + view.asked().mealOf().chineseName()
                                    + (view.costPerDay().isEmpty() ? "" : "　　每生每日食材" + view.costPerDay() + "元"),
                            lines,
                            rules,
                            "克数为每名学生的原料重量（未去皮、去骨）；营养核对依据 WS/T 554-2017。"),
                    out);
        }
    }
}
