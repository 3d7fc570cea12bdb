package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.calendar.TermDates;
import io.zhuxue.core.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/**
 * What a training county is to be like.
 *
 * @param schools how many schools, at least one
 * @param pupils how many pupils together, at least twenty a school
 * @param seed the same seed gives the same county to the byte
 * @param faultsOfEachKind how many faults of each kind are put in; none for the clean twin
 * @param dates when the term begins and ends
 */
public record CountyPlan(int schools, int pupils, long seed, int faultsOfEachKind, TermDates dates) {

    /** Pupils that a school has at the least. */
    static final int SMALLEST_SCHOOL = 20;

    /** The cameras are watched from this day of the month on, the first with school. */
    private static final int WATCHED = 12;

    public CountyPlan {
        if (schools < 1 || pupils < schools * SMALLEST_SCHOOL || faultsOfEachKind < 0) {
            throw new IllegalArgumentException("at least one school of twenty pupils");
        }
        if (faultsOfEachKind * Fault.values().length > schools) {
            throw new IllegalArgumentException("more faults than schools");
        }
    }

    /** A county in the autumn term of 2022, which ends in January. */
    public static CountyPlan autumn(int schools, int pupils, long seed, int faultsOfEachKind) {
        Term term = new Term(2022, Term.Season.AUTUMN);
        TermDates dates = new TermDates(term, LocalDate.of(2022, 9, 1), LocalDate.of(2023, 1, 13), Set.of());
        return new CountyPlan(schools, pupils, seed, faultsOfEachKind, dates);
    }

    /** The day on which the cameras are watched: one in the month of the faults. */
    LocalDate watchedDay() {
        YearMonth month = YearMonth.from(dates.opens()).plusMonths(1);
        return schoolDays().stream()
                .filter(day -> YearMonth.from(day).equals(month) && day.getDayOfMonth() >= WATCHED)
                .findFirst()
                .orElseThrow();
    }

    /** The days of school. */
    List<LocalDate> schoolDays() {
        return WorkingCalendar.national().schoolDays(dates).value();
    }
}
