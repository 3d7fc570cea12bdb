package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.pdf.PdfColumn;
import io.zhuxue.core.pdf.PdfFont;
import io.zhuxue.core.pdf.PdfSheets;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints notices as PDF (A4, across), as they hang at a school's gate (公示栏), with the used part of a Chinese TrueType font
 * within. The same notice and font give the same bytes. The font is read once; not safe for several threads.
 */
public final class NoticePdf implements AutoCloseable {

    private static final List<PdfColumn> SUMMARY = List.of(
            PdfColumn.text("餐次", 150),
            PdfColumn.numbers("就餐学生", 90),
            PdfColumn.numbers("收入（元）", 110),
            PdfColumn.numbers("食材支出（元）", 110),
            PdfColumn.numbers("人均食材（元）", 110),
            PdfColumn.text("陪餐", 190));
    private static final List<PdfColumn> MENU =
            List.of(PdfColumn.text("餐次", 130), PdfColumn.text("菜品", 150), PdfColumn.text("原料与克数", 480));
    private static final List<PdfColumn> RULES = List.of(
            PdfColumn.text("规则", 180),
            PdfColumn.numbers("供给", 90),
            PdfColumn.text("应为", 150),
            PdfColumn.text("结论", 70),
            PdfColumn.text("依据", 270));
    private static final List<PdfColumn> FOODS = List.of(
            PdfColumn.text("食材", 80),
            PdfColumn.text("品牌", 80),
            PdfColumn.text("供应商", 140),
            PdfColumn.text("生产日期", 65),
            PdfColumn.text("保质期至", 65),
            PdfColumn.text("质量证明", 130),
            PdfColumn.numbers("元/千克", 60),
            PdfColumn.numbers("总量（千克）", 75),
            PdfColumn.numbers("人均（克）", 65));

    private final PdfFont font;

    private NoticePdf(PdfFont font) {
        this.font = font;
    }

    /**
     * A printer with a font, which stays open until the printer is closed.
     *
     * @param font a TrueType file or collection with Chinese characters, such as {@code wqy-zenhei.ttc}
     * @throws io.zhuxue.core.pdf.PdfException when the font cannot be used
     */
    public static NoticePdf open(Path font) {
        return new NoticePdf(PdfFont.open(font));
    }

    /**
     * Prints a notice; the stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the stream cannot be written
     */
    public void write(WeekNotice week, OutputStream out) {
        try (PdfSheets sheet = PdfSheets.create(font, PdfSheets.Layout.ACROSS)) {
            sheet.title(NoticeWords.title(week));
            sheet.text(NoticeWords.span(week) + "　　" + NoticeWords.standing(week));
            sheet.heading("就餐与收支");
            sheet.table(SUMMARY, summary(week));
            sheet.heading("周带量食谱（每名学生，原料克数）");
            sheet.table(MENU, menu(week));
            for (MealNotice meal : week.meals()) {
                sheet.heading("食材来源、质量与价格　" + NoticeWords.when(meal));
                sheet.table(FOODS, meal.foods().stream().map(NoticePdf::food).toList());
            }
            sheet.text(NoticeWords.explanation(week));
            sheet.finish(NoticeWords.foot(week), out);
        }
    }

    /**
     * Prints a planned menu; the stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the stream cannot be written
     */
    public void write(MenuSheet menu, OutputStream out) {
        try (PdfSheets sheet = PdfSheets.create(font, PdfSheets.Layout.ACROSS)) {
            sheet.title(menu.title());
            sheet.text(menu.about());
            sheet.heading("带量食谱（每名学生，原料克数）");
            sheet.table(
                    MENU,
                    menu.lines().stream()
                            .map(line -> List.of(line.day(), line.dish(), line.portion()))
                            .toList());
            sheet.heading("营养核对");
            sheet.table(
                    RULES,
                    menu.rules().stream()
                            .map(rule ->
                                    List.of(rule.item(), rule.amount(), rule.range(), rule.verdict(), rule.clause()))
                            .toList());
            sheet.finish(menu.foot(), out);
        }
    }

    private static List<List<String>> summary(WeekNotice week) {
        List<List<String>> rows = new ArrayList<>();
        for (MealNotice meal : week.meals()) {
            rows.add(List.of(
                    NoticeWords.when(meal),
                    NoticeWords.diners(week, meal),
                    NoticeWords.income(meal),
                    NoticeWords.cost(meal),
                    meal.costPerPupil().toString(),
                    NoticeWords.companion(meal)));
        }
        MealNotice.Totals totals = week.totals();
        rows.add(List.of(
                "本周合计",
                Integer.toString(totals.diners()),
                totals.income().toString(),
                totals.cost().toString(),
                "",
                ""));
        return rows;
    }

    private static List<List<String>> menu(WeekNotice week) {
        List<List<String>> rows = new ArrayList<>();
        for (MealNotice meal : week.meals()) {
            String when = NoticeWords.when(meal);
            for (MealNotice.Dish dish : meal.dishes()) {
                rows.add(List.of(when, dish.name(), NoticeWords.portion(dish)));
                when = "";
            }
        }
        return rows;
    }

    private static List<String> food(MealNotice.Food food) {
        return List.of(
                food.name(),
                NoticeWords.brand(food),
                food.supplier(),
                food.made().toString(),
                food.bestBefore().toString(),
                NoticeWords.proof(food),
                food.perKilogram().toString(),
                NoticeWords.amount(food),
                food.perPupil().toPlainString());
    }

    @Override
    public void close() {
        font.close();
    }
}
