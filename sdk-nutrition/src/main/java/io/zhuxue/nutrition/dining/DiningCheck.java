package io.zhuxue.nutrition.dining;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The check (就餐核对) of who ate against who was there: only what a pupil on the roll, in school, on a day of school ate at
 * one school counts as a meal.
 */
public interface DiningCheck {

    /**
     * A check against these rolls, absences and days.
     *
     * @param schoolDays the days on which schools of the county are open
     */
    static DiningCheck create(
            Collection<Enrolment> enrolments, Collection<Absence> absences, Set<LocalDate> schoolDays) {
        return new DefaultDiningCheck(enrolments, absences, schoolDays);
    }

    /**
     * The meals that were eaten.
     *
     * @param recorded how many diners the register holds for each meal, in order
     * @param proven how many of them count
     * @param findings why the others do not
     */
    record Report(Map<MealId, Integer> recorded, Map<MealId, Integer> proven, List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** Checks what a register holds. */
    Report check(Map<SchoolCode, MealRoll> rolls);
}
