package io.zhuxue.nutrition.disclosure;

import static io.zhuxue.nutrition.supply.Lots.MONDAY;
import static io.zhuxue.nutrition.supply.Lots.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.pdf.PdfException;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.kitchen.CookedDish;
import io.zhuxue.nutrition.supply.Lots;
import io.zhuxue.nutrition.supply.SupplyTables;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Document;

/** A notice as page, JSON and PDF, and the tables that it needs. */
class NoticeTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    @TempDir
    Path folder;

    private final Week week = Week.plain();

    private static Document parsed(String page) throws Exception {
        // Void tags are the only thing in the page that XML does not know.
        String xml = page.replaceFirst("<!DOCTYPE html>", "").replaceAll("(<meta[^>]*)>", "$1/>");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_page_is_well_formed_and_says_everything_that_must_be_public() throws Exception {
        Document page = parsed(week.notice().html());
        String text = page.getDocumentElement().getTextContent();
        assertThat(text)
                .contains("青山小学学生餐公示", "2022年9月5日至9月11日", "食堂供餐", "每生每餐 5.00 元")
                .contains("9月5日 周一 午餐", "王校长", "100.00", "10.56", "0.53")
                .contains("米饭", "大米110克")
                .contains("稻花", "稻香合作社", "2022-08-26", "2022-12-04", "cert-1", "4.80", "2.200", "110.0")
                .contains("监督电话：0731-12315", "公示日期：2022-09-12");
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("zh-CN");
    }

    @Test
    void the_page_brings_everything_with_it() {
        assertThat(week.notice().html()).doesNotContain("<script", "http:", "https:", "src=", "url(");
    }

    @Test
    void a_name_cannot_break_the_page_or_the_json() throws Exception {
        week.school = new SchoolProfile(SCHOOL, "<b>\"青山\"\\&\n小学", MealMode.CANTEEN, "");
        assertThat(parsed(week.notice().html()).getElementsByTagName("b").getLength())
                .isZero();
        assertThat(json().get("school")).isEqualTo("<b>\"青山\"\\&\n小学");
    }

    /** JSON is YAML too, and the module brings a reader for that. */
    private Map<?, ?> json() {
        return (Map<?, ?>) new Load(LoadSettings.builder().build())
                .loadFromString(week.notice().json());
    }

    @Test
    void the_json_holds_the_same_as_the_page() {
        assertThat(json())
                .hasToString("{school_code=2143000001, school=青山小学, mode=CANTEEN, complaints=0731-12315,"
                        + " week=2022-09-05, published=2022-09-12, standard_yuan=5.00, hidden_below=5,"
                        + " totals={diners=19, income_yuan=100.00, cost_yuan=10.56},"
                        + " meals=[{date=2022-09-05, meal=LUNCH,"
                        + " totals={diners=19, income_yuan=100.00, cost_yuan=10.56},"
                        + " cost_per_pupil_yuan=0.53, companion=王校长,"
                        + " dishes=[{dish=米饭, portion=[{大米=110}]}],"
                        + " foods=[{food=大米, brand=稻花, supplier=稻香合作社, made=2022-08-26,"
                        + " best_before=2022-12-04, proof=cert-1, yuan_per_kg=4.80, grams_per_pupil=110.0,"
                        + " grams=2200}]}]}");
    }

    @Test
    void few_diners_stand_nowhere_in_page_or_json() {
        week.diners.put(Week.LUNCH, 3);
        assertThat(week.notice().html()).contains("少于5").doesNotContain(">3<", "20.00", "10.56", "2.200");
        assertThat(week.notice().json()).doesNotContain("2200", "10.56", "\"diners\":3");
    }

    @Test
    void the_pdf_says_the_same_and_its_head_stands_on_every_sheet() throws IOException {
        for (int day = 1; day < 5; day++) {
            week.meal(Lots.lunch(MONDAY.plusDays(day)), "米饭", 2_000, 20, null);
            for (int dish = 0; dish < 8; dish++) {
                week.portions.add(new Portion("菜" + dish, Lots.RICE, Grams.of(10)));
                week.dishes.add(new CookedDish(
                        Lots.lunch(MONDAY.plusDays(day)),
                        "菜" + dish,
                        new StaffId("C1"),
                        MONDAY.plusDays(day).atTime(11, 0),
                        800,
                        null));
            }
        }
        try (PDDocument document = Loader.loadPDF(pdf(week.notice()))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("青山小学学生餐公示", "就餐与收支", "王校长", "10.56", "大米110克")
                    .contains("稻香合作社", "cert-1", "第 1 页，共 " + document.getNumberOfPages() + " 页");
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("原料与克数");
        }
    }

    @Test
    void the_same_notice_gives_the_same_bytes_and_one_printer_prints_many() throws IOException {
        try (NoticePdf printer = NoticePdf.open(FONT)) {
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            ByteArrayOutputStream second = new ByteArrayOutputStream();
            printer.write(week.notice(), first);
            printer.write(week.notice(), second);
            assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
            assertThat(pdf(week.notice())).isEqualTo(first.toByteArray());
        }
    }

    @Test
    void a_character_that_the_font_lacks_is_shown_as_a_mark() throws IOException {
        week.school = new SchoolProfile(SCHOOL, "青山\uD83D\uDE00小学", MealMode.CANTEEN, "");
        try (PDDocument document = Loader.loadPDF(pdf(week.notice()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("青山〓小学");
        }
    }

    @Test
    void a_font_that_is_not_there_or_a_stream_that_is_full_is_an_error() throws IOException {
        assertThatThrownBy(() -> NoticePdf.open(folder.resolve("none.ttf"))).isInstanceOf(PdfException.class);
        Path noFont = folder.resolve("text.ttf");
        Files.writeString(noFont, "not a font");
        assertThatThrownBy(() -> NoticePdf.open(noFont)).isInstanceOf(PdfException.class);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        try (NoticePdf printer = NoticePdf.open(FONT)) {
            assertThatThrownBy(() -> printer.write(week.notice(), full)).isInstanceOf(UncheckedIOException.class);
        }
    }

    private static byte[] pdf(WeekNotice notice) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NoticePdf printer = NoticePdf.open(FONT)) {
            printer.write(notice, out);
        }
        return out.toByteArray();
    }

    @Test
    void schools_and_recipes_come_back_as_they_were_written() {
        List<Rejection> rejections = new ArrayList<>();
        SchoolProfile bare = new SchoolProfile(SCHOOL, "青山小学", MealMode.FAMILY, "");
        TableSource schools = write(DisclosureTables.SCHOOLS, csv -> DisclosureTables.write(csv, bare));
        assertThat(DisclosureTables.schools(schools, rejections::add)).containsExactly(bare);
        Portion portion = new Portion("米饭", Lots.RICE, Grams.of(110));
        TableSource recipes = write(DisclosureTables.RECIPES, csv -> DisclosureTables.write(csv, portion));
        assertThat(DisclosureTables.recipes(recipes, rejections::add)).containsExactly(portion);
        assertThat(rejections).isEmpty();
    }

    @Test
    void a_mode_that_nobody_knows_is_refused() throws IOException {
        Path file = folder.resolve("schools.csv");
        Files.writeString(file, "学校标识码,学校名称,供餐模式,监督电话\n2143000001,青山小学,食堂供餐,\n2143000001,,自助,\n");
        List<Rejection> rejections = new ArrayList<>();
        assertThat(DisclosureTables.schools(Tables.open(file), rejections::add)).hasSize(1);
        assertThat(rejections).extracting(Rejection::column).containsExactly("name", "mode");
    }

    private TableSource write(List<Column> columns, Consumer<CsvWriter> writing) {
        Path file = folder.resolve("table.csv");
        try (CsvWriter csv = CsvWriter.create(file, SupplyTables.header(columns))) {
            writing.accept(csv);
            csv.commit();
        }
        return Tables.open(file);
    }
}
