package io.zhuxue.nutrition.settlement;

import io.zhuxue.nutrition.Finding;
import java.util.Collection;
import java.util.List;

/** The county's check of claims (县级审核): each is held against what was received, issued and eaten. */
public interface CountyCheck {

    /** A check by a subsidy in force. */
    static CountyCheck create(Subsidy subsidy) {
        return new DefaultCountyCheck(subsidy);
    }

    /**
     * The outcome.
     *
     * @param verdicts one for every claim, by school, month and number
     * @param findings what is wrong with the claims, in the order of schools, days and codes
     */
    record Report(List<Verdict> verdicts, List<Finding> findings) {

        public Report {
            verdicts = List.copyOf(verdicts);
            findings = List.copyOf(findings);
        }
    }

    /** Checks all claims of a county together, so that nothing is paid twice. */
    Report check(Collection<Claim> claims, Evidence evidence);
}
