package io.zhuxue.identification.assessment;

import io.zhuxue.core.SpecialGroup;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An assessor of need (困难程度评估): registers first, then the score; the higher of the two wins.
 *
 * <p>Legal source: 教财〔2018〕16号; the numbers are the rules' data.
 */
public interface Assessment {

    /** An assessor under given rules. */
    static Assessment create(AssessmentRules rules) {
        return new DefaultAssessment(rules);
    }

    /**
     * Recommends a level.
     *
     * @param groups the groups that the student is LINKED in; links under review do not belong here
     * @param score the survey's score, when the family answered one
     */
    Recommendation assess(Set<SpecialGroup> groups, OptionalInt score);
}
