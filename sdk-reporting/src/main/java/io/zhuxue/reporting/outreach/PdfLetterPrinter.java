package io.zhuxue.reporting.outreach;

import io.zhuxue.core.table.WholeFile;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Prints letters with PDFBox. */
final class PdfLetterPrinter implements LetterPrinter {

    private final Path font;

    PdfLetterPrinter(Path font) {
        this.font = font;
    }

    @Override
    public void print(Letter letter, Path pdf) {
        try (PDDocument document = new PDDocument();
                TrueTypeFont outlines = outlines();
                WholeFile file = WholeFile.create(pdf)) {
            PDFont face = PDType0Font.load(document, outlines, true);
            write(letter, document, face);
            document.getDocumentInformation().setTitle(letter.title());
            document.getDocumentInformation().setAuthor(letter.office().name());
            document.getDocumentInformation().setCreationDate(midnight(letter));
            document.setDocumentId((long) letter.markdown().hashCode());
            document.save(file.stream());
            file.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new ReportingException(ReportingMessage.FONT_UNUSABLE.with(font.getFileName()), e);
        }
    }

    private static void write(Letter letter, PDDocument document, PDFont face) throws IOException {
        try (PdfPage page = new PdfPage(document, face)) {
            page.centred(letter.title(), PdfPage.TITLE);
            page.paragraph(letter.opening(), PdfPage.BODY);
            int number = 0;
            for (LetterSection section : letter.sections()) {
                page.heading(chineseNumber(++number) + "、" + section.heading());
                for (LetterItem item : section.items()) {
                    String note = item.citation().isEmpty() ? "" : "〔依据：" + item.citation() + "〕";
                    page.paragraph(item.text(), PdfPage.BODY);
                    page.note(note);
                }
            }
            page.paragraph(letter.closing(), PdfPage.BODY);
            for (String line : letter.signature().split("　")) {
                page.right(line);
            }
            page.right(letter.policyDay().getYear() + "年");
            page.slip(letter.title() + "　回执", slip(letter));
        }
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

    private static Calendar midnight(Letter letter) {
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        day.clear();
        day.set(letter.policyDay().getYear(), Calendar.JANUARY, 1);
        return day;
    }

    private TrueTypeFont outlines() {
        try {
            if (!font.toString().endsWith(".ttc")) {
                return new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()));
            }
            List<String> names = new ArrayList<>();
            TrueTypeCollection all = new TrueTypeCollection(font.toFile());
            all.processAllFonts(each -> names.add(each.getName()));
            return all.getFontByName(names.get(0));
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new ReportingException(ReportingMessage.FONT_UNUSABLE.with(font.getFileName()), e);
        }
    }
}
