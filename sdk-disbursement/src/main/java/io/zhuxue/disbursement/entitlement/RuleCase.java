package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.money.Money;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A case beside the rules (规则用例): a student as the rules see one, and what is due in each term, no more and no less.
 *
 * @param file the file in which it is written
 * @param line its line
 * @param name what it shows
 * @param applicant the student
 * @param due for each term the amount of every programme that is due; a programme that is not named must not be due
 */
public record RuleCase(String file, int line, String name, Applicant applicant, Map<Term, Map<String, Money>> due) {

    public RuleCase {
        due = Collections.unmodifiableMap(new TreeMap<>(due));
    }
}
