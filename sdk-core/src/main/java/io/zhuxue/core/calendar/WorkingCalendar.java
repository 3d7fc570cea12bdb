package io.zhuxue.core.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The calendar of working days in China (工作日历): weekends, public holidays and the weekends worked in exchange (调休).
 *
 * <p>The national table covers 2004 to 2026 (yearly notices of the State Council's general office, 国务院办公厅关于节假日安排的通知);
 * META-INF/NOTICE names its source. Beyond those years only weekends are known and every answer carries a caveat.
 * Instances never change.
 */
public interface WorkingCalendar {

    /** The calendar that ships with the SDK. */
    static WorkingCalendar national() {
        return DefaultWorkingCalendar.national();
    }

    /**
     * This calendar with a year's notice: the year is covered afterwards, and nothing else is special in it.
     *
     * @throws IllegalArgumentException when the year leaves a gap after the covered ones, or a day lies in another year
     */
    WorkingCalendar withYear(int year, Collection<SpecialDay> days);

    /** This calendar with some days set otherwise, such as 三月三 in Guangxi; the covered years stay as they are. */
    WorkingCalendar with(Collection<SpecialDay> days);

    /** The first covered year. */
    int firstYear();

    /** The last covered year. */
    int lastYear();

    /** What a day is. */
    Reckoned<DayKind> kind(LocalDate day);

    /** The holiday that a special day belongs to. */
    Optional<String> holiday(LocalDate day);

    /**
     * The day that lies a number of working days after a day, which is not counted itself (民法典 第二百零一条); before it when
     * the number is negative. Zero gives the day itself, or the next working day when it is none.
     */
    Reckoned<LocalDate> plusWorkingDays(LocalDate day, int workingDays);

    /** The working days from a first to a last day, both included, in order; empty when the last is before the first. */
    Reckoned<List<LocalDate>> workingDays(LocalDate first, LocalDate last);

    /** The days of school in a term: its working days, weekends worked in exchange included, but for closed days. */
    Reckoned<List<LocalDate>> schoolDays(TermDates term);
}
