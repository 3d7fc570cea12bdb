package io.zhuxue.disbursement.entitlement;

import java.util.ArrayList;
import java.util.List;

/**
 * A conjunction that a packed applicant meets or not.
 *
 * @param forbidden bits of single-valued attributes of which none may be set
 * @param needed sets of marks, of each of which at least one must be set
 * @param excluded marks of which none may be set
 */
record Clause(long forbidden, List<Integer> needed, int excluded) {

    /** Met by everybody. */
    static final Clause ALWAYS = new Clause(0, List.of(), 0);

    Clause and(Clause other) {
        List<Integer> both = new ArrayList<>(needed);
        both.addAll(other.needed);
        return new Clause(forbidden | other.forbidden, List.copyOf(both), excluded | other.excluded);
    }
}
