package io.zhuxue.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyBookTest {

    private static final String NATION = """
        parameters:
          - id: meal
            title: 膳食补助
            unit: 元/天
            lowest: SCHOOL
            values:
              - {from: 2014-11-01, value: 4, min: 4, max: 8, document: 甲, checked: 2026-11-24}
              - {from: 2021-AUTUMN, value: 5, min: 5, max: 9, document: 乙, clause: 第三条, source: S37, verified: true, checked: 2026-11-24}
          - id: grant
            title: 助学金
            unit: 元/年
            lowest: PROVINCE
            values:
              - {from: 2010-AUTUMN, value: {HARD: 2000, GENERAL: 1000}, min: 1000, max: 3000, document: 丙, checked: 2026-11-24}
              - {from: 2025-SPRING, value: {HARD: 2300, GENERAL: 1200}, min: 1200, max: 3500, document: 丁, checked: 2026-11-24}
          - id: groups
            title: 对象
            values:
              - {from: 2016-AUTUMN, until: 2024-SPRING, value: [TP, CJ], document: 戊, checked: 2026-11-24}
        """;

    private static final Place COUNTY = Place.of(new RegionCode("431228"));

    private static PolicyBook nation() {
        return PolicyBook.of(List.of(new TextSource("nation", NATION)));
    }

    private static String override(String level, String place, String values) {
        return "override: {level: " + level + ", place: \"" + place + "\"}\nvalues:\n" + values;
    }

    private static PolicyBook with(String text) {
        return nation().with(new TextSource("local", text));
    }

    @ParameterizedTest
    @CsvSource({"2014-10-31,", "2014-11-01,4.00", "2021-08-31,4.00", "2021-09-01,5.00", "2030-01-01,5.00"})
    void a_value_holds_from_its_day_until_the_next_one_begins(LocalDate day, String yuan) {
        assertThat(nation().find("meal", day, COUNTY)
                        .map(r -> r.yuan().toString())
                        .orElse(null))
                .isEqualTo(yuan);
    }

    @Test
    void a_value_with_an_end_is_in_force_until_the_last_day_of_its_term() {
        assertThat(nation().find("groups", LocalDate.of(2024, 8, 31), COUNTY)).isPresent();
        assertThat(nation().find("groups", LocalDate.of(2024, 9, 1), COUNTY)).isEmpty();
    }

    @Test
    void a_value_carries_its_citation() {
        Citation citation = nation().find("meal", LocalDate.of(2022, 9, 1), COUNTY)
                .orElseThrow()
                .citation();
        assertThat(citation).isEqualTo(new Citation("乙", "第三条", "S37", true, LocalDate.of(2026, 11, 24)));
        assertThat(citation).hasToString("乙 第三条");
    }

    @Test
    void the_nearest_level_decides_and_the_trace_names_all() {
        PolicyBook book = with(override(
                        "PROVINCE",
                        "43",
                        "  - {id: meal, from: 2022-AUTUMN, value: 6, max: 7, document: 省, checked: 2026-11-24}"))
                .with(new TextSource(
                        "c",
                        override(
                                "COUNTY",
                                "431228",
                                "  - {id: meal, from: 2022-AUTUMN, value: 7, document: 县, checked: 2026-11-24}")))
                .with(new TextSource(
                        "s",
                        override(
                                "SCHOOL",
                                "2143000001",
                                "  - {id: meal, from: 2022-AUTUMN, value: 6.5, document: 校, checked: 2026-11-24}")));
        Term term = Term.parse("2022-AUTUMN").orThrow();

        Resolved school = book.find("meal", term, new Place(new RegionCode("431228"), "2143000001"))
                .orElseThrow();

        assertThat(school.yuan()).isEqualTo(Money.ofFen(650));
        assertThat(school.trace())
                .extracting(step -> step.value().citation().document() + " " + step.outcome())
                .containsExactly("乙 OVERRULED", "省 OVERRULED", "县 OVERRULED", "校 CHOSEN");
        assertThat(book.find("meal", term, COUNTY).orElseThrow().whole()).isEqualTo(7);
        assertThat(book.find("meal", term, Place.of(new RegionCode("430102")))
                        .orElseThrow()
                        .whole())
                .isEqualTo(6);
        assertThat(book.find("meal", term, Place.of(new RegionCode("440102")))
                        .orElseThrow()
                        .whole())
                .isEqualTo(5);
        assertThat(book.placesWithOwnValues()).containsExactly("2143000001", "43", "431228");
    }

    @Test
    void a_lower_value_is_held_to_the_limits_in_force_when_it_begins_and_to_no_older_ones() {
        PolicyBook book = with(override(
                "PROVINCE",
                "43",
                "  - {id: grant, from: 2025-SPRING, value: {HARD: 3400, GENERAL: 1300}, document: 省, checked:"
                        + " 2026-11-24}"));

        assertThat(book.find("grant", LocalDate.of(2025, 3, 1), COUNTY)
                        .orElseThrow()
                        .yuan("HARD"))
                .contains(Money.ofYuan(3400));
    }

    @Test
    void a_lower_value_that_new_national_limits_no_longer_allow_is_set_aside() {
        PolicyBook book = with(override(
                "PROVINCE", "43", "  - {id: meal, from: 2015-SPRING, value: 4.5, document: 省, checked: 2026-11-24}"));
        assertThat(book.find("meal", LocalDate.of(2021, 8, 31), COUNTY)
                        .orElseThrow()
                        .yuan())
                .isEqualTo(Money.ofFen(450));
        Resolved later = book.find("meal", LocalDate.of(2021, 9, 1), COUNTY).orElseThrow();
        assertThat(later.yuan()).isEqualTo(Money.ofYuan(5));
        assertThat(later.trace())
                .extracting(Resolved.Step::outcome)
                .containsExactly(Resolved.Outcome.CHOSEN, Resolved.Outcome.OUTSIDE_LIMITS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROVINCE|43|{id: meal, from: 2022-AUTUMN, value: 10, document: x, checked: 2026-11-24}|POLICY_LIMITS",
                "PROVINCE|43|{id: lunch, from: 2022-AUTUMN, value: 6, document: x, checked: 2026-11-24}|POLICY_UNKNOWN",
                "COUNTY|431228|{id: grant, from: 2022-AUTUMN, value: {HARD: 2100, GENERAL: 1100}, document: x,"
                        + " checked: 2026-11-24}|POLICY_LEVEL",
                "PROVINCE|43|{id: grant, from: 2022-AUTUMN, value: {HARD: 2100}, document: x, checked:"
                        + " 2026-11-24}|POLICY_KIND",
                "PROVINCE|43|{id: grant, from: 2022-AUTUMN, value: 2100, document: x, checked: 2026-11-24}|POLICY_KIND",
                "PROVINCE|4301|{id: meal, from: 2022-AUTUMN, value: 6, document: x, checked: 2026-11-24}|POLICY_PLACE",
                "NATION||{id: meal, from: 2022-AUTUMN, value: 6, document: x, checked: 2026-11-24}|POLICY_LEVEL",
                "PROVINCE|43|{id: meal, from: 2022-AUTUMN, value: 6, checked: 2026-11-24}|POLICY_MISSING",
                "PROVINCE|43|{id: meal, from: 2022-13-01, value: 6, document: x, checked: 2026-11-24}|BAD_VALUE",
                "PROVINCE|43|{id: meal, from: 2022-AUTUMN, value: 6, colour: red, document: x, checked:"
                        + " 2026-11-24}|POLICY_KEY",
                "PROVINCE|43|{id: meal, from: 2022-AUTUMN, value: 6, value: 7, document: x, checked:"
                        + " 2026-11-24}|POLICY_TWICE",
            })
    void a_wrong_override_is_refused_with_its_code_file_and_line(
            String level, String place, String value, String code) {
        String text = override(level, place == null ? "" : place, "  - " + value);
        PolicyException refused = catchThrowableOfType(PolicyException.class, () -> with(text));
        assertThat(refused.problems()).extracting(p -> p.reason().code()).contains(code);
        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("local/test.yaml");
            assertThat(problem.line()).isBetween(1, 3);
        });
    }

    @Test
    void every_mistake_of_a_file_is_found_in_one_pass() {
        String text = override("PROVINCE", "43", """
              - {id: lunch, from: 2022-AUTUMN, value: 6, document: x, checked: 2026-11-24}
              - {id: meal, from: soon, value: 6, document: x, checked: 2026-11-24}
              - {id: meal, from: 2022-AUTUMN, value: 99, document: x, checked: 2026-11-24}
            """);
        PolicyException refused = catchThrowableOfType(PolicyException.class, () -> with(text));
        assertThat(refused.problems())
                .extracting(problem -> problem.line() + " " + problem.reason().code())
                .containsExactly("3 POLICY_UNKNOWN", "4 BAD_VALUE", "5 POLICY_LIMITS");
    }

    @Test
    void a_text_that_is_no_yaml_is_refused_with_its_line() {
        PolicyException refused =
                catchThrowableOfType(PolicyException.class, () -> with("override: {level: PROVINCE\nvalues: ]\n"));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason().code()).isEqualTo("POLICY_SYNTAX");
            assertThat(problem.line()).isPositive();
        });
    }

    @Test
    void asking_for_a_parameter_that_does_not_exist_is_the_callers_mistake() {
        assertThatThrownBy(() -> nation().find("lunch", LocalDate.of(2022, 9, 1), COUNTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lunch");
    }

    @Test
    void a_reform_changes_nothing_before_its_date() {
        PolicyBook reformed = nation().reformedBy(new TextSource(
                "reform",
                override(
                        "NATION",
                        "",
                        "  - {id: meal, from: 2026-AUTUMN, value: 8, document: 方案, checked: 2026-11-24}")));
        assertThat(reformed.find("meal", LocalDate.of(2026, 8, 31), COUNTY)
                        .orElseThrow()
                        .whole())
                .isEqualTo(5);
        assertThat(reformed.find("meal", LocalDate.of(2026, 9, 1), COUNTY)
                        .orElseThrow()
                        .whole())
                .isEqualTo(8);
        assertThat(nation().find("meal", LocalDate.of(2026, 9, 1), COUNTY)
                        .orElseThrow()
                        .whole())
                .isEqualTo(5);
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_file_names(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("b-county.yaml"),
                override(
                        "COUNTY",
                        "431228",
                        "  - {id: meal, from: 2022-AUTUMN, value: 7, document: 县, checked: 2026-11-24}"));
        Files.writeString(
                folder.resolve("a-province.yml"),
                override(
                        "PROVINCE",
                        "43",
                        "  - {id: meal, from: 2022-AUTUMN, value: 6, document: 省, checked: 2026-11-24}"));
        Files.writeString(folder.resolve("notes.txt"), "not policy");
        PolicyBook book = nation().with(folder);
        assertThat(book.find("meal", LocalDate.of(2022, 9, 1), COUNTY)
                        .orElseThrow()
                        .whole())
                .isEqualTo(7);
        assertThat(book.version()).isEqualTo(nation().with(folder).version()).isNotEqualTo(nation().version());
    }

    @Test
    void a_folder_that_is_not_there_is_refused_by_name(@TempDir Path folder) {
        PolicyException refused =
                catchThrowableOfType(PolicyException.class, () -> nation().with(folder.resolve("policy")));
        assertThat(refused).hasMessageContaining("POLICY_UNREADABLE").hasMessageContaining("policy");
    }
}
