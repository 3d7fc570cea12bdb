package io.zhuxue.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactBatch;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.FactWriter;
import io.zhuxue.reporting.fact.Figures;
import io.zhuxue.reporting.fact.PaymentFact;
import io.zhuxue.reporting.fact.SampleFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsTest {

    private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);

    @TempDir
    Path folder;

    private final Indicators indicators = Indicators.create();

    @BeforeEach
    void a_province_of_240_students() {
        SampleFacts.write(folder, 240);
    }

    @Test
    void every_indicator_answers_with_its_columns_and_its_detail_begins_with_the_breakdown() {
        try (FactStore facts = FactStore.open(folder)) {
            for (Indicator indicator : indicators.all()) {
                Figures figures = indicators.compute(indicator, facts, YEAR_END);
                assertThat(figures.columns()).as(indicator.id()).hasSameSizeAs(indicator.columns());
                for (List<Cell> row : figures.rows()) {
                    assertThat(row).as(indicator.id()).hasSameSizeAs(indicator.columns());
                }
                List<String> header = new ArrayList<>();
                indicators.detail(indicator, facts, YEAR_END, Map.of(), header::addAll, row -> {});
                assertThat(header)
                        .as(indicator.id())
                        .startsWith(indicator.dimensions().toArray(String[]::new));
                assertThat(header).as(indicator.id()).contains("item");
            }
        }
    }

    @Test
    void the_figures_of_all_places_are_those_of_the_whole_and_each_place_sees_its_rows_alone() {
        try (FactStore facts = FactStore.open(folder)) {
            Figures whole = indicators.compute(indicators.get("RECOGNITION_RATE"), facts, YEAR_END);
            List<List<Cell>> placed = new ArrayList<>();
            for (String county : List.of("430121", "430181")) {
                Indicators there = indicators.within(county);
                Figures part = there.compute(there.get("RECOGNITION_RATE"), facts, YEAR_END);
                placed.addAll(part.rows());
                there.detail(
                        there.get("RECOGNITION_RATE"),
                        facts,
                        YEAR_END,
                        Map.of(),
                        header -> {},
                        row -> assertThat(row.get(1)).isEqualTo(new Cell.Text(county)));
            }
            assertThat(placed).containsExactlyInAnyOrderElementsOf(whole.rows());
            Indicators province = indicators.within("43");
            assertThat(province.compute(province.get("RECOGNITION_RATE"), facts, YEAR_END)
                            .rows())
                    .isEqualTo(whole.rows());
        }
    }

    @Test
    void a_place_has_no_indicator_that_knows_no_place_and_is_named_by_a_code() {
        Indicators there = indicators.within("430121");
        assertThat(there.all())
                .extracting(Indicator::id)
                .contains("PRECISION_TIME")
                .doesNotContain("REJECTED_ROWS");
        assertThatThrownBy(() -> indicators.within("43%' OR '1' LIKE '")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_indicator_of_a_place_answers_in_the_order_of_the_whole() {
        try (FactStore facts = FactStore.open(folder)) {
            Indicators all = indicators.within("");
            for (Indicator indicator : all.all()) {
                assertThat(all.compute(indicator, facts, YEAR_END).rows())
                        .as(indicator.id())
                        .isEqualTo(indicators
                                .compute(indicators.get(indicator.id()), facts, YEAR_END)
                                .rows());
            }
        }
    }

    @Test
    void coverage_is_the_needy_among_those_in_school() {
        Figures figures = compute("RECOGNITION_RATE");

        assertThat(figures.sum("needy")).isEqualTo(60);
        assertThat(figures.sum("enrolled")).isEqualTo(240);
        assertThat(figures.cell(0, "rate").whole())
                .as("60 of 120 in the even county")
                .isEqualTo(50_00);
        assertThat(figures.cell(1, "rate").whole()).isZero();
    }

    @Test
    void a_child_of_the_register_without_aid_lowers_the_rate_and_is_found_in_the_detail() {
        correct(LocalDate.of(2022, 10, 1), writer -> writer.retract(entitlement(8, 1650)));

        Figures figures = compute("SHOULD_AID_RATE");
        assertThat(figures.sum("listed")).isEqualTo(30);
        assertThat(figures.sum("aided")).isEqualTo(29);
        assertThat(figures.cell(0, "rate").whole()).as("29 of 30, half up").isEqualTo(96_67);
        assertThat(detail("SHOULD_AID_RATE", Map.of("region", "430121")))
                .filteredOn(row -> row.contains(new Cell.Text("UNAIDED")))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .contains(new Cell.Text(SampleFacts.person(8).token())));
    }

    @Test
    void the_same_rate_as_known_before_the_correction() {
        correct(LocalDate.of(2022, 10, 1), writer -> writer.retract(entitlement(8, 1650)));

        try (FactStore facts = FactStore.open(folder, LocalDate.of(2022, 9, 30), FactStore.duckDb())) {
            Figures then = indicators.compute(indicators.get("SHOULD_AID_RATE"), facts, LocalDate.of(2022, 9, 30));
            assertThat(then.sum("aided")).isEqualTo(30);
        }
    }

    @Test
    void aid_to_somebody_not_in_need_is_not_precise() {
        correct(LocalDate.of(2022, 10, 1), writer -> writer.add(entitlement(1, 1000)));

        Figures figures = compute("PRECISION_TARGET");
        assertThat(figures.sum("times")).isEqualTo(61);
        assertThat(figures.sum("right_times")).isEqualTo(60);
        assertThat(detail("PRECISION_TARGET", Map.of())).hasSize(1);
    }

    @Test
    void money_allocated_but_not_due_is_not_precise() {
        Figures figures = compute("PRECISION_ALLOCATION");

        assertThat(figures.sum("due")).isEqualTo(60 * 165_000L);
        assertThat(figures.sum("allocated")).isEqualTo(60 * 165_000L);
        assertThat(figures.cell(0, "rate").whole()).as("half of what is due").isEqualTo(50_00);
        assertThat(figures.cell(1, "rate").whole()).as("nothing is due").isZero();
    }

    @Test
    void a_standard_is_met_when_the_lines_add_up_to_what_is_due() {
        assertThat(compute("PRECISION_STANDARD").sum("right_times")).isZero();

        correct(LocalDate.of(2022, 10, 1), writer -> writer.add(entitlement(4, 330)));

        assertThat(compute("PRECISION_STANDARD").sum("right_times")).isEqualTo(1);
    }

    @Test
    void on_time_counts_only_what_was_due_on_the_day_asked() {
        assertThat(compute("PRECISION_TIME").sum("due_lines")).isEqualTo(60);
        assertThat(compute("PRECISION_TIME").sum("on_time")).isEqualTo(40);
        try (FactStore facts = FactStore.open(folder)) {
            assertThat(indicators
                            .compute(indicators.get("PRECISION_TIME"), facts, LocalDate.of(2022, 11, 29))
                            .rows())
                    .isEmpty();
        }
    }

    @Test
    void a_bank_answer_that_comes_later_is_a_new_fact_of_the_same_line() {
        correct(
                LocalDate.of(2022, 12, 5),
                writer -> writer.add(SampleFacts.payment(0, new PaymentFact.Progress.Paid(LocalDate.of(2022, 12, 3)))));

        Figures progress = compute("PAYMENT_PROGRESS");
        assertThat(progress.sum("lines")).isEqualTo(60);
        assertThat(compute("PAYMENT_FAILURE_RATE").sum("blocked")).isEqualTo(19);
    }

    @Test
    void quota_coverage_sets_persons_against_places() {
        Figures figures = compute("QUOTA_COVERAGE");

        assertThat(figures.cell(0, "persons").whole()).isEqualTo(60);
        assertThat(figures.cell(0, "quota").whole()).isEqualTo(30);
        assertThat(figures.cell(0, "rate").whole()).isEqualTo(200_00);
    }

    @Test
    void quality_has_four_scores_by_school_or_county() {
        Figures accepted = compute("QUALITY_ACCEPTED");
        assertThat(accepted.sum("taken")).isEqualTo(240);
        assertThat(accepted.sum("all_rows")).as("one row was rejected").isEqualTo(241);
        assertThat(compute("QUALITY_UNIQUE").sum("single")).isEqualTo(240);
        assertThat(compute("QUALITY_CONSISTENT").sum("agreeing")).isEqualTo(60);
        Figures timely = compute("QUALITY_TIMELY");
        assertThat(timely.sum("prompt")).isEqualTo(timely.sum("all_rows")).isEqualTo(40);

        correct(
                LocalDate.of(2022, 12, 20),
                writer ->
                        writer.add(SampleFacts.payment(0, new PaymentFact.Progress.Paid(LocalDate.of(2022, 11, 30)))));
        assertThat(compute("QUALITY_TIMELY").sum("all_rows")).isEqualTo(41);
        assertThat(compute("QUALITY_TIMELY").sum("prompt")).isEqualTo(40);
    }

    @Test
    void a_csv_is_for_programs_and_a_workbook_for_people() throws IOException {
        try (FactStore facts = FactStore.open(folder)) {
            Indicator money = indicators.get("AIDED_MONEY");
            indicators.write(money, facts, YEAR_END, folder.resolve("money.csv"));
            indicators.write(money, facts, YEAR_END, folder.resolve("money.xlsx"));
        }

        assertThat(Files.readString(folder.resolve("money.csv")))
                .isEqualTo("term,region,stage,programme,times,amount,central,province,city,county\n"
                        + "2022-AUTUMN,430121,UG,UG_GRANT,60,99000.00,59400.00,31680.00,0.00,7920.00\n");
        assertThat(folder.resolve("money.xlsx")).isNotEmptyFile();
    }

    @Test
    void a_host_adds_its_own_indicator_and_may_replace_one() throws IOException {
        Path more = folder.resolve("more.yaml");
        Files.writeString(more, """
            - id: SCHOOLS
              name: 学校数
              definition: 有在校学生的学校
              unit: 所
              owner: 统计岗
              source: 本地
              verified: true
              columns: [{name: schools, title: 学校数, kind: count}]
              sql: SELECT COUNT(DISTINCT school) AS schools FROM recognition
              detail: SELECT DISTINCT school AS item FROM recognition
            """);
        Indicators own = Indicators.create(more);

        assertThat(own.all()).hasSize(indicators.all().size() + 1);
        try (FactStore facts = FactStore.open(folder)) {
            assertThat(own.compute(own.get("SCHOOLS"), facts, YEAR_END).sum("schools"))
                    .isEqualTo(7);
        }
    }

    @Test
    void what_is_not_defined_is_refused_by_name() throws IOException {
        assertThatThrownBy(() -> indicators.get("NOTHING"))
                .isInstanceOf(ReportingException.class)
                .hasMessageContaining("INDICATOR_UNKNOWN")
                .hasMessageContaining("SHOULD_AID_RATE");
        try (FactStore facts = FactStore.open(folder)) {
            assertThatThrownBy(() -> detail("SHOULD_AID_RATE", Map.of("school", "1")))
                    .hasMessageContaining("DIMENSION_UNKNOWN");
        }
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(broken, "- id: X\n  name: y\n");
        assertThatThrownBy(() -> Indicators.create(broken)).hasMessageContaining("DEFINITION_INCOMPLETE");
        Files.writeString(broken, "- [");
        assertThatThrownBy(() -> Indicators.create(broken)).hasMessageContaining("DEFINITION_UNREADABLE");
    }

    @Test
    void the_dictionary_explains_every_indicator() {
        String dictionary = indicators.dictionary();

        for (Indicator indicator : indicators.all()) {
            assertThat(dictionary).contains(indicator.id(), indicator.definition(), indicator.source());
        }
    }

    private static io.zhuxue.reporting.fact.EntitlementFact entitlement(int person, long yuan) {
        return SampleFacts.entitlement(person, "UG_GRANT", Money.ofYuan(yuan));
    }

    private void correct(LocalDate knownOn, java.util.function.Consumer<FactWriter> change) {
        try (FactWriter writer = FactWriter.create(folder, new FactBatch(SampleFacts.TERM, "43", knownOn))) {
            change.accept(writer);
            writer.finish();
        }
    }

    private Figures compute(String id) {
        try (FactStore facts = FactStore.open(folder)) {
            return indicators.compute(indicators.get(id), facts, YEAR_END);
        }
    }

    private List<List<Cell>> detail(String id, Map<String, String> where) {
        List<List<Cell>> rows = new ArrayList<>();
        try (FactStore facts = FactStore.open(folder)) {
            indicators.detail(indicators.get(id), facts, YEAR_END, where, header -> {}, rows::add);
        }
        return rows;
    }
}
