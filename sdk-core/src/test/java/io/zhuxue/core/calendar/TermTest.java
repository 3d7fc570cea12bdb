package io.zhuxue.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @Test
    void autumn_begins_on_the_first_of_september_and_ends_before_march() {
        Term autumn = Term.parse("2022-AUTUMN").orThrow();
        assertThat(autumn.firstDay()).isEqualTo("2022-09-01");
        assertThat(autumn.lastDay()).isEqualTo("2023-02-28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022", "2022-autumn", "2022-WINTER", "22-AUTUMN", "2022-AUTUMN "})
    void a_term_written_otherwise_is_refused(String text) {
        assertThat(Term.parse(text).refusal())
                .hasValueSatisfying(m -> assertThat(m.code()).isEqualTo("BAD_TERM"));
    }

    @Property
    void every_day_belongs_to_exactly_one_term(@ForAll @IntRange(min = 0, max = 40_000) int dayOfEra) {
        LocalDate day = LocalDate.of(1980, 1, 1).plusDays(dayOfEra);
        Term term = Term.of(day);
        assertThat(day).isBetween(term.firstDay(), term.lastDay());
        assertThat(term.next().previous()).isEqualTo(term);
        assertThat(term.next()).isGreaterThan(term);
    }
}
