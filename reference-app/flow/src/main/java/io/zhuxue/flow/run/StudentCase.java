package io.zhuxue.flow.run;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Decision;
import io.zhuxue.disbursement.entitlement.Entitlement;
import io.zhuxue.identification.assessment.Recommendation;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.Student;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * All that a run knows of one student (学生个案): who it is, what was found, what is due.
 *
 * @param row the student's row in the roster, the header being 1
 * @param student the student as the roster states one
 * @param school the student's school
 * @param person the reference under which facts are kept
 * @param links the register rows found
 * @param evidence why each of them was found, in the same order: how the two sides compare, in plain Chinese, no values
 * @param groups the special groups that count: those of links that are LINKED
 * @param score the survey's score, if the family answered one
 * @param recommendation the level of need with its reason
 * @param inSchool whether the student is in school on the first day of the term
 * @param applicant the student as the rules see one
 * @param decision what is due, and why not more
 */
public record StudentCase(
        long row,
        Student student,
        School school,
        PersonRef person,
        List<Link> links,
        List<String> evidence,
        Set<SpecialGroup> groups,
        OptionalInt score,
        Recommendation recommendation,
        boolean inSchool,
        Applicant applicant,
        Decision decision) {

    /** The programmes that give this student money, in the catalogue's order. */
    public List<Entitlement> due() {
        return decision.entitlements().stream()
                .filter(entitlement -> entitlement.amount().compareTo(Money.ZERO) > 0)
                .toList();
    }
}
