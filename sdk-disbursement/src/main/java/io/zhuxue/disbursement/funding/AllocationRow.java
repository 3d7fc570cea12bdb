package io.zhuxue.disbursement.funding;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;

/**
 * What a county receives for a programme (资金分配).
 *
 * @param county the county
 * @param programme the programme's code
 * @param quota how many students
 * @param shares what each budget gives
 */
public record AllocationRow(RegionCode county, String programme, long quota, FundShares shares) {

    /** The money, which is what the four budgets give together. */
    public Money money() {
        return shares.total();
    }
}
