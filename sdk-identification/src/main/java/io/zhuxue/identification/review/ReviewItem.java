package io.zhuxue.identification.review;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.identification.linkage.Explanation;
import io.zhuxue.identification.linkage.Link;
import java.time.LocalDate;
import java.util.List;

/**
 * A question to a person (复核事项): is the person of a register's row this student, or, of a guardian's row, does this
 * student belong to that household? It never changes; what was decided is kept beside it.
 *
 * @param id the same for the same question, so that asking twice asks once
 * @param person the person of the row
 * @param student the student
 * @param group the register
 * @param schoolCode the student's school
 * @param county the school's county
 * @param evidence what was found, field by field, as it stood when the question was put; no values, only how they compare
 * @param score how sure the linkage was, 0 to 1
 * @param atStake what the student would get a year if it is so
 * @param asked the day on which the question was put
 * @param guardian whether the row is a guardian's
 */
public record ReviewItem(
        String id,
        PersonRef person,
        PersonRef student,
        SpecialGroup group,
        String schoolCode,
        RegionCode county,
        List<Evidence> evidence,
        double score,
        Money atStake,
        LocalDate asked,
        boolean guardian) {

    public ReviewItem {
        evidence = List.copyOf(evidence);
    }

    /**
     * One line of evidence.
     *
     * @param field the name of the field
     * @param finding how the two sides compare, in plain Chinese
     * @param bits how much it speaks for one person: each bit doubles the odds, a negative one halves them
     */
    public record Evidence(String field, String finding, double bits) {

        /** A finding of the linkage; proof by an ID alone counts as 40 bits, more than any other evidence gives. */
        static Evidence of(Explanation.Finding finding) {
            double bits = Double.isInfinite(finding.bits()) ? 40 : finding.bits();
            return new Evidence(finding.field().chineseName(), finding.finding(), bits);
        }
    }

    /** The question that a link asks, with the evidence as the linkage explains it. */
    public static ReviewItem of(
            PersonRef person,
            PersonRef student,
            String schoolCode,
            RegionCode county,
            Explanation explanation,
            Money atStake,
            LocalDate asked) {
        SpecialGroup group = explanation.link().group();
        String id =
                Sm3.of(person.token() + '\n' + student.token() + '\n' + group).substring(0, 32);
        return new ReviewItem(
                id,
                person,
                student,
                group,
                schoolCode,
                county,
                explanation.findings().stream().map(Evidence::of).toList(),
                explanation.link().score(),
                atStake,
                asked,
                explanation.link().method() == Link.Method.GUARDIAN_ID);
    }
}
