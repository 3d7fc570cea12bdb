package io.zhuxue.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped holidays themselves: a new year's data must keep these promises. */
class HolidayTableTest {

    private final WorkingCalendar china = WorkingCalendar.national();

    static IntStream years() {
        WorkingCalendar china = WorkingCalendar.national();
        return IntStream.rangeClosed(china.firstYear(), china.lastYear());
    }

    @ParameterizedTest
    @MethodSource("years")
    void new_year_labour_day_and_national_day_are_holidays_of_every_year(int year) {
        for (String day : List.of("-01-01", "-05-01", "-10-01", "-10-02", "-10-03")) {
            assertThat(china.kind(LocalDate.parse(year + day)).value()).isEqualTo(DayKind.HOLIDAY);
        }
    }

    @ParameterizedTest
    @MethodSource("years")
    void the_spring_festival_lasts_seven_days_or_more_in_january_or_february(int year) {
        List<LocalDate> festival = days(year, DayKind.HOLIDAY).stream()
                .filter(day -> china.holiday(day).orElse("").equals("春节"))
                .toList();

        assertThat(festival).hasSizeGreaterThanOrEqualTo(7).allMatch(day -> day.getMonthValue() <= 2);
        assertThat(festival.get(0).plusDays(festival.size() - 1)).isEqualTo(festival.get(festival.size() - 1));
    }

    @ParameterizedTest
    @MethodSource("years")
    void tomb_sweeping_and_dragon_boat_are_holidays_since_2008(int year) {
        List<String> names = days(year, DayKind.HOLIDAY).stream()
                .map(day -> china.holiday(day).orElseThrow())
                .distinct()
                .toList();

        assertThat(names.contains("清明")).isEqualTo(year >= 2008);
        assertThat(names.contains("端午")).isEqualTo(year >= 2008);
    }

    @ParameterizedTest
    @MethodSource("years")
    void worked_days_out_of_turn_are_weekends_and_belong_to_a_holiday(int year) {
        assertThat(days(year, DayKind.MAKE_UP_WORKDAY)).hasSizeLessThan(15).allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(china.holiday(day)).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource("years")
    void a_year_has_between_245_and_255_working_days(int year) {
        assertThat(china.workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .value()
                        .size())
                .isBetween(245, 255);
    }

    @Test
    void the_national_calendar_covers_2004_to_2026() {
        assertThat(years().boxed()).startsWith(2004).endsWith(2026).hasSize(23);
    }

    private List<LocalDate> days(int year, DayKind kind) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> china.kind(day).value() == kind)
                .toList();
    }
}
