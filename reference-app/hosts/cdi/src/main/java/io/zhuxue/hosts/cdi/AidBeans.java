package io.zhuxue.hosts.cdi;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.identification.assessment.Assessment;
import io.zhuxue.identification.assessment.AssessmentRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Hands the SDK's facades out as beans; they are interfaces, so any scope can put a proxy before them. */
@ApplicationScoped
public class AidBeans {
    private static final Term TERM = new Term(2025, Term.Season.AUTUMN);

    /** Who is in need. */
    @Produces
    @ApplicationScoped
    Assessment assessment() {
        return Assessment.create(AssessmentRules.baseline(TERM.firstDay()));
    }

    /** What is due. */
    @Produces
    @ApplicationScoped
    RuleBook rules() {
        return RuleBook.compile(PolicyBook.national(), TERM);
    }
}
