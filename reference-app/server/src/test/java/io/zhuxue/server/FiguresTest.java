package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Role;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.indicator.Indicator;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.figures.Behind;
import io.zhuxue.server.figures.FigureDesk;
import io.zhuxue.server.figures.FigureTable;
import io.zhuxue.server.province.CountyRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Indicators of a place: they add up to what the lists say, and each opens down to its students, inside the area alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresTest {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 24);
    private static final Officer PROVINCE = new Officer("sheng", "省", Role.PROVINCIAL_OFFICER, "43");

    private Path data;
    private TestDatabase server;
    private FigureDesk desk;
    private CountyRow someCounty;
    private Officer county;

    @BeforeAll
    void aTrainingProvince(@TempDir Path folder) {
        data = folder;
        server = TestDatabase.embedded(data);
        desk = new FigureDesk(server.jdbi, server.runs, server.settings);
        assertThat(desk.offered(PROVINCE)).as("before any run").isEmpty();
        assertThat(desk.rates(PROVINCE, Set.of("PRECISION_TARGET"), DAY)).isEmpty();
        server.loadTrainingProvince(1500);
        someCounty = server.province.overview(PROVINCE.scope(), "").counties().get(0);
        county = new Officer("xian", "县", Role.COUNTY_OFFICER, someCounty.region());
    }

    private FigureTable table(Officer officer, String id) {
        return desk.table(officer, id, DAY).orElseThrow();
    }

    private static long sum(FigureTable table, String column) {
        int at = table.indicator().columns().stream()
                .map(each -> each.name())
                .toList()
                .indexOf(column);
        return table.rows().stream().mapToLong(row -> row.get(at).whole()).sum();
    }

    @Test
    void the_money_of_the_indicator_is_that_of_the_overview_for_the_province_and_for_a_county() {
        assertThat(sum(table(PROVINCE, "AIDED_MONEY"), "amount"))
                .isEqualTo(server.province.overview(PROVINCE.scope(), "").sum().amountFen());
        assertThat(sum(table(county, "AIDED_MONEY"), "amount")).isEqualTo(someCounty.amountFen());
        assertThat(sum(table(county, "AIDED_PERSONS"), "persons")).isEqualTo(someCounty.entitled());
    }

    @Test
    void the_four_precisions_are_measured_and_one_that_is_whole_has_nothing_behind_it() {
        Map<String, Integer> rates = desk.rates(PROVINCE, Set.copyOf(FigureDesk.PRECISIONS), DAY);
        assertThat(rates).containsKeys("PRECISION_TARGET", "PRECISION_STANDARD");
        assertThat(rates).allSatisfy((id, rate) -> assertThat(rate).as(id).isBetween(0, 10_000));
        assertThat(rates).containsEntry("PRECISION_TARGET", 10_000);
        assertThat(desk.behind(PROVINCE, "PRECISION_TARGET", Map.of(), DAY, 9)
                        .orElseThrow()
                        .total())
                .isZero();
        FigureTable standard = table(PROVINCE, "PRECISION_STANDARD");
        assertThat(desk.behind(PROVINCE, "PRECISION_STANDARD", Map.of(), DAY, 9)
                        .orElseThrow()
                        .total())
                .as("those whose lines are not what is due")
                .isEqualTo(sum(standard, "times") - sum(standard, "right_times"));
    }

    @Test
    void a_figure_opens_to_its_students_and_those_lead_to_their_files() {
        FigureTable table = table(county, "AIDED_PERSONS");
        List<Cell> row = table.rows().get(0);
        Behind behind =
                desk.behind(county, "AIDED_PERSONS", table.where(row), DAY, 500).orElseThrow();
        assertThat(behind.total()).isEqualTo(row.get(row.size() - 1).whole());
        assertThat(behind.rows()).hasSize((int) behind.total());
        assertThat(behind.students())
                .isNotEmpty()
                .allSatisfy((reference, known) -> assertThat(server.students.file(county.scope(), known.person()))
                        .isPresent());
        Behind first = desk.behind(county, "AIDED_PERSONS", Map.of(), DAY, 1).orElseThrow();
        assertThat(first.rows()).hasSize(1);
        assertThat(first.total()).isEqualTo(someCounty.entitled());
    }

    @Test
    void every_student_behind_a_figure_has_a_file() {
        Behind behind =
                desk.behind(PROVINCE, "AIDED_PERSONS", Map.of(), DAY, 5_000).orElseThrow();
        int item = behind.columns().indexOf("item");
        Set<String> references =
                behind.rows().stream().map(row -> row.get(item).toString()).collect(Collectors.toSet());

        assertThat(references).hasSizeGreaterThan(50);
        assertThat(behind.students().keySet()).isEqualTo(references);
    }

    @Test
    void a_student_without_an_id_is_found_by_the_reference_that_the_facts_have_inside_the_area_alone() {
        FigureTable table = table(county, "AIDED_PERSONS");
        Map<String, String> where = table.where(table.rows().get(0));
        Behind before = desk.behind(county, "AIDED_PERSONS", where, DAY, 500).orElseThrow();
        String reference = before.students().keySet().iterator().next();
        Behind.Known known = before.students().get(reference);
        server.jdbi.useHandle(h -> {
            h.execute("update identification.student set id_token = '' where person_ref = ?", known.person());
            h.execute(
                    "insert into app.fact_reference values (?, ?, ?)", server.runs.shown(), reference, known.person());
        });

        assertThat(desk.behind(county, "AIDED_PERSONS", where, DAY, 500)
                        .orElseThrow()
                        .students())
                .containsEntry(reference, known);
        server.jdbi.useHandle(h ->
                h.execute("update identification.student set region = '430199' where person_ref = ?", known.person()));
        assertThat(desk.behind(county, "AIDED_PERSONS", where, DAY, 500)
                        .orElseThrow()
                        .students())
                .doesNotContainKey(reference);

        server.jdbi.useHandle(h -> {
            h.execute("delete from app.fact_reference where reference = ?", reference);
            h.execute(
                    "update identification.student set id_token = ?, region = ? where person_ref = ?",
                    reference,
                    county.areaCode(),
                    known.person());
        });
    }

    @Test
    void a_county_asks_for_another_and_gets_nothing_of_it() {
        CountyRow other =
                server.province.overview(PROVINCE.scope(), "").counties().get(1);
        assertThat(desk.behind(county, "AIDED_PERSONS", Map.of("region", other.region()), DAY, 9)
                        .orElseThrow()
                        .total())
                .isZero();
        assertThat(table(county, "AIDED_MONEY").rows())
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(new Cell.Text(someCounty.region())));
        assertThat(desk.offered(county)).extracting(Indicator::id).doesNotContain("REJECTED_ROWS");
        assertThat(desk.table(county, "REJECTED_ROWS", DAY)).isEmpty();
        assertThat(desk.table(county, "NO_SUCH", DAY)).isEmpty();
    }

    @Test
    void a_school_has_no_figures_by_place_and_who_may_not_see_students_sees_none_behind_them() {
        Officer school = new Officer("xuexiao", "校", Role.SCHOOL_OFFICER, someCounty.region() + "/2143000001");
        assertThat(desk.offered(school)).isEmpty();
        assertThat(desk.rates(school, Set.of("PRECISION_TARGET"), DAY)).isEmpty();
        assertThat(desk.press(school, DAY)).isEmpty();
        Officer nobody = new Officer("zhuanjia", "专家", Role.EXPERT, "43");
        assertThat(desk.behind(nobody, "AIDED_PERSONS", Map.of(), DAY, 9)).isEmpty();
    }

    @Test
    void figures_leave_as_csv_in_codes_and_as_a_workbook_of_the_place_alone() throws IOException {
        Path csv = data.resolve("money.csv");
        assertThat(desk.write(county, "AIDED_MONEY", DAY, code -> code, csv)).isTrue();
        assertThat(Files.readAllLines(csv))
                .hasSize(table(county, "AIDED_MONEY").rows().size() + 1)
                .filteredOn(line -> !line.startsWith("term"))
                .allMatch(line -> line.contains(someCounty.region()));
        Path xlsx = data.resolve("money.xlsx");
        assertThat(desk.write(county, "AIDED_MONEY", DAY, code -> "甲县", xlsx)).isTrue();
        assertThat(xlsx).isNotEmptyFile();
        assertThat(desk.write(county, "NO_SUCH", DAY, code -> code, data.resolve("none.csv")))
                .isFalse();
        assertThat(data.resolve("none.csv")).doesNotExist();
    }

    @Test
    void a_press_conference_is_told_the_sums_of_the_place_with_the_hash_of_their_rows() {
        String press = desk.press(county, DAY).orElseThrow();
        assertThat(press)
                .contains("截至 2022-11-24", "应助尽助率")
                .containsPattern("[0-9a-f]{64}")
                .contains(String.format("%d.%02d", someCounty.amountFen() / 100, someCounty.amountFen() % 100));
    }
}
