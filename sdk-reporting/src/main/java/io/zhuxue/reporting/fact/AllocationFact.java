package io.zhuxue.reporting.fact;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;

/**
 * Quota and money of one place in one programme of the term (资金分配).
 *
 * @param region the county, or the place that receives
 * @param programme the programme's code
 * @param quota places given (名额)
 * @param amount money given
 * @param shares who pays it; the shares add up to the amount
 */
public record AllocationFact(RegionCode region, String programme, long quota, Money amount, FundShares shares)
        implements Fact {

    public AllocationFact {
        if (!shares.total().equals(amount)) {
            throw new IllegalArgumentException("the shares of an allocation add up to its amount");
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.ALLOCATION;
    }
}
