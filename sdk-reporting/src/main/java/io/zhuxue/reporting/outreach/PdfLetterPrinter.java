package io.zhuxue.reporting.outreach;

import io.zhuxue.core.pdf.PdfFont;
import io.zhuxue.core.pdf.PdfSheets;
import io.zhuxue.core.table.WholeFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints letters on sheets of {@code core.pdf}. */
final class PdfLetterPrinter implements LetterPrinter {

    private final Path font;

    PdfLetterPrinter(Path font) {
        this.font = font;
    }

    @Override
    public void print(Letter letter, Path pdf) {
        try (PdfFont outlines = PdfFont.open(font);
                PdfSheets page = PdfSheets.create(outlines, PdfSheets.Layout.UPRIGHT);
                WholeFile file = WholeFile.create(pdf)) {
            page.about(
                    letter.title(), letter.office().name(), letter.policyDay().getYear());
            write(letter, page);
            page.finish(letter.office().name(), file.stream());
            file.commit();
        }
    }

    private static void write(Letter letter, PdfSheets page) {
        page.title(letter.title());
        page.paragraph(letter.opening());
        int number = 0;
        for (LetterSection section : letter.sections()) {
            page.heading(chineseNumber(++number) + "、" + section.heading());
            for (LetterItem item : section.items()) {
                String note = item.citation().isEmpty() ? "" : "〔依据：" + item.citation() + "〕";
                page.paragraph(item.text());
                page.note(note);
            }
        }
        page.paragraph(letter.closing());
        for (String line : letter.signature().split("　")) {
            page.right(line);
        }
        page.right(letter.policyDay().getYear() + "年");
        page.slip(letter.title() + "　回执", slip(letter));
    }

    private static List<String> slip(Letter letter) {
        List<String> lines = new ArrayList<>();
        lines.add("学校：____________________　班级：______________　学生：______________");
        lines.add("我们已收到并阅读《" + letter.title() + "》。");
        lines.add("家长（监护人）签字：________________　　　　　　　　______年____月____日");
        return lines;
    }

    private static String chineseNumber(int number) {
        return "〇一二三四五六七八九".substring(number, number + 1);
    }
}
