package io.zhuxue.disbursement.statement;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.pdf.PdfColumn;
import io.zhuxue.core.pdf.PdfFont;
import io.zhuxue.core.pdf.PdfSheets;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Prints statements and receipts as PDF (A4), with the used part of a Chinese TrueType font within, so that they look the
 * same everywhere. The same statement and font give the same bytes.
 */
public final class StatementPdf {

    private static final List<PdfColumn> COLUMNS = List.of(
            PdfColumn.text("学期", 17),
            PdfColumn.text("资助项目", 33),
            PdfColumn.numbers("应享（元）", 14),
            PdfColumn.numbers("已到账或减免", 15),
            PdfColumn.text("情况", 21));
    private static final List<PdfColumn> RECEIPT = List.of(PdfColumn.text("内容", 2), PdfColumn.text("", 7));

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
     * @throws io.zhuxue.core.pdf.PdfException when the font cannot be used
     * @throws java.io.UncheckedIOException when the stream cannot be written
     */
    public void write(AidStatement statement, OutputStream out) {
        print(out, "验证码 " + statement.checkNumber(), sheet -> {
            sheet.title("学生资助明细");
            sheet.text("学生：" + statement.student());
            sheet.text("学校标识码：" + statement.schoolCode() + "　　截至：" + statement.day());
            sheet.space(10);
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
            sheet.space(10);
            sheet.note("资助款直接发放到学生本人或监护人账户，任何人不得收取费用、代持银行卡或以实物抵顶；减免的学费由财政直接拨付学校。");
            sheet.note("对金额或到账情况有疑问，请凭验证码向学校资助部门或县（市、区）学生资助管理中心查询。");
        });
    }

    /**
     * Prints a receipt; the stream is flushed and stays open.
     *
     * @throws io.zhuxue.core.pdf.PdfException when the font cannot be used
     * @throws java.io.UncheckedIOException when the stream cannot be written
     */
    public void write(AidStatement.Receipt receipt, OutputStream out) {
        print(out, "验证码 " + receipt.checkNumber(), sheet -> {
            sheet.title("资助款到账回单");
            sheet.text("学生：" + receipt.student());
            sheet.text("学校标识码：" + receipt.schoolCode() + "　　打印日期：" + receipt.day());
            sheet.space(10);
            sheet.table(
                    RECEIPT,
                    List.of(
                            List.of("资助项目", receipt.line().title()),
                            List.of("学期", name(receipt.line().term())),
                            List.of("第几次发放", "第 " + receipt.part().instalment() + " 次"),
                            List.of("依据", receipt.line().citation()),
                            List.of("支付明细号", receipt.part().lineId())),
                    List.of("到账金额", receipt.part().amount() + " 元"));
        });
    }

    private void print(OutputStream out, String foot, Consumer<PdfSheets> paper) {
        try (PdfFont outlines = PdfFont.open(font);
                PdfSheets sheet = PdfSheets.create(outlines, PdfSheets.Layout.UPRIGHT)) {
            paper.accept(sheet);
            sheet.finish(foot, out);
        }
    }

    private static String name(Term term) {
        return term.year() + " 年" + (term.season() == Term.Season.SPRING ? "春季" : "秋季") + "学期";
    }
}
