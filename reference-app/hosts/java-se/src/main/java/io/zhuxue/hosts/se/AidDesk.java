package io.zhuxue.hosts.se;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.Applicant;
import io.zhuxue.disbursement.entitlement.Decision;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.entitlement.School;
import io.zhuxue.disbursement.programme.Affiliation;
import io.zhuxue.disbursement.programme.HomeKind;
import io.zhuxue.disbursement.programme.MajorKind;
import io.zhuxue.disbursement.programme.Ownership;
import io.zhuxue.identification.assessment.Assessment;
import io.zhuxue.identification.assessment.AssessmentRules;
import io.zhuxue.identification.assessment.Recommendation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Set;

/** The aid desk (资助办公桌) of a senior high school: what one student is due in a term, and who bears it. */
public final class AidDesk {
    private final Assessment assessment;
    private final RuleBook rules;
    private final School school;

    /** The desk of a public school in a county. */
    public AidDesk(Term term, RegionCode county) {
        this.assessment = Assessment.create(AssessmentRules.baseline(term.firstDay()));
        this.rules = RuleBook.compile(PolicyBook.national(), term);
        this.school = School.of("3443000001", county, Ownership.PUBLIC, Affiliation.LOCAL);
    }

    /** Decides a boarder of the first grade from the countryside, found in some registers, with a survey's score. */
    public Decision decide(Set<SpecialGroup> groups, int score) {
        Recommendation need = assessment.assess(groups, OptionalInt.of(score));
        return rules.decide(applicant(groups, need.level()));
    }

    private Applicant applicant(Set<SpecialGroup> groups, NeedLevel level) {
        return new Applicant(
                Stage.SHS,
                1,
                true,
                true,
                HomeKind.R,
                MajorKind.NONE,
                school.region(),
                school,
                groups,
                level,
                Set.of(),
                true);
    }

    /** Prints what a student under DBR is due: {@code 2025-AUTUMN 431225}. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Term term = Term.parse(arguments[0]).orThrow();
        RegionCode county = RegionCode.parse(arguments[1]).orThrow();
        new AidDesk(term, county)
                .decide(Set.of(SpecialGroup.DBR), 35)
                .entitlements()
                .forEach(due -> out.println(due.programme() + " " + due.amount() + " = "
                        + due.shares().central()
                        + " + " + due.shares().province() + " + " + due.shares().city() + " + "
                        + due.shares().county() + " (" + due.citation() + ")"));
    }
}
