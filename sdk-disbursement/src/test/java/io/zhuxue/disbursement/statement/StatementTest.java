package io.zhuxue.disbursement.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.pdf.PdfException;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.programme.Payout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final Term AUTUMN = new Term(2024, Term.Season.AUTUMN);

    private static StatementLine line(Term term, String programme, String title, long yuan, LineState... states) {
        List<StatementLine.Part> parts = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            parts.add(
                    new StatementLine.Part(programme + term + i, i + 1, Money.ofYuan(yuan / states.length), states[i]));
        }
        Payout payout = states.length == 0 ? Payout.WAIVED : Payout.PAID;
        return new StatementLine(term, programme, title, Money.ofYuan(yuan), payout, "财教〔2021〕310号", parts);
    }

    private static AidStatement statement() {
        return new AidStatement(
                "张某某（学籍号 G4312…0011）",
                "3443000001",
                DAY,
                List.of(
                        line(AUTUMN.next(), "SHS_GRANT", "普通高中国家助学金", 1750, LineState.BATCHED),
                        line(AUTUMN, "SHS_FREE", "普通高中免学杂费", 850),
                        line(AUTUMN, "SHS_GRANT", "普通高中国家助学金", 1500, LineState.PAID),
                        line(
                                new Term(2026, Term.Season.AUTUMN),
                                "UG_GRANT",
                                "本专科生国家助学金",
                                2500,
                                LineState.PAID,
                                LineState.PAID,
                                LineState.RETURNED,
                                LineState.HELD,
                                LineState.BATCHED)));
    }

    private static byte[] pdf(AidStatement statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementPdf.create(FONT).write(statement, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void all_programmes_over_all_terms_add_up() {
        AidStatement statement = statement();
        assertThat(statement.lines())
                .extracting(
                        line -> line.term() + " " + line.programme() + " " + line.received() + " " + line.standing())
                .containsExactly(
                        "2024-AUTUMN SHS_FREE 850.00 已减免",
                        "2024-AUTUMN SHS_GRANT 1500.00 已到账",
                        "2025-SPRING SHS_GRANT 0.00 银行处理中",
                        "2026-AUTUMN UG_GRANT 1000.00 有 2 笔待更正账户");
        assertThat(statement.due()).isEqualTo(Money.ofYuan(6600));
        assertThat(statement.received()).isEqualTo(Money.ofYuan(3350));
        assertThat(statement.open()).isEqualTo(Money.ofYuan(3250));
    }

    @Test
    void what_is_zero_and_what_is_asked_after_is_said_in_plain_words() {
        assertThat(line(AUTUMN, "X", "甲", 0, LineState.PAID).standing()).isEqualTo("符合条件，金额为零");
        assertThat(line(AUTUMN, "X", "甲", 100, LineState.UNKNOWN).standing()).isEqualTo("有 1 笔正向银行查询");
    }

    @Test
    void the_check_number_changes_with_any_sum_or_state_and_with_nothing_else() {
        AidStatement statement = statement();
        AidStatement otherDay = new AidStatement("某人", "3443000001", DAY.plusDays(1), statement.lines());
        assertThat(otherDay.checkNumber()).isEqualTo(statement.checkNumber()).hasSize(16);
        List<StatementLine> changed = new ArrayList<>(statement.lines());
        changed.set(1, line(AUTUMN, "SHS_GRANT", "普通高中国家助学金", 1501, LineState.PAID));
        assertThat(new AidStatement("某人", "3443000001", DAY, changed).checkNumber())
                .isNotEqualTo(statement.checkNumber());
    }

    @Test
    void the_printed_statement_says_every_line_the_sums_and_the_check_number() throws IOException {
        String text = text(pdf(statement()));
        assertThat(text)
                .contains("学生资助明细", "普通高中免学杂费", "2024 年秋季学期", "1500.00", "6600.00", "3350.00", "未到账 3250.00 元")
                .contains("有 2 笔待更正账户", "第 1 页，共 1 页", statement().checkNumber());
    }

    @Test
    void the_same_statement_is_the_same_bytes() {
        assertThat(pdf(statement())).isEqualTo(pdf(statement()));
    }

    @Test
    void many_terms_fill_several_sheets_each_with_the_head_of_the_table() throws IOException {
        List<StatementLine> many = new ArrayList<>();
        for (int year = 2000; year < 2045; year++) {
            many.add(line(new Term(year, Term.Season.AUTUMN), "SHS_GRANT", "普通高中国家助学金", 1500, LineState.PAID));
        }
        byte[] pdf = pdf(new AidStatement("某人", "3443000001", DAY, many));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
        assertThat(text(pdf).split("资助项目", -1)).hasSize(3);
    }

    @Test
    void a_name_with_a_character_that_the_font_lacks_is_printed_with_a_mark() throws IOException {
        AidStatement statement = new AidStatement("𠮷" + "\uE000" + "某", "3443000001", DAY, List.of());
        assertThat(text(pdf(statement))).contains("某");
    }

    @Test
    void ink_stays_inside_the_margins() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(statement()))) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 72);
            int ink = 0;
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    boolean dark = (image.getRGB(x, y) & 0xFF) < 160;
                    ink += dark ? 1 : 0;
                    assertThat(dark && (x < 40 || x > image.getWidth() - 40))
                            .as("ink at %d,%d", x, y)
                            .isFalse();
                }
            }
            assertThat(ink).isGreaterThan(2000);
        }
    }

    @Test
    void a_receipt_is_given_for_money_that_has_arrived_and_for_no_other() throws IOException {
        AidStatement statement = statement();
        assertThat(statement.receipt("SHS_GRANT2025-SPRING0")).isEmpty();
        assertThat(statement.receipt("nothing")).isEmpty();
        AidStatement.Receipt receipt = statement.receipt("UG_GRANT2026-AUTUMN1").orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StatementPdf.create(FONT).write(receipt, out);
        assertThat(text(out.toByteArray()))
                .contains("资助款到账回单", "本专科生国家助学金", "第 2 次", "500.00 元", "财教〔2021〕310号", receipt.checkNumber());
    }

    @Test
    void a_font_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() ->
                        StatementPdf.create(Path.of("/no/such.ttf")).write(statement(), new ByteArrayOutputStream()))
                .isInstanceOf(PdfException.class)
                .hasMessageContaining("FONT_UNUSABLE");
    }
}
