package io.zhuxue.disbursement.entitlement;

import java.util.List;

/**
 * The rules of a term as they hold at one school (某校适用规则); applicants must be of that school.
 *
 * <p>Safe for use by several threads.
 */
public interface SchoolRules {

    /** Decides one student, with the reasons for what is not granted worked out when asked. */
    Decision decide(Applicant applicant);

    /**
     * What one student is due and nothing else: the fast way of a run. The list cannot be changed and equals the
     * {@link Decision#entitlements()} of {@link #decide}.
     */
    List<Entitlement> due(Applicant applicant);
}
