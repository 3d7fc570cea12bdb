package io.zhuxue.disbursement.statement;

import io.zhuxue.core.calendar.Term;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints statements and receipts as PDF (A4), with the used part of a Chinese TrueType font within, so that they look the
 * same everywhere. The same statement and font give the same bytes.
 */
public final class StatementPdf {

    private static final List<PdfSheet.Column> COLUMNS = List.of(
            new PdfSheet.Column("学期", 840, false),
            new PdfSheet.Column("资助项目", 1650, false),
            new PdfSheet.Column("应享（元）", 660, true),
            new PdfSheet.Column("已到账或减免", 720, true),
            new PdfSheet.Column("情况", PdfSheet.WIDTH - 840 - 1650 - 660 - 720, false));

    private final Path font;

    private StatementPdf(Path font) {
        this.font = font;
    }

    /**
     * A printer with a font.
     *
     * @param font a TrueType file or collection with Chinese characters, such as {@code wqy-zenhei.ttc}
     */
    public static StatementPdf create(Path font) {
        return new StatementPdf(font);
    }

    /**
     * Prints a statement; the stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the font cannot be read or the stream cannot be written
     */
    public void write(AidStatement statement, OutputStream out) {
        print(out, "验证码 " + statement.checkNumber(), sheet -> {
            sheet.centred("学生资助明细", 180);
            sheet.text("学生：" + statement.student(), 105);
            sheet.text("学校标识码：" + statement.schoolCode() + "　　截至：" + statement.day(), 105);
            sheet.space(100);
            List<List<String>> rows = new ArrayList<>();
            for (StatementLine line : statement.lines()) {
                rows.add(List.of(
                        name(line.term()),
                        line.title(),
                        line.due().toString(),
                        line.received().toString(),
                        line.standing()));
            }
            sheet.table(
                    COLUMNS,
                    rows,
                    List.of(
                            "合计",
                            rows.size() + " 项",
                            statement.due().toString(),
                            statement.received().toString(),
                            statement.open().isZero() ? "" : "未到账 " + statement.open() + " 元"));
            sheet.space(100);
            sheet.text("资助款直接发放到学生本人或监护人账户，任何人不得收取费用、代持银行卡或以实物抵顶；减免的学费由财政直接拨付学校。", 90);
            sheet.text("对金额或到账情况有疑问，请凭验证码向学校资助部门或县（市、区）学生资助管理中心查询。", 90);
        });
    }

    /**
     * Prints a receipt; the stream is flushed and stays open.
     *
     * @throws UncheckedIOException when the font cannot be read or the stream cannot be written
     */
    public void write(AidStatement.Receipt receipt, OutputStream out) {
        print(out, "验证码 " + receipt.checkNumber(), sheet -> {
            sheet.centred("资助款到账回单", 180);
            sheet.text("学生：" + receipt.student(), 105);
            sheet.text("学校标识码：" + receipt.schoolCode() + "　　打印日期：" + receipt.day(), 105);
            sheet.space(100);
            List<PdfSheet.Column> columns = List.of(
                    new PdfSheet.Column("内容", 1100, false), new PdfSheet.Column("", PdfSheet.WIDTH - 1100, false));
            sheet.table(
                    columns,
                    List.of(
                            List.of("资助项目", receipt.line().title()),
                            List.of("学期", name(receipt.line().term())),
                            List.of("第几次发放", "第 " + receipt.part().instalment() + " 次"),
                            List.of("依据", receipt.line().citation()),
                            List.of("支付明细号", receipt.part().lineId())),
                    List.of("到账金额", receipt.part().amount() + " 元"));
        });
    }

    private interface Page {

        void fill(PdfSheet sheet) throws IOException;
    }

    private void print(OutputStream out, String foot, Page page) {
        try (PDDocument document = new PDDocument()) {
            // Without a fixed id the library takes the time of day, and two runs differ.
            document.setDocumentId(0L);
            try (OpenFont face = OpenFont.of(font)) {
                PdfSheet sheet = new PdfSheet(document, face.load(document));
                page.fill(sheet);
                sheet.finish(foot);
                document.save(out);
                out.flush();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String name(Term term) {
        return term.year() + " 年" + (term.season() == Term.Season.SPRING ? "春季" : "秋季") + "学期";
    }

    /** A font file that stays open while the document is made. */
    private static final class OpenFont implements AutoCloseable {

        private final Path file;
        private final List<TrueTypeCollection> open = new ArrayList<>();

        private OpenFont(Path file) {
            this.file = file;
        }

        static OpenFont of(Path file) {
            return new OpenFont(file);
        }

        PDFont load(PDDocument document) throws IOException {
            if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                return PDType0Font.load(document, file.toFile());
            }
            TrueTypeCollection collection = new TrueTypeCollection(file.toFile());
            open.add(collection);
            List<TrueTypeFont> fonts = new ArrayList<>();
            collection.processAllFonts(fonts::add);
            return PDType0Font.load(document, fonts.get(0), true);
        }

        @Override
        public void close() throws IOException {
            for (TrueTypeCollection collection : open) {
                collection.close();
            }
        }
    }
}
