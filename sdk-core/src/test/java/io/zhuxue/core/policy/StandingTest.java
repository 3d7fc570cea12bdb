package io.zhuxue.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

    private static final Place COUNTY = Place.of(new RegionCode("431228"));

    private static final String DRAFTED = "{state: DRAFT, by: 资助中心, on: 2024-11-01}";
    private static final String APPROVED = DRAFTED + ", {state: APPROVED, by: 教育局, on: 2024-12-01}";
    private static final String SCHEDULED = APPROVED + ", {state: SCHEDULED, by: 教育局, on: 2025-01-10}";
    private static final String REPEALED = SCHEDULED + ", {state: REPEALED, by: 教育局, on: 2025-09-01}";

    private static PolicyBook nation(String newest) {
        return PolicyBook.of(List.of(new TextSource("nation", """
            parameters:
              - id: grant
                title: 助学金
                unit: 元/年
                lowest: COUNTY
                values:
                  - {from: 2010-AUTUMN, value: 2000, document: 甲, verified: true, checked: 2026-11-24}
            """ + newest)));
    }

    private static PolicyBook county(String steps) {
        return nation("").with(new TextSource("county", """
            override: {level: COUNTY, place: "431228"}
            values:
              - {id: grant, from: 2025-SPRING, value: 2500, document: 县, checked: 2026-11-24, steps: [%s]}
            """.formatted(steps)));
    }

    private static String yuan(PolicyBook book, String day) {
        return book.find("grant", LocalDate.parse(day), COUNTY)
                .map(found -> found.yuan().toString())
                .orElse("nothing");
    }

    @Test
    void a_draft_never_pays() {
        assertThat(yuan(county(DRAFTED), "2025-04-01")).isEqualTo("2000.00");
    }

    @Test
    void what_is_approved_and_not_published_pays_nothing_yet() {
        assertThat(yuan(county(APPROVED), "2025-04-01")).isEqualTo("2000.00");
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28,2000.00", "2025-03-01,2500.00", "2026-01-01,2500.00"})
    void what_is_published_pays_from_its_first_day(String day, String yuan) {
        assertThat(yuan(county(SCHEDULED), day)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01,2500.00", "2025-08-31,2500.00", "2025-09-01,2000.00", "2030-01-01,2000.00"})
    void a_repeal_ends_it_on_its_day_and_changes_nothing_before(String day, String yuan) {
        assertThat(yuan(county(REPEALED), day)).isEqualTo(yuan);
    }

    @Test
    void what_is_repealed_before_it_began_never_was_in_force() {
        String newest = """
                  - {from: 2025-SPRING, value: 2300, document: 乙, checked: 2026-11-24,
                     steps: [{state: SCHEDULED, by: 部, on: 2024-11-01}, {state: REPEALED, by: 部, on: 2025-01-01}]}
            """;
        assertThat(yuan(nation(newest), "2025-04-01")).isEqualTo("2000.00");
    }

    @Test
    void a_draft_may_wait_beside_the_value_that_it_will_replace() {
        String draft = """
                  - {from: 2010-AUTUMN, value: 2300, document: 乙, checked: 2026-11-24, steps: [%s]}
            """.formatted(DRAFTED);
        assertThat(yuan(nation(draft), "2025-04-01")).isEqualTo("2000.00");
    }

    @Test
    void a_lower_value_is_measured_against_the_range_of_its_own_day_and_no_older_one() {
        String newest = """
                  - {from: 2025-SPRING, value: 2300, min: 1200, max: 3500, document: 乙, checked: 2026-11-24}
            """;
        String old = "{from: 2010-AUTUMN, value: 2000, ";
        PolicyBook nation = PolicyBook.of(List.of(new TextSource("nation", """
            parameters:
              - id: grant
                title: 助学金
                unit: 元/年
                lowest: COUNTY
                values:
                  - %smin: 1000, max: 3000, document: 甲, checked: 2026-11-24}
            """.formatted(old) + newest)));
        PolicyBook county = nation.with(new TextSource("county", """
            override: {level: COUNTY, place: "431228"}
            values:
              - {id: grant, from: 2025-SPRING, value: 3400, document: 县, checked: 2026-11-24}
            """));
        assertThat(yuan(county, "2025-09-01")).isEqualTo("3400.00");
    }

    @Test
    void who_and_when_stand_with_the_value() {
        DatedValue value =
                county(REPEALED).parameter("grant").orElseThrow().values().get(1);
        assertThat(value.standing().state()).isEqualTo(Standing.State.REPEALED);
        assertThat(value.standing().step(Standing.State.APPROVED))
                .contains(new Standing.Step(Standing.State.APPROVED, "教育局", LocalDate.of(2024, 12, 1)));
        assertThat(value.last()).isEqualTo(LocalDate.of(2025, 8, 31));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{state: DRAFT, by: 甲, on: 2024-11-01}, {state: SCHEDULED, by: 乙, on: 2024-12-01}",
                "{state: DRAFT, by: 甲, on: 2024-11-01}, {state: APPROVED, by: 甲, on: 2024-12-01}",
                "{state: DRAFT, by: 甲, on: 2024-11-01}, {state: APPROVED, by: 乙, on: 2024-10-01}",
                "{state: APPROVED, by: 甲, on: 2024-11-01}, {state: DRAFT, by: 乙, on: 2024-12-01}",
            })
    void steps_left_out_turned_round_or_signed_twice_by_one_person_are_refused(String steps) {
        assertThat(catchThrowableOfType(PolicyException.class, () -> county(steps)))
                .hasMessageContaining("POLICY_STEPS");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{state: DRAFT, by: 甲} | POLICY_MISSING",
                "{state: DONE, by: 甲, on: 2024-11-01} | BAD_VALUE",
                "{state: DRAFT, by: 甲, on: 明天} | BAD_VALUE",
                "{state: DRAFT, by: 甲, on: 2024-11-01, why: 无} | POLICY_KEY",
            })
    void a_step_that_cannot_be_read_is_refused(String step, String code) {
        assertThat(catchThrowableOfType(PolicyException.class, () -> county(step)))
                .hasMessageContaining(code);
    }

    @Test
    void the_review_says_what_waits_what_came_late_and_what_ended() {
        assertThat(kinds(county(DRAFTED))).contains(PolicyLint.Kind.NOT_PUBLISHED);
        assertThat(kinds(county(APPROVED))).contains(PolicyLint.Kind.NOT_PUBLISHED);
        assertThat(kinds(county(SCHEDULED))).doesNotContain(PolicyLint.Kind.NOT_PUBLISHED, PolicyLint.Kind.RETROACTIVE);
        assertThat(kinds(county(SCHEDULED.replace("2025-01-10", "2025-04-01")))).contains(PolicyLint.Kind.RETROACTIVE);
        assertThat(kinds(county(REPEALED))).contains(PolicyLint.Kind.REPEALED);
    }

    private static List<PolicyLint.Kind> kinds(PolicyBook book) {
        return PolicyLint.review(book, LocalDate.of(2026, 11, 24), Period.ofYears(2)).stream()
                .map(PolicyLint.Remark::kind)
                .toList();
    }
}
