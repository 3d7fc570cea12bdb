package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;

/**
 * The rules of one term, compiled (规则库): the same book decides one student in a form and ten million in a run.
 *
 * <p>A book is safe for use by several threads.
 */
public interface RuleBook {

    /**
     * Compiles the programmes as they stand on the first day of a term.
     *
     * @throws PolicyException when a programme names a parameter that the book of policy does not have
     */
    static RuleBook compile(PolicyBook policy, ProgrammeCatalogue programmes, Term term) {
        return new DefaultRuleBook(policy, programmes, term);
    }

    /** The national programmes under a book of policy. */
    static RuleBook compile(PolicyBook policy, Term term) {
        return compile(policy, ProgrammeCatalogue.national(), term);
    }

    /** The term. */
    Term term();

    /** The rules as they hold at one school; keep it for all students of the school. */
    SchoolRules at(School school);

    /** Decides one student. */
    default Decision decide(Applicant applicant) {
        return at(applicant.school()).decide(applicant);
    }
}
