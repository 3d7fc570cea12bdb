package io.zhuxue.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** The weekends worked in exchange, as the yearly notices name them. */
    @ParameterizedTest
    @CsvSource({
        "2023, '2023-01-28 2023-01-29 2023-04-23 2023-05-06 2023-06-25 2023-10-07 2023-10-08'",
        "2024, '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12'",
        "2025, '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11'",
        "2026, '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'",
    })
    void the_weekends_worked_in_exchange_are_those_of_the_notice(int year, String worked) {
        assertThat(days(year, DayKind.MAKE_UP_WORKDAY))
                .extracting(LocalDate::toString)
                .containsExactly(worked.split(" "));
    }

    /** First and last day of holidays that the yearly notices name, and the working days around them. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-10, 2024-02-17, 2024-02-09, 2024-02-18",
        "2024-09-15, 2024-09-17, 2024-09-14, 2024-09-18",
        "2025-01-28, 2025-02-04, 2025-01-27, 2025-02-05",
        "2025-10-01, 2025-10-08, 2025-09-30, 2025-10-09",
        "2026-02-15, 2026-02-23, 2026-02-14, 2026-02-24",
        "2026-10-01, 2026-10-07, 2026-09-30, 2026-10-08",
    })
    void a_holiday_lasts_as_long_as_the_notice_says(
            LocalDate first, LocalDate last, LocalDate before, LocalDate after) {
        assertThat(first.datesUntil(last.plusDays(1)))
                .allMatch(day -> china.kind(day).value() == DayKind.HOLIDAY);
        assertThat(china.kind(before).value().working()).isTrue();
        assertThat(china.kind(after).value().working()).isTrue();
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
