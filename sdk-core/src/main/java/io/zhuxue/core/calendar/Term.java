package io.zhuxue.core.calendar;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school term (学期), written 2022-AUTUMN; terms are ordered by their first day.
 *
 * @param year the calendar year in which the term begins
 * @param season which of the year's two terms
 */
public record Term(int year, Season season) implements Comparable<Term> {

    /** The two terms that begin in a calendar year, in order. */
    public enum Season {
        /** 春季学期, counted from 1 March. */
        SPRING,
        /** 秋季学期, counted from 1 September. */
        AUTUMN
    }

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(SPRING|AUTUMN)");

    /** Reads 2022-AUTUMN. */
    public static Parsed<Term> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Parsed.accepted(new Term(Integer.parseInt(form.group(1)), Season.valueOf(form.group(2))))
                : Parsed.refused(CoreMessage.BAD_TERM.with(text));
    }

    /** The day on which a student must be in school to be aided in this term: 1 March or 1 September. */
    public LocalDate firstDay() {
        return LocalDate.of(year, season == Season.SPRING ? 3 : 9, 1);
    }

    /** The last day before the next term begins. */
    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    /** The term after this one. */
    public Term next() {
        return season == Season.SPRING ? new Term(year, Season.AUTUMN) : new Term(year + 1, Season.SPRING);
    }

    /** The term before this one. */
    public Term previous() {
        return season == Season.AUTUMN ? new Term(year, Season.SPRING) : new Term(year - 1, Season.AUTUMN);
    }

    /** The term in force on a day. */
    public static Term of(LocalDate day) {
        int month = day.getMonthValue();
        if (month >= 9) {
            return new Term(day.getYear(), Season.AUTUMN);
        }
        return month >= 3 ? new Term(day.getYear(), Season.SPRING) : new Term(day.getYear() - 1, Season.AUTUMN);
    }

    /** The year in which this term's school year (学年) began: 2022 for 2022-AUTUMN and 2023-SPRING. */
    public int schoolYear() {
        return season == Season.AUTUMN ? year : year - 1;
    }

    @Override
    public int compareTo(Term other) {
        int years = Integer.compare(year, other.year);
        return years != 0 ? years : season.compareTo(other.season);
    }

    @Override
    public String toString() {
        return String.format("%04d-%s", year, season);
    }
}
