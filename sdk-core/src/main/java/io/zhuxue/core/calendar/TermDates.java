package io.zhuxue.core.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * When schools of a place really open and close in a term (校历); provinces and counties set it year by year.
 *
 * @param term the term
 * @param opens the first day of school
 * @param closes the last day of school, itself a day of school
 * @param closed days on which schools are closed besides weekends and public holidays, such as those of a storm
 */
public record TermDates(Term term, LocalDate opens, LocalDate closes, Set<LocalDate> closed) {

    public TermDates {
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException("a term closes before it opens: " + term);
        }
        closed = Set.copyOf(closed);
    }
}
