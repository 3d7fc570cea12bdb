package io.zhuxue.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar china = WorkingCalendar.national();

    @ParameterizedTest
    @CsvSource({
        "2022-09-01, WORKDAY",
        "2022-09-03, WEEKEND",
        "2022-10-01, HOLIDAY",
        "2022-10-07, HOLIDAY",
        "2022-10-08, MAKE_UP_WORKDAY",
        "2022-10-09, MAKE_UP_WORKDAY",
        "2023-01-23, HOLIDAY",
        "2023-01-28, MAKE_UP_WORKDAY",
        "2020-01-31, HOLIDAY", // the Spring Festival that was prolonged in 2020
        "2025-10-06, HOLIDAY"
    })
    void a_day_is_what_the_notice_of_its_year_says(LocalDate day, DayKind kind) {
        assertThat(china.kind(day).value()).isEqualTo(kind);
        assertThat(china.kind(day).certain()).isTrue();
    }

    @Test
    void a_holiday_has_a_name() {
        assertThat(china.holiday(LocalDate.of(2023, 1, 23))).contains("春节");
        assertThat(china.holiday(LocalDate.of(2023, 2, 23))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2022-09-01, 5, 2022-09-08",
        "2022-09-30, 1, 2022-10-08", // the first working day after the National Day is a Saturday
        "2022-09-30, 5, 2022-10-12",
        "2022-10-01, 0, 2022-10-08",
        "2022-09-01, 0, 2022-09-01",
        "2022-10-08, -1, 2022-09-30",
        "2023-01-29, -3, 2023-01-19"
    })
    void working_days_are_counted_without_the_first_day(LocalDate day, int workingDays, LocalDate reached) {
        assertThat(china.plusWorkingDays(day, workingDays)).isEqualTo(new Reckoned<>(reached, List.of()));
    }

    @Test
    void a_notice_of_five_working_days_over_new_year_of_an_uncovered_year_is_provisional() {
        Reckoned<LocalDate> end = china.plusWorkingDays(LocalDate.of(2026, 12, 30), 5);

        assertThat(end.value()).isEqualTo("2027-01-06");
        assertThat(end.certain()).isFalse();
        assertThat(end.caveats()).extracting(Message::text).containsExactly("2027-01-01的放假安排尚未收录，已收录2004年至2026年。");
    }

    @ParameterizedTest
    @CsvSource({"2003-12-31", "2027-01-01", "2030-05-01"})
    void beyond_the_covered_years_the_calendar_says_so(LocalDate day) {
        assertThat(china.kind(day).caveats()).extracting(Message::code).containsExactly("CALENDAR_NOT_COVERED");
        assertThat(china.workingDays(day, day).certain()).isFalse();
        assertThat(china.plusWorkingDays(day, -1).certain()).isFalse();
    }

    @Test
    void the_notice_of_a_new_year_covers_it() {
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        WorkingCalendar more = china.withYear(2027, List.of(new SpecialDay(newYear, false, "元旦")));

        assertThat(more.lastYear()).isEqualTo(2027);
        assertThat(more.kind(newYear)).isEqualTo(new Reckoned<>(DayKind.HOLIDAY, List.of()));
        assertThat(more.holiday(newYear)).contains("元旦");
        assertThat(china.lastYear()).as("the national calendar does not change").isEqualTo(2026);
    }

    @Test
    void a_corrected_notice_replaces_the_whole_year() {
        WorkingCalendar corrected = china.withYear(2026, List.of());

        assertThat(corrected.kind(LocalDate.of(2026, 10, 1)).value()).isEqualTo(DayKind.WORKDAY);
        assertThat(corrected.kind(LocalDate.of(2025, 10, 1)).value()).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void a_year_that_leaves_a_gap_or_a_day_of_another_year_is_a_caller_s_error() {
        List<SpecialDay> wrong = List.of(new SpecialDay(LocalDate.of(2028, 1, 1), false, "元旦"));

        assertThatThrownBy(() -> china.withYear(2028, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> china.withYear(2003, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> china.withYear(2027, wrong)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_province_may_have_holidays_of_its_own() {
        LocalDate third = LocalDate.of(2022, 4, 4);
        LocalDate fourth = LocalDate.of(2022, 4, 6);
        WorkingCalendar guangxi =
                china.with(List.of(new SpecialDay(third, false, "三月三"), new SpecialDay(fourth, false, "三月三")));

        assertThat(guangxi.kind(fourth).value()).isEqualTo(DayKind.HOLIDAY);
        assertThat(guangxi.holiday(third)).contains("三月三");
        assertThat(china.kind(fourth).value()).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void a_working_day_named_again_stays_a_working_day() {
        LocalDate monday = LocalDate.of(2022, 9, 5);

        assertThat(china.with(List.of(new SpecialDay(monday, true, "复课")))
                        .kind(monday)
                        .value())
                .isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void the_school_days_of_a_term_leave_out_holidays_and_closed_days() {
        Term autumn = Term.parse("2022-AUTUMN").orThrow();
        LocalDate storm = LocalDate.of(2022, 9, 14);
        TermDates september = new TermDates(autumn, LocalDate.of(2022, 9, 1), LocalDate.of(2022, 9, 30), Set.of(storm));

        // September 2022: 22 weekdays, less Mid-Autumn on Monday the 12th and the day of the storm.
        assertThat(china.schoolDays(september).value()).hasSize(20).doesNotContain(storm, LocalDate.of(2022, 9, 12));
        assertThat(china.schoolDays(september).certain()).isTrue();
    }

    @Test
    void a_term_that_closes_before_it_opens_is_a_caller_s_error() {
        Term autumn = Term.parse("2022-AUTUMN").orThrow();
        LocalDate day = LocalDate.of(2022, 9, 1);

        assertThatThrownBy(() -> new TermDates(autumn, day, day.minusDays(1), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_days_lie_between_a_day_and_an_earlier_one() {
        assertThat(china.workingDays(LocalDate.of(2022, 9, 2), LocalDate.of(2022, 9, 1))
                        .value())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2014, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void a_year_has_about_two_hundred_and_fifty_working_days(int year, int days) {
        assertThat(china.workingDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                        .value())
                .hasSize(days);
    }

    @Property
    void going_forward_and_back_again_ends_on_the_same_working_day(
            @ForAll @IntRange(max = 8_000) int offset, @ForAll @IntRange(max = 60) int workingDays) {
        LocalDate start = china.plusWorkingDays(LocalDate.of(2004, 3, 1).plusDays(offset), 0)
                .value();
        LocalDate end = china.plusWorkingDays(start, workingDays).value();

        assertThat(china.plusWorkingDays(end, -workingDays).value()).isEqualTo(start);
        assertThat(china.workingDays(start, end).value())
                .hasSize(workingDays + 1)
                .startsWith(start)
                .endsWith(end);
    }

    /** By the notices alone: a day is worked when a notice says so, or no notice names it and it is Monday to Friday. */
    @Property
    void the_working_days_of_any_stretch_are_those_that_a_look_at_each_day_finds(
            @ForAll @IntRange(max = 8_000) int offset, @ForAll @IntRange(max = 400) int length) {
        LocalDate first = LocalDate.of(2004, 1, 1).plusDays(offset);
        LocalDate last = first.plusDays(length);
        List<LocalDate> worked = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            DayKind kind = china.kind(day).value();
            if (kind == DayKind.WORKDAY || kind == DayKind.MAKE_UP_WORKDAY) {
                worked.add(day);
            }
        }
        assertThat(china.workingDays(first, last).value()).isEqualTo(worked);
    }

    @Property
    void steps_add_up_when_the_first_ends_on_a_working_day(
            @ForAll @IntRange(max = 7_000) int offset,
            @ForAll @IntRange(max = 40) int some,
            @ForAll @IntRange(max = 40) int more) {
        LocalDate start = LocalDate.of(2004, 3, 1).plusDays(offset);
        LocalDate there = china.plusWorkingDays(start, some).value();
        // A rest day is itself no working day, so counting from it or from the one before it is the same.
        LocalDate counted = some == 0 ? start : there;
        assertThat(china.plusWorkingDays(counted, more).value())
                .isEqualTo(china.plusWorkingDays(start, some + more).value());
    }

    @ParameterizedTest
    @CsvSource({"2024-02-29, THURSDAY", "2020-02-29, SATURDAY", "2016-02-29, MONDAY"})
    void a_leap_day_is_a_day_as_any_other(LocalDate day, java.time.DayOfWeek weekday) {
        assertThat(day.getDayOfWeek()).isEqualTo(weekday);
        assertThat(china.workingDays(day.minusDays(1), day.plusDays(1)).value().contains(day))
                .isEqualTo(china.kind(day).value().working());
        assertThat(china.plusWorkingDays(day.minusDays(1), 1).value())
                .isEqualTo(
                        china.kind(day).value().working()
                                ? day
                                : china.plusWorkingDays(day, 0).value());
    }
}
