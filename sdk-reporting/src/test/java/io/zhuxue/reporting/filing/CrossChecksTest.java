package io.zhuxue.reporting.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.fact.SampleFacts;
import io.zhuxue.reporting.filing.CheckResult.Outcome;
import io.zhuxue.reporting.filing.CrossCheck.Missing;
import io.zhuxue.reporting.filing.CrossCheck.Relation;
import io.zhuxue.reporting.form.StandardReport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossChecksTest {

    @TempDir
    Path folder;

    @Test
    void the_published_national_totals_of_2017_and_2020_hold_together() throws Exception {
        Path yaml = Path.of(
                CrossChecksTest.class.getResource("national-checks.yaml").toURI());
        CrossChecks checks = CrossChecks.read(yaml);

        assertThat(checks.apply(national()))
                .hasSize(15)
                .allSatisfy(result ->
                        assertThat(result.outcome()).as(result.message().text()).isEqualTo(Outcome.HOLDS));
    }

    @Test
    void one_published_figure_mistyped_is_found() throws Exception {
        Path yaml = Path.of(
                CrossChecksTest.class.getResource("national-checks.yaml").toURI());
        Map<String, BigDecimal> figures = new TreeMap<>(national().figures());
        figures.put("2020/cmp/money", new BigDecimal("547.51"));

        assertThat(CrossChecks.read(yaml).failures(sheet(figures)))
                .extracting(r -> r.check().id())
                .contains("Y2020_STAGES_MONEY");
    }

    @Test
    void the_standard_tables_of_a_run_agree_with_each_other() {
        SampleFacts.write(folder, 240);

        try (FactStore facts = FactStore.open(folder)) {
            FigureSheet sheet =
                    FigureSheet.of("43", "2022-AUTUMN", StandardReport.create().forms(), facts, Map.of());
            assertThat(CrossChecks.standard().apply(sheet))
                    .extracting(CheckResult::outcome)
                    .containsOnly(Outcome.HOLDS);
            assertThat(sheet.figure("STAGE_PROGRAMME/UG/UG_GRANT/amount")).contains(new BigDecimal("99000.00"));
        }
    }

    @Test
    void a_failed_check_says_what_should_hold_and_both_sides() {
        CheckResult result =
                one("a", Relation.EQUAL, "b + c", Missing.NEVER_SKIP, Map.of("a", "5", "b", "2", "c", "2"));

        assertThat(result.outcome()).isEqualTo(Outcome.FAILS);
        assertThat(result.message().text()).isEqualTo("校验“X”不成立：应当成立（左边 5，右边 4）。");
    }

    @Test
    void every_operator_compares_as_its_name_says() {
        Map<String, String> figures = Map.of("two", "2", "three", "3");
        assertThat(one("two", Relation.LESS, "three", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(one("two", Relation.GREATER, "three", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.FAILS);
        assertThat(one("two", Relation.AT_LEAST, "2", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(one("two", Relation.GREATER, "2", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.FAILS);
        assertThat(one("2 * two - 1", Relation.AT_MOST, "three", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(one("two", Relation.NOT_EQUAL, "three", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(one("two", Relation.BOTH_OR_NEITHER, "four", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.FAILS);
        assertThat(one("two", Relation.NOT_BOTH, "three", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.FAILS);
        assertThat(one("two", Relation.NOT_BOTH, "four", Missing.NEVER_SKIP, figures)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
    }

    @Test
    void missing_figures_skip_the_check_or_count_as_nothing() {
        Map<String, String> figures = Map.of("a", "5", "b", "5");

        assertThat(one("a", Relation.EQUAL, "b + c", Missing.SKIP_IF_ANY, figures)
                        .outcome())
                .isEqualTo(Outcome.SKIPPED);
        assertThat(one("a", Relation.EQUAL, "b + c", Missing.SKIP_IF_ALL, figures)
                        .outcome())
                .isEqualTo(Outcome.HOLDS);
        assertThat(one("a", Relation.EQUAL, "c + d", Missing.SKIP_IF_ALL, figures)
                        .outcome())
                .isEqualTo(Outcome.SKIPPED);
        assertThat(one("a", Relation.EQUAL, "c", Missing.NEVER_SKIP, figures).outcome())
                .isEqualTo(Outcome.FAILS);
    }

    @Test
    void a_side_that_cannot_be_read_is_refused_with_the_word_at_fault() {
        for (String side : List.of("a +", "a b", "a * ", "+ a", "a ++ b", "")) {
            assertThatThrownBy(() -> one(side, Relation.EQUAL, "1", Missing.NEVER_SKIP, Map.of()))
                    .as(side)
                    .hasMessageContaining("CHECK_UNREADABLE");
        }
    }

    @Property(tries = 100)
    void a_level_above_is_the_sum_of_the_levels_below(
            @ForAll @Size(min = 1, max = 31) List<@IntRange(max = 1_000_000) Integer> fen) {
        List<FigureSheet> below = fen.stream()
                .map(f -> sheet(Map.of("T/amount", BigDecimal.valueOf(f, 2))))
                .toList();
        FigureSheet above = FigureSheet.rollUp("00", "2022", below);

        assertThat(above.figure("T/amount").orElseThrow())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(fen.stream().mapToLong(i -> i).sum(), 2));
        assertThat(CrossChecks.notTheSum(above, below)).isEmpty();
        FigureSheet wrong =
                sheet(Map.of("T/amount", above.figure("T/amount").orElseThrow().add(BigDecimal.ONE)));
        assertThat(CrossChecks.notTheSum(wrong, below)).containsExactly("T/amount");
    }

    private static CheckResult one(
            String left, Relation relation, String right, Missing missing, Map<String, String> figures) {
        Map<String, BigDecimal> values = new TreeMap<>();
        figures.forEach((name, value) -> values.put(name, new BigDecimal(value)));
        CrossCheck check = new CrossCheck("X", "应当成立", left, relation, right, missing, BigDecimal.ZERO);
        return CrossChecks.of(List.of(check)).apply(sheet(values)).get(0);
    }

    private static FigureSheet sheet(Map<String, BigDecimal> figures) {
        return new FigureSheet("43", "2022", new TreeMap<>(figures));
    }

    /** Domain 8.4, in 亿元 and 万人次; stage totals of 2017 from the government part and its share. */
    private static FigureSheet national() {
        Map<String, BigDecimal> figures = new TreeMap<>();
        String published = """
                2016/total 1689
                2017/total 1882
                2017/government 1210.6
                2017/central 616.4
                2017/local 594.2
                2017/others 672
                2017/pre/government 89.0
                2017/pre/total 93.2
                2017/voc/government 257.5
                2017/voc/total 365.3
                2017/shs/government 176.2
                2017/shs/total 193.8
                2017/high/government 508.8
                2017/high/total 1050.6
                2017/cmp/government 179.1
                2017/cmp/total 179.1
                2020/money 2408.20
                2020/times 14617.50
                2020/cmp/money 574.51
                2020/cmp/times 7368.28
                2020/high/money 1243.79
                2020/high/times 3678.22
                2020/others/money 589.90
                2020/others/times 3571.00
                2020/living/money 217.36
                2020/living/times 2175.45
                2020/meals/money 314.79
                2020/meals/times 3797.83
                2020/fiscal 1796.88
                2020/fiscal_growth 347.33
                """;
        for (String line : published.lines().toList()) {
            String[] pair = line.split(" ");
            figures.put(pair[0], new BigDecimal(pair[1]));
        }
        return sheet(figures);
    }
}
