package io.zhuxue.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @Test
    void a_school_year_is_an_autumn_and_the_spring_after_it() {
        SchoolYear year = SchoolYear.parse("2022-2023").orThrow();

        assertThat(year.terms()).extracting(Term::toString).containsExactly("2022-AUTUMN", "2023-SPRING");
        assertThat(year.firstDay()).isEqualTo("2022-09-01");
        assertThat(year.lastDay()).isEqualTo("2023-08-31");
        assertThat(year).hasToString("2022-2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022", "2022-2022", "2022-2024", "2022/2023", "2022-23", "２０２２-2023"})
    void another_way_of_writing_is_refused(String text) {
        assertThat(SchoolYear.parse(text).refusal().orElseThrow().text())
                .isEqualTo("学年“" + text + "”无法识别，应写作 2022-2023。");
    }

    @Property
    void every_day_lies_in_the_school_year_of_its_term(@ForAll @IntRange(max = 40_000) int days) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(days);
        SchoolYear year = SchoolYear.of(day);

        assertThat(day).isBetween(year.firstDay(), year.lastDay());
        assertThat(year.terms()).contains(Term.of(day));
        assertThat(SchoolYear.of(Term.of(day))).isEqualTo(year);
        assertThat(year.next().previous()).isEqualTo(year).isLessThan(year.next());
        assertThat(year.lastDay().plusDays(1)).isEqualTo(year.next().firstDay());
        assertThat(SchoolYear.parse(year.toString()).orThrow()).isEqualTo(year);
    }
}
