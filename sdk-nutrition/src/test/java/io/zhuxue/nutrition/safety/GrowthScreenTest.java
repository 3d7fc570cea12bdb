package io.zhuxue.nutrition.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.identity.Sex;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.safety.GrowthScreen.Measures;
import io.zhuxue.nutrition.safety.GrowthScreen.Result;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GrowthScreenTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 10);

    private final GrowthScreen screen = GrowthScreen.national();

    private Result of(Sex sex, LocalDate born, int millimetres, int grams) {
        return screen.screen(new Measures(sex, born, DAY, millimetres, grams)).orElseThrow();
    }

    private static LocalDate years(int halfYears) {
        return DAY.minusMonths(halfYears * 6L);
    }

    @Test
    void a_boy_of_ten_is_screened_by_the_row_of_ten_years() {
        // 1.40 m: 19.2 and 21.9 are 37.632 and 42.924 kg; 13.9 and 14.4 are 27.244 and 28.224 kg. 125.2 cm is stunted.
        LocalDate born = years(20);
        assertThat(of(Sex.MALE, born, 1_400, 33_000)).isEqualTo(Result.NORMAL);
        assertThat(of(Sex.MALE, born, 1_400, 37_631)).isEqualTo(Result.NORMAL);
        assertThat(of(Sex.MALE, born, 1_400, 37_632)).isEqualTo(Result.OVERWEIGHT);
        assertThat(of(Sex.MALE, born, 1_400, 42_923)).isEqualTo(Result.OVERWEIGHT);
        assertThat(of(Sex.MALE, born, 1_400, 42_924)).isEqualTo(Result.OBESE);
        assertThat(of(Sex.MALE, born, 1_400, 28_225)).isEqualTo(Result.NORMAL);
        assertThat(of(Sex.MALE, born, 1_400, 28_224)).isEqualTo(Result.THIN);
        assertThat(of(Sex.MALE, born, 1_400, 27_244)).isEqualTo(Result.SEVERELY_THIN);
        assertThat(of(Sex.MALE, born, 1_252, 60_000)).as("before all else").isEqualTo(Result.STUNTED);
        assertThat(of(Sex.MALE, born, 1_253, 30_000)).isEqualTo(Result.NORMAL);
    }

    @Test
    void a_girl_of_twelve_has_limits_of_her_own() {
        // 1.50 m: 21.5 and 23.9 are 48.375 and 53.775 kg; 14.1 and 14.7 are 31.725 and 33.075 kg.
        LocalDate born = years(24);
        assertThat(of(Sex.FEMALE, born, 1_500, 48_374)).isEqualTo(Result.NORMAL);
        assertThat(of(Sex.FEMALE, born, 1_500, 48_375)).isEqualTo(Result.OVERWEIGHT);
        assertThat(of(Sex.FEMALE, born, 1_500, 53_775)).isEqualTo(Result.OBESE);
        assertThat(of(Sex.FEMALE, born, 1_500, 33_075)).isEqualTo(Result.THIN);
        assertThat(of(Sex.FEMALE, born, 1_500, 31_725)).isEqualTo(Result.SEVERELY_THIN);
        assertThat(of(Sex.FEMALE, born, 1_336, 35_000)).isEqualTo(Result.STUNTED);
    }

    @Test
    void half_years_are_completed_not_rounded() {
        // At 1.40 m 37.7 kg is overweight for a boy of ten (19.2), and not yet for one of ten and a half (19.6).
        assertThat(of(Sex.MALE, years(21).plusDays(1), 1_400, 37_700)).isEqualTo(Result.OVERWEIGHT);
        assertThat(of(Sex.MALE, years(21), 1_400, 37_700)).isEqualTo(Result.NORMAL);
    }

    @Test
    void below_six_above_eighteen_and_without_a_known_sex_nothing_is_said() {
        assertThat(screen.screen(new Measures(Sex.MALE, years(12).plusDays(1), DAY, 1_100, 20_000)))
                .isEmpty();
        assertThat(screen.screen(new Measures(Sex.MALE, years(12), DAY, 1_100, 20_000)))
                .isPresent();
        assertThat(screen.screen(new Measures(Sex.FEMALE, years(36), DAY, 1_600, 90_000)))
                .contains(Result.OBESE);
        assertThat(screen.screen(new Measures(Sex.FEMALE, years(36).minusDays(1), DAY, 1_600, 90_000)))
                .isEmpty();
        assertThat(screen.screen(new Measures(Sex.UNSTATED, years(20), DAY, 1_400, 33_000)))
                .isEmpty();
    }

    @Test
    void before_a_standard_was_in_force_it_says_nothing() {
        LocalDate early = LocalDate.of(2016, 10, 10);
        Measures obese = new Measures(Sex.MALE, early.minusYears(10), early, 1_400, 60_000);
        assertThat(screen.screen(obese)).as("WS/T 586 holds from August 2018").contains(Result.NORMAL);
    }

    @Test
    void a_county_counts_results_and_no_pupils() {
        Measures normal = new Measures(Sex.MALE, years(20), DAY, 1_400, 33_000);
        Measures thin = new Measures(Sex.MALE, years(20), DAY, 1_400, 28_000);
        Measures young = new Measures(Sex.MALE, years(8), DAY, 1_000, 15_000);
        Map<Result, Integer> counts = screen.count(List.of(normal, normal, thin, young));
        assertThat(counts)
                .containsEntry(Result.NORMAL, 2)
                .containsEntry(Result.THIN, 1)
                .containsEntry(Result.OBESE, 0);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
    }

    @Test
    void a_pupil_has_a_height_and_a_weight() {
        assertThatThrownBy(() -> new Measures(Sex.MALE, years(20), DAY, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Measures(Sex.MALE, years(20), DAY, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_limits_of_each_age_stand_in_order_and_every_half_year_has_its_row() {
        PolicyBook book = PolicyBook.of(List.of(new SafetyPolicy()));
        for (String sex : List.of("M", "F")) {
            for (int half = 12; half < 36; half++) {
                String row = sex + half / 2 + (half % 2 == 0 ? ".0" : ".5");
                BigDecimal last = BigDecimal.ZERO;
                for (String table : List.of("thin.severe", "thin", "overweight", "obese")) {
                    BigDecimal limit = book.find("nut.growth." + table, DAY, Place.NATION)
                            .orElseThrow()
                            .row(row)
                            .orElseThrow();
                    assertThat(limit).as(table + " " + row).isGreaterThan(last);
                    last = limit;
                }
                assertThat(book.find("nut.growth.stunted", DAY, Place.NATION)
                                .orElseThrow()
                                .row(row))
                        .isPresent();
            }
        }
    }

    @Property(tries = 100)
    void who_weighs_more_is_never_thinner(
            @ForAll @IntRange(min = 12, max = 35) int half,
            @ForAll boolean boy,
            @ForAll @IntRange(min = 15_000, max = 90_000) int grams,
            @ForAll @IntRange(min = 1, max = 20_000) int more) {
        Sex sex = boy ? Sex.MALE : Sex.FEMALE;
        Result less = of(sex, years(half), 1_600, grams);
        assertThat(of(sex, years(half), 1_600, grams + more)).isGreaterThanOrEqualTo(less);
    }
}
