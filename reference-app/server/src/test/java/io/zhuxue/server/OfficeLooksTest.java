package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.reporting.template.SampleTemplate;
import io.zhuxue.reporting.template.WorkbookTemplate;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.province.Export;
import io.zhuxue.server.province.OfficeLooks;
import io.zhuxue.server.province.StudentFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficeLooksTest {

    private static final Officer PROVINCE = new Officer("sheng", "省资助中心", Role.PROVINCIAL_OFFICER, "43");
    private static final Officer COUNTY = new Officer("xian", "县", Role.COUNTY_OFFICER, "430302");
    private static final Officer AUDITOR = new Officer("shenji", "审计", Role.AUDITOR, "43");
    private static final StudentFilter ALL = new StudentFilter("", "", "", "", "", "", false, 0);

    private TestDatabase server;
    private OfficeLooks looks;

    @BeforeAll
    void load(@TempDir Path data) throws IOException {
        server = TestDatabase.embedded(data);
        server.loadTrainingProvince(200);
        looks = new OfficeLooks(server.settings, server.audit);
    }

    @BeforeEach
    void nobody_has_a_look() {
        looks.kept(PROVINCE).forEach(export -> looks.drop(PROVINCE, export));
    }

    private Optional<Message> keep(Officer officer, Export export, byte[] workbook) {
        return looks.keep(officer, export, new ByteArrayInputStream(workbook));
    }

    private byte[] sample(Export export) throws IOException {
        Path file = server.exports.sample(export);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }

    private byte[] saying(String... headings) throws IOException {
        Path file = Files.createTempFile(server.settings.data(), "t", ".xlsx");
        SampleTemplate.write(
                List.of(new SampleTemplate(
                        "表",
                        Stream.of(headings)
                                .map(each -> SheetColumn.text(each, 9))
                                .toList())),
                file);
        return Files.readAllBytes(file);
    }

    @Test
    void the_sample_of_every_list_can_be_its_look() throws IOException {
        for (Export export : Export.values()) {
            assertThat(keep(PROVINCE, export, sample(export)))
                    .as(export.title())
                    .isEmpty();
        }
        assertThat(looks.kept(PROVINCE)).containsExactly(Export.values());
    }

    @Test
    void a_list_in_an_offices_look_has_the_rows_of_the_plain_list() throws IOException {
        assertThat(keep(PROVINCE, Export.SCHOOLS, sample(Export.SCHOOLS))).isEmpty();
        WorkbookTemplate look = looks.of(PROVINCE, Export.SCHOOLS).orElseThrow();
        Map<String, String> words = OfficeLooks.words(PROVINCE, Export.SCHOOLS, "某省", "2022-10-01");

        List<Row> own = rows(server.exports.fill(
                Export.SCHOOLS, look, words, out -> server.lists.rows(Export.SCHOOLS, PROVINCE.scope(), ALL, "", out)));
        List<Row> plain = rows(server.exports.write(
                Export.SCHOOLS, true, out -> server.lists.rows(Export.SCHOOLS, PROVINCE.scope(), ALL, "", out)));

        assertThat(plain).hasSizeGreaterThan(5);
        assertThat(own.get(0).getCellText(0)).isEqualTo("学校汇总");
        assertThat(own.get(1).getCellText(0)).isEqualTo("统计范围：某省");
        for (int i = 1; i < plain.size(); i++) {
            Row mine = own.get(i + 2);
            assertThat(mine.getCellText(0)).isEqualTo(plain.get(i).getCellText(0));
            assertThat(mine.getCellText(1)).isEqualTo(plain.get(i).getCellText(1));
            for (int column = 3; column < 12; column++) {
                assertThat(mine.getCellAsNumber(column).orElseThrow())
                        .isEqualByComparingTo(
                                plain.get(i).getCellAsNumber(column).orElseThrow());
            }
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read();
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void an_office_has_its_own_looks_and_nobody_elses() throws IOException {
        assertThat(keep(PROVINCE, Export.SCHOOLS, sample(Export.SCHOOLS))).isEmpty();

        assertThat(looks.of(COUNTY, Export.SCHOOLS)).isEmpty();
        assertThat(looks.kept(COUNTY)).isEmpty();
        assertThat(looks.drop(COUNTY, Export.SCHOOLS)).hasValueSatisfying(told("BAD_LOOK"));
        assertThat(looks.of(PROVINCE, Export.SCHOOLS)).isPresent();
    }

    @Test
    void who_keeps_no_records_keeps_no_looks() throws IOException {
        assertThat(keep(AUDITOR, Export.SCHOOLS, sample(Export.SCHOOLS))).hasValueSatisfying(told("NOT_YOURS"));
        keep(PROVINCE, Export.SCHOOLS, sample(Export.SCHOOLS));

        assertThat(looks.drop(AUDITOR, Export.SCHOOLS)).hasValueSatisfying(told("NOT_YOURS"));
        assertThat(looks.of(PROVINCE, Export.SCHOOLS)).as("of the same area").isPresent();
    }

    @Test
    void what_cannot_be_a_look_is_refused_and_the_one_before_stays() throws IOException {
        byte[] good = sample(Export.SCHOOLS);
        assertThat(keep(PROVINCE, Export.SCHOOLS, good)).isEmpty();

        assertThat(keep(PROVINCE, Export.SCHOOLS, "学校,人数".getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(told("NOT_XLSX"));
        assertThat(keep(PROVINCE, Export.SCHOOLS, saying("身高"))).hasValueSatisfying(told("TEMPLATE_WORD_UNKNOWN"));
        assertThat(keep(PROVINCE, Export.SCHOOLS, new byte[(2 << 20) + 1])).hasValueSatisfying(told("BAD_LOOK"));
        assertThat(keep(PROVINCE, Export.SCHOOLS, new byte[0])).hasValueSatisfying(told("NOT_XLSX"));

        assertThat(Files.readAllBytes(server.settings.data().resolve("looks/43/schools.xlsx")))
                .isEqualTo(good);
        try (Stream<Path> left = Files.list(server.settings.data().resolve("looks/43"))) {
            assertThat(left).as("no drafts").hasSize(1);
        }
    }

    private static java.util.function.Consumer<Message> told(String code) {
        return message -> assertThat(message.code()).isEqualTo(code);
    }

    @Test
    void a_failing_list_leaves_no_file_behind() throws IOException {
        Path exports = server.settings.data().resolve("exports");
        try (Stream<Path> before = Files.list(exports)) {
            List<Path> there = before.toList();
            try {
                server.exports.write(Export.SCHOOLS, true, out -> {
                    out.accept(new Object[] {"x"});
                    throw new IllegalStateException("the database is gone");
                });
            } catch (IllegalStateException gone) {
                assertThat(gone).hasMessage("the database is gone");
            }
            try (Stream<Path> after = Files.list(exports)) {
                assertThat(after).containsExactlyInAnyOrderElementsOf(there);
            }
        }
    }
}
