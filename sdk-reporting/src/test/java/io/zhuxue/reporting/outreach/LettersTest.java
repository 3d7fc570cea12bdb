package io.zhuxue.reporting.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.pdf.PdfException;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.spi.PolicySource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LettersTest {

    private static final RegionCode HUNAN = new RegionCode("430000");
    private static final LetterOffice OFFICE = new LetterOffice("湖南省学生资助管理中心", "0731-00000000", "");
    private static final Path FONT = Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");
    private static final String POLICY = """
        parameters:
          - id: shs.grant
            title: 普通高中国家助学金
            unit: 元/年
            lowest: SCHOOL
            values:
              - {from: 2010-AUTUMN, value: {SPECIAL: 3000, HARD: 2000, GENERAL: 1000}, min: 1000, max: 3000, document: 旧文件, verified: true, checked: 2026-11-24}
              - {from: 2025-SPRING, value: {SPECIAL: 3500, HARD: 2300, GENERAL: 1200}, min: 1200, max: 3500, document: 财教〔2024〕181号, clause: 第二条, verified: true, checked: 2026-11-24}
          - id: voc.grant
            title: 中职国家助学金
            unit: 元/年
            lowest: SCHOOL
            values:
              - {from: 2015-SPRING, value: 2000, document: 旧文件, verified: true, checked: 2026-11-24}
          - id: voc.grant.grades
            title: 年级
            lowest: PROVINCE
            values:
              - {from: 2012-AUTUMN, value: ["1", "2"], document: 旧文件, verified: true, checked: 2026-11-24}
              - {from: 2025-SPRING, value: ["1", "2", "3"], document: 财教〔2024〕181号, verified: false, checked: 2026-11-24}
          - id: loan.ug
            title: 国家助学贷款
            unit: 元/年
            values:
              - {from: 2014-AUTUMN, value: 8000, document: 旧文件, verified: true, checked: 2026-11-24}
          - id: loan.rate
            title: 利率
            unit: 个基点
            values:
              - {from: 2020-01-01, value: 30, document: 教财〔2020〕4号, verified: true, checked: 2026-11-24}
        """;

    @TempDir
    Path folder;

    private final Letters letters = Letters.create(PolicyBook.of(List.of(source("national", POLICY))));

    @Test
    void a_letter_states_the_amounts_of_its_own_year() {
        assertThat(letter(Leavers.JUNIOR, 2024).markdown()).contains("特别困难每生每年3000元", "1、2年级", "（旧文件）");
        assertThat(letter(Leavers.JUNIOR, 2025).markdown())
                .contains("特别困难每生每年3500元，困难2300元，一般困难1200元", "1、2、3年级", "（财教〔2024〕181号 第二条）")
                .doesNotContain("3000元");
    }

    @Test
    void a_sentence_without_a_figure_for_that_year_is_left_out() {
        assertThat(letter(Leavers.SENIOR, 2022).markdown()).contains("每人每年最高8000元");
        assertThatThrownBy(() -> letter(Leavers.SENIOR, 2019)).hasMessageContaining("LETTER_WITHOUT_POLICY");
        assertThat(letter(Leavers.SENIOR, 2022).markdown()).doesNotContain("服兵役国家教育资助");
    }

    @Test
    void a_provinces_own_amount_goes_before_the_nations() {
        PolicyBook hunan = PolicyBook.of(List.of(source("national", POLICY))).with(source("own", """
            override: {level: PROVINCE, place: "43"}
            values:
              - {id: shs.grant, from: 2025-SPRING, value: {SPECIAL: 3400, HARD: 2200, GENERAL: 1300}, document: 湘财教〔2025〕1号, checked: 2026-11-24}
            """));

        assertThat(Letters.create(hunan)
                        .write(Leavers.JUNIOR, HUNAN, 2025, OFFICE)
                        .orThrow()
                        .markdown())
                .contains("特别困难每生每年3400元", "湘财教〔2025〕1号");
        assertThat(Letters.create(hunan)
                        .write(Leavers.JUNIOR, new RegionCode("440000"), 2025, OFFICE)
                        .orThrow()
                        .markdown())
                .contains("特别困难每生每年3500元");
    }

    @Test
    void a_letter_says_whether_all_its_figures_were_read_in_their_sources() {
        assertThat(letter(Leavers.JUNIOR, 2024).verified()).isTrue();
        assertThat(letter(Leavers.JUNIOR, 2025).verified()).isFalse();
    }

    @Test
    void no_sentence_of_a_template_brings_an_amount_of_its_own() {
        for (Leavers leavers : Leavers.values()) {
            for (LetterSection section : letter(leavers, 2025).sections()) {
                for (LetterItem item : section.items()) {
                    if (item.citation().isEmpty()) {
                        assertThat(item.text()).doesNotContainPattern("\\d");
                    }
                }
            }
        }
    }

    @Test
    void a_place_that_nobody_knows_and_a_year_without_policy_are_refused() {
        assertThat(letters.write(Leavers.JUNIOR, new RegionCode("990000"), 2025, OFFICE)
                        .refusal())
                .map(m -> m.code())
                .contains("REGION_UNKNOWN");
        assertThat(letters.write(Leavers.JUNIOR, HUNAN, 1999, OFFICE).refusal())
                .map(m -> m.code())
                .contains("LETTER_WITHOUT_POLICY");
    }

    @Test
    void the_printed_letter_can_be_read_back_and_is_the_same_every_time() throws Exception {
        Assumptions.assumeTrue(Files.exists(FONT), "the Debian package fonts-wqy-zenhei is not installed");
        Letter letter = letter(Leavers.JUNIOR, 2025);
        LetterPrinter printer = LetterPrinter.create(FONT);
        printer.print(letter, folder.resolve("a.pdf"));
        printer.print(letter, folder.resolve("b.pdf"));

        try (PDDocument read = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s", "");
            assertThat(text)
                    .contains("致2025年初中毕业生的一封信")
                    .contains("特别困难每生每年3500元，困难2300元，一般困难1200元")
                    .contains("依据：财教〔2024〕181号第二条")
                    .contains("家长（监护人）签字");
        }
        assertThat(folder.resolve("a.pdf")).hasSameBinaryContentAs(folder.resolve("b.pdf"));
        assertThat(Files.size(folder.resolve("a.pdf"))).isLessThan(400_000);
    }

    @Test
    void a_file_that_is_no_font_is_refused_and_leaves_nothing() throws Exception {
        Path font = Files.writeString(folder.resolve("font.ttf"), "no font");

        assertThatThrownBy(
                        () -> LetterPrinter.create(font).print(letter(Leavers.JUNIOR, 2025), folder.resolve("x.pdf")))
                .isInstanceOf(PdfException.class)
                .hasMessageContaining("FONT_UNUSABLE");
        try (var files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()).collect(Collectors.toList()))
                    .containsExactly("font.ttf");
        }
    }

    private Letter letter(Leavers leavers, int year) {
        return letters.write(leavers, HUNAN, year, OFFICE).orThrow();
    }

    private static PolicySource source(String name, String yaml) {
        return new PolicySource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<String> files() {
                return List.of("policy.yaml");
            }

            @Override
            public InputStream open(String file) {
                return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
