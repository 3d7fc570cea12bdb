package io.zhuxue.reporting.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.reporting.filing.CrossCheck.Missing;
import io.zhuxue.reporting.filing.CrossCheck.Relation;
import io.zhuxue.reporting.filing.Filing.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilingTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 10);
    private static final CrossChecks CHECKS = CrossChecks.of(List.of(
            new CrossCheck("SUM", "分项之和等于合计", "a + b", Relation.EQUAL, "total", Missing.NEVER_SKIP, BigDecimal.ZERO)));

    @Test
    void a_report_goes_up_and_is_locked() {
        Filing locked = submitted("430121", 1, 2)
                .approve(List.of(), "县级审核", DAY)
                .orThrow()
                .lock("省级", DAY.plusDays(1))
                .orThrow();

        assertThat(locked.state()).isEqualTo(State.LOCKED);
        assertThat(locked.steps())
                .extracting(Filing.Step::state)
                .containsExactly(State.SUBMITTED, State.APPROVED, State.LOCKED);
    }

    @Test
    void figures_that_fail_a_check_cannot_be_submitted() {
        FigureSheet wrong = sheet("430121", Map.of("a", 1, "b", 2, "total", 4));

        assertThat(code(Filing.open("DEV", "430121", "2022").submit(wrong, CHECKS, "县级", DAY)))
                .isEqualTo("FILING_CHECKS_FAIL");
    }

    @Test
    void figures_of_another_unit_are_not_taken() {
        FigureSheet other = sheet("430181", Map.of("a", 1, "b", 2, "total", 3));

        assertThat(code(Filing.open("DEV", "430121", "2022").submit(other, CHECKS, "县级", DAY)))
                .isEqualTo("FILING_OTHER_UNIT");
    }

    @Test
    void a_returned_report_keeps_its_first_figures_and_takes_new_ones() {
        Filing returned = submitted("430121", 1, 2).giveBack("人数有误", "市级", DAY).orThrow();

        assertThat(returned.state()).isEqualTo(State.RETURNED);
        Filing again = returned.submit(figures("430121", 2, 2), CHECKS, "县级", DAY.plusDays(2))
                .orThrow();
        assertThat(again.sheet().orElseThrow().figure("total")).contains(BigDecimal.valueOf(4));
        assertThat(again.steps().get(0).sheet().figure("total")).contains(BigDecimal.valueOf(3));
        assertThat(again.steps().get(1).reason()).isEqualTo("人数有误");
    }

    @Test
    void nothing_skips_a_step() {
        Filing open = Filing.open("DEV", "430121", "2022");
        Filing submitted = submitted("430121", 1, 2);
        Filing locked = submitted
                .approve(List.of(), "市级", DAY)
                .orThrow()
                .lock("省级", DAY)
                .orThrow();

        assertThat(code(open.approve(List.of(), "市级", DAY))).isEqualTo("FILING_STATE");
        assertThat(code(open.lock("省级", DAY))).isEqualTo("FILING_STATE");
        assertThat(code(open.giveBack("x", "市级", DAY))).isEqualTo("FILING_STATE");
        assertThat(code(submitted.lock("省级", DAY))).isEqualTo("FILING_STATE");
        assertThat(code(submitted.submit(figures("430121", 1, 2), CHECKS, "县级", DAY)))
                .isEqualTo("FILING_STATE");
        assertThat(code(locked.giveBack("x", "市级", DAY))).isEqualTo("FILING_STATE");
        assertThat(code(submitted.giveBack(" ", "市级", DAY))).isEqualTo("FILING_REASON_MISSING");
    }

    @Test
    void a_level_is_approved_only_over_approved_ones_that_add_up_to_it() {
        Filing below = submitted("430121", 1, 2);
        Filing city = submitted("4301", 1, 2);

        assertThat(code(city.approve(List.of(below), "省级", DAY))).isEqualTo("FILING_BELOW_OPEN");
        Filing approved = below.approve(List.of(), "市级", DAY).orThrow();
        assertThat(city.approve(List.of(approved), "省级", DAY).value()).isPresent();
        Filing second = submitted("430181", 5, 5).approve(List.of(), "市级", DAY).orThrow();
        assertThat(code(city.approve(List.of(approved, second), "省级", DAY))).isEqualTo("FILING_NOT_THE_SUM");
    }

    @Test
    void a_nation_of_31_provinces_rolls_up_with_equal_sums_at_each_level() {
        List<Filing> provinces = new ArrayList<>();
        for (int p = 11; p < 42; p++) {
            List<Filing> cities = new ArrayList<>();
            for (int c = 1; c <= 3; c++) {
                String city = "%d%02d".formatted(p, c);
                List<Filing> counties = new ArrayList<>();
                for (int k = 21; k <= 24; k++) {
                    counties.add(submitted(city + k, p * k, c + k)
                            .approve(List.of(), "市级", DAY)
                            .orThrow());
                }
                cities.add(summed(city, counties));
            }
            provinces.add(summed(Integer.toString(p), cities));
        }
        Filing nation = summed("00", provinces);

        assertThat(nation.state()).isEqualTo(State.APPROVED);
        BigDecimal counties = BigDecimal.ZERO;
        for (int p = 11; p < 42; p++) {
            for (int c = 1; c <= 3; c++) {
                for (int k = 21; k <= 24; k++) {
                    counties = counties.add(BigDecimal.valueOf(p * k + c + k));
                }
            }
        }
        assertThat(nation.sheet().orElseThrow().figure("total").orElseThrow()).isEqualByComparingTo(counties);
    }

    @Test
    void a_step_before_the_last_one_is_a_broken_caller() {
        assertThatThrownBy(() -> submitted("430121", 1, 2).approve(List.of(), "市级", DAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Filing summed(String unit, List<Filing> below) {
        FigureSheet sum = FigureSheet.rollUp(
                unit, "2022", below.stream().map(f -> f.sheet().orElseThrow()).toList());
        return Filing.open("DEV", unit, "2022")
                .submit(sum, CHECKS, unit, DAY)
                .orThrow()
                .approve(below, "上级", DAY)
                .orThrow();
    }

    private static Filing submitted(String unit, int a, int b) {
        return Filing.open("DEV", unit, "2022")
                .submit(figures(unit, a, b), CHECKS, "填报", DAY)
                .orThrow();
    }

    private static FigureSheet figures(String unit, int a, int b) {
        return sheet(unit, Map.of("a", a, "b", b, "total", a + b));
    }

    private static FigureSheet sheet(String unit, Map<String, Integer> figures) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        figures.forEach((name, value) -> values.put(name, BigDecimal.valueOf(value)));
        return new FigureSheet(unit, "2022", values);
    }

    private static String code(Parsed<Filing> outcome) {
        return outcome.refusal().map(Message::code).orElse("");
    }
}
