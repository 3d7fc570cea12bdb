package io.zhuxue.core.calendar;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A school year (学年), written 2022-2023: an autumn term and the spring term after it, from 1 September to 31 August.
 *
 * @param firstYear the calendar year in which it begins
 */
public record SchoolYear(int firstYear) implements Comparable<SchoolYear> {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{4})");

    /** Reads 2022-2023; a refusal is BAD_SCHOOL_YEAR. */
    public static Parsed<SchoolYear> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            SchoolYear year = new SchoolYear(Integer.parseInt(form.group(1)));
            if (year.toString().equals(text)) {
                return Parsed.accepted(year);
            }
        }
        return Parsed.refused(CoreMessage.BAD_SCHOOL_YEAR.with(text));
    }

    /** The school year that a term belongs to. */
    public static SchoolYear of(Term term) {
        return new SchoolYear(term.schoolYear());
    }

    /** The school year in force on a day. */
    public static SchoolYear of(LocalDate day) {
        return of(Term.of(day));
    }

    /** Its first term. */
    public Term autumn() {
        return new Term(firstYear, Term.Season.AUTUMN);
    }

    /** Its second term. */
    public Term spring() {
        return new Term(firstYear + 1, Term.Season.SPRING);
    }

    /** Both terms in order. */
    public List<Term> terms() {
        return List.of(autumn(), spring());
    }

    /** 1 September. */
    public LocalDate firstDay() {
        return autumn().firstDay();
    }

    /** 31 August of the next year. */
    public LocalDate lastDay() {
        return spring().lastDay();
    }

    /** The school year after this one. */
    public SchoolYear next() {
        return new SchoolYear(firstYear + 1);
    }

    /** The school year before this one. */
    public SchoolYear previous() {
        return new SchoolYear(firstYear - 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(firstYear, other.firstYear);
    }

    @Override
    public String toString() {
        return String.format("%04d-%04d", firstYear, firstYear + 1);
    }
}
