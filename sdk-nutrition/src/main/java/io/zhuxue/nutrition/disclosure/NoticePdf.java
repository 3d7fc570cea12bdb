package io.zhuxue.nutrition.disclosure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints notices as PDF (A4, across), as they hang at a school's gate (公示栏), with the used part of a Chinese TrueType font
 * within. The same notice and font give the same bytes. The font is read once; not safe for several threads.
 */
public final class NoticePdf implements AutoCloseable {

    private static final List<NoticeSheet.Column> SUMMARY = List.of(
            new NoticeSheet.Column("餐次", 150, false),
            new NoticeSheet.Column("就餐学生", 90, true),
            new NoticeSheet.Column("收入（元）", 110, true),
            new NoticeSheet.Column("食材支出（元）", 110, true),
            new NoticeSheet.Column("人均食材（元）", 110, true),
            new NoticeSheet.Column("陪餐", 190, false));
    private static final List<NoticeSheet.Column> MENU = List.of(
            new NoticeSheet.Column("餐次", 130, false),
            new NoticeSheet.Column("菜品", 150, false),
            new NoticeSheet.Column("原料与克数", 480, false));
    private static final List<NoticeSheet.Column> RULES = List.of(
            new NoticeSheet.Column("规则", 180, false),
            new NoticeSheet.Column("供给", 90, true),
            new NoticeSheet.Column("应为", 150, false),
            new NoticeSheet.Column("结论", 70, false),
            new NoticeSheet.Column("依据", 270, false));
    private static final List<NoticeSheet.Column> FOODS = List.of(
            new NoticeSheet.Column("食材", 80, false),
            new NoticeSheet.Column("品牌", 80, false),
            new NoticeSheet.Column("供应商", 140, false),
            new NoticeSheet.Column("生产日期", 65, false),
            new NoticeSheet.Column("保质期至", 65, false),
            new NoticeSheet.Column("质量证明", 130, false),
            new NoticeSheet.Column("元/千克", 60, true),
            new NoticeSheet.Column("总量（千克）", 75, true),
            new NoticeSheet.Column("人均（克）", 65, true));

    private final TrueTypeFont font;
    private final AutoCloseable file;

    private NoticePdf(TrueTypeFont font, AutoCloseable file) {
        this.font = font;
        this.file = file;
    }

    /**
     * A printer with a font, which stays open until the printer is closed.
     *
     * @param font a TrueType file or collection with Chinese characters, such as {@code wqy-zenhei.ttc}
     * @throws UncheckedIOException when the font cannot be read
     */
    public static NoticePdf open(Path font) {
        try {
            if (!String.valueOf(font.getFileName()).toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                TrueTypeFont single = new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()));
                return new NoticePdf(single, single);
            }
            TrueTypeCollection collection = new TrueTypeCollection(font.toFile());
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return new NoticePdf(fonts.get(0), collection);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Prints a notice; the stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the stream cannot be written
     */
    public void write(WeekNotice week, OutputStream out) {
        try (PDDocument document = new PDDocument()) {
            // Without a fixed id the library takes the time of day, and two runs differ.
            document.setDocumentId(0L);
            NoticeSheet sheet = new NoticeSheet(document, PDType0Font.load(document, font, true));
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
            sheet.finish(NoticeWords.foot(week));
            document.save(out);
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Prints a planned menu; the stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the stream cannot be written
     */
    public void write(MenuSheet menu, OutputStream out) {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            NoticeSheet sheet = new NoticeSheet(document, PDType0Font.load(document, font, true));
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
            sheet.finish(menu.foot());
            document.save(out);
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
        try {
            file.close();
        } catch (Exception failed) {
            throw new IllegalStateException("the font file could not be closed", failed);
        }
    }
}
