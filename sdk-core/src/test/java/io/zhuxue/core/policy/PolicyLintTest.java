package io.zhuxue.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyLintTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final String NATION = """
            parameters:
              - id: meal
                title: 膳食补助
                unit: 元/天
                lowest: COUNTY
                values:
                  - {from: 2014-AUTUMN, until: 2016-SPRING, value: 3, document: 甲, verified: true, checked: 2026-11-24}
                  - {from: 2017-AUTUMN, until: 2021-AUTUMN, value: 4, document: 乙, verified: true, checked: 2026-11-24}
                  - {from: 2021-SPRING, value: 5, min: 5, max: 9, document: 丙, verified: true, checked: 2024-01-01}
                  - {from: 2027-SPRING, value: 6, document: 丁, checked: 2026-11-24}
            """;

    private static List<String> remarks(PolicyBook book) {
        return PolicyLint.review(book, TODAY, Period.ofYears(2)).stream()
                .map(remark -> remark.kind() + " " + remark.parameter() + " "
                        + remark.value().from())
                .toList();
    }

    private static PolicyBook nation() {
        return PolicyBook.of(List.of(new TextSource("nation", NATION)));
    }

    @Test
    void gaps_overlaps_old_and_unread_values_are_remarked() {
        assertThat(remarks(nation()))
                .containsExactly(
                        "GAP meal 2014-09-01",
                        "OVERLAP meal 2017-09-01",
                        "STALE meal 2021-03-01",
                        "UNVERIFIED meal 2027-03-01");
    }

    @Test
    void a_lower_value_outside_todays_range_or_without_effect_is_remarked() {
        String province = """
                override: {level: PROVINCE, place: "43"}
                values:
                  - {id: meal, from: 2018-SPRING, value: 4.5, document: 省, verified: true, checked: 2026-11-24}
                """;
        String same = """
                override: {level: PROVINCE, place: "44"}
                values:
                  - {id: meal, from: 2022-SPRING, value: 5, document: 省, verified: true, checked: 2026-11-24}
                """;
        PolicyBook book = nation().with(new TextSource("a", province)).with(new TextSource("b", same));
        assertThat(remarks(book))
                .contains("OUTSIDE_LIMITS meal 2018-03-01", "REDUNDANT meal 2022-03-01")
                .hasSize(6);
    }
}
