package io.zhuxue.disbursement.funding;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import java.util.Optional;

/** The sharing rules of a term (分担规则): tiers of places, central percentages, and how the rest is split. */
public interface Sharing {

    /** The rules as they stand in the book on the first day of the term. */
    static Sharing create(PolicyBook policy, Term term) {
        return new DefaultSharing(policy, term);
    }

    /**
     * The tier (档次) of a place, 1 to 5; 0 when the place is in no tier.
     *
     * <p>A county may have a tier of its own; else the longest known prefix of its code decides, so that a plan city
     * goes before its province.
     */
    int tier(RegionCode place);

    /**
     * Divides a sum among the four budgets.
     *
     * @param sum what is to be borne
     * @param rule how much the centre bears
     * @param rest the parameter that splits the rest
     * @param school where the school is
     * @param centralSchool whether the school belongs to a central department
     * @param homeTier the tier of the student's home place; 0 when it has none
     * @return the parts, which add up to the sum; empty when the school's place is in no tier
     */
    Optional<FundShares> share(
            Money sum, CentralShare rule, String rest, Place school, boolean centralSchool, int homeTier);
}
