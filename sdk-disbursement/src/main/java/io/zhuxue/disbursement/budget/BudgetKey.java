package io.zhuxue.disbursement.budget;

import io.zhuxue.core.identity.RegionCode;

/**
 * What money is set aside for: a programme of a county.
 *
 * @param county the county
 * @param programme the programme's code
 */
public record BudgetKey(RegionCode county, String programme) implements Comparable<BudgetKey> {

    @Override
    public int compareTo(BudgetKey other) {
        int byCounty = county.compareTo(other.county);
        return byCounty != 0 ? byCounty : programme.compareTo(other.programme);
    }
}
