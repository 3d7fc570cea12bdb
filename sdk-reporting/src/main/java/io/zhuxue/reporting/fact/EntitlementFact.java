package io.zhuxue.reporting.fact;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.money.Money;

/**
 * What a student is entitled to in one programme in the term (应享资助).
 *
 * @param place where the student is in school
 * @param person the student
 * @param programme the programme's code, such as UG_GRANT
 * @param level the level that counted
 * @param amount the whole sum of the term
 * @param shares who pays it; the shares add up to the amount
 * @param rule the rule that gave the amount
 */
public record EntitlementFact(
        Place place, PersonRef person, String programme, NeedLevel level, Money amount, FundShares shares, String rule)
        implements Fact {

    public EntitlementFact {
        if (!shares.total().equals(amount)) {
            throw new IllegalArgumentException("the shares of an entitlement add up to its amount");
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.ENTITLEMENT;
    }
}
