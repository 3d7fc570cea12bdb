package io.zhuxue.disbursement.entitlement;

import java.util.List;

/** What one student is due in one term, and for every other programme of the stage why not (审定结果及理由). */
public interface Decision {

    /** The programmes that the student is eligible for, in the catalogue's order; an amount may be zero. */
    List<Entitlement> entitlements();

    /** The other programmes of the student's stage, each with its reasons; worked out when asked. */
    List<Refusal> refusals();

    /** How the decision came about, line by line in Chinese, without personal data; worked out when asked. */
    List<String> trace();
}
