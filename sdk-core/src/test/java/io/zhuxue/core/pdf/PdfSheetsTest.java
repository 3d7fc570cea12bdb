package io.zhuxue.core.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfSheetsTest {

    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final List<PdfColumn> COLUMNS =
            List.of(PdfColumn.text("项目", 3), PdfColumn.numbers("金额（元）", 1), PdfColumn.text("说明", 2));

    private static PdfFont font;

    @TempDir
    Path folder;

    @BeforeAll
    static void one_font_serves_many_papers() {
        font = PdfFont.open(FONT);
    }

    @AfterAll
    static void the_font_is_closed() {
        font.close();
    }

    private static byte[] print(PdfSheets.Layout layout, Consumer<PdfSheets> paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfSheets sheets = PdfSheets.create(font, layout)) {
            paper.accept(sheets);
            sheets.finish("县学生资助管理中心", out);
        }
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper page = new PDFTextStripper();
                page.setStartPage(i);
                page.setEndPage(i);
                pages.add(page.getText(document));
            }
            return pages;
        }
    }

    /** The right ends of all characters, in points from the left of the sheet. */
    private static List<Float> ends(byte[] pdf) throws IOException {
        List<Float> ends = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(each -> ends.add(each.getX() + each.getWidth()));
                }
            }.getText(document);
        }
        return ends;
    }

    private static List<List<String>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of("第" + i + "项补助", i + ".00", "已到账"))
                .toList();
    }

    @Test
    void a_long_table_repeats_its_head_on_every_sheet_and_loses_no_row() throws IOException {
        List<String> pages = pages(print(
                PdfSheets.Layout.UPRIGHT, sheet -> sheet.table(COLUMNS, rows(150), List.of("合计", "11175.00", ""))));
        assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.contains("金额（元）"));
        String all = String.join("", pages);
        for (int i = 0; i < 150; i++) {
            assertThat(all).containsOnlyOnce("第" + i + "项补助");
        }
        assertThat(pages.get(pages.size() - 1)).contains("合计").contains("第 " + pages.size() + " 页，共 " + pages.size());
        assertThat(pages.get(0)).contains("县学生资助管理中心");
    }

    @Test
    void a_row_higher_than_a_sheet_goes_on_on_the_next() throws IOException {
        String words = IntStream.range(0, 1500).mapToObj(i -> "字" + i + "，").collect(Collectors.joining());
        List<String> pages = pages(print(
                PdfSheets.Layout.ACROSS, sheet -> sheet.table(COLUMNS, List.of(List.of(words, "1.00", "长")))));
        assertThat(pages).hasSizeGreaterThan(1);
        String all = String.join("", pages).replaceAll("\\s", "");
        assertThat(all).contains("字0，").contains("字749，").contains("字1499，");
    }

    @Test
    void no_text_leaves_the_sheet_and_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one()
            throws IOException {
        String words = "学生资助政策（国家、地方、学校）：".repeat(40) + "0123456789".repeat(30);
        byte[] pdf = print(PdfSheets.Layout.UPRIGHT, sheet -> {
            sheet.paragraph(words);
            sheet.note(words);
            sheet.table(COLUMNS, List.of(List.of(words, "1.00", words)));
        });
        assertThat(ends(pdf)).isNotEmpty().allMatch(end -> end < 595 - 40);
        assertThat(String.join("", pages(pdf)).lines())
                .noneMatch(line -> line.startsWith("，") || line.startsWith("）") || line.endsWith("（"));
    }

    @Test
    void a_character_that_the_font_lacks_is_shown_as_a_mark() throws IOException {
        assertThat(pages(print(PdfSheets.Layout.UPRIGHT, sheet -> sheet.text("青山\uD83D\uDE00小学")))
                        .get(0))
                .contains("青山〓小学");
    }

    @Test
    void a_slip_stands_whole_on_one_sheet() throws IOException {
        List<String> pages = pages(print(PdfSheets.Layout.UPRIGHT, sheet -> {
            for (int i = 0; i < 44; i++) {
                sheet.text("第" + i + "行");
            }
            sheet.slip("回执", List.of("学校：", "签字："));
        }));
        assertThat(pages).hasSize(2);
        assertThat(pages.get(1)).contains("回执").contains("学校：").contains("签字：");
    }

    @Test
    void a_heading_is_never_the_last_line_of_a_sheet() throws IOException {
        for (int lines = 43; lines < 47; lines++) {
            int before = lines;
            List<String> pages = pages(print(PdfSheets.Layout.UPRIGHT, sheet -> {
                for (int i = 0; i < before; i++) {
                    sheet.text("行");
                }
                sheet.heading("一、标题");
                sheet.text("正文");
            }));
            assertThat(pages).filteredOn(page -> page.contains("标题")).allMatch(page -> page.contains("正文"));
        }
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        Consumer<PdfSheets> paper = sheet -> {
            sheet.about("回单", "中心", 2022);
            sheet.title("回单");
            sheet.right("2022年");
            sheet.space(10);
            sheet.table(COLUMNS, rows(3));
        };
        assertThat(print(PdfSheets.Layout.UPRIGHT, paper)).isEqualTo(print(PdfSheets.Layout.UPRIGHT, paper));
    }

    @Test
    void what_is_no_font_is_refused_and_a_full_disk_is_an_error() throws IOException {
        Path text = Files.writeString(folder.resolve("font.ttf"), "no font");
        for (Path none : List.of(text, folder.resolve("none.ttf"), Files.copy(text, folder.resolve("font.ttc")))) {
            assertThatThrownBy(() -> PdfFont.open(none))
                    .isInstanceOf(PdfException.class)
                    .hasMessageContaining("FONT_UNUSABLE")
                    .hasMessageContaining(none.getFileName().toString());
        }
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        try (PdfSheets sheets = PdfSheets.create(font, PdfSheets.Layout.UPRIGHT)) {
            assertThatThrownBy(() -> sheets.finish("", full)).isInstanceOf(UncheckedIOException.class);
        }
        assertThatThrownBy(() -> PdfColumn.text("无", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
