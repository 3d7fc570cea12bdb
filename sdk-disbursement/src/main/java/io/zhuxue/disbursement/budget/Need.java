package io.zhuxue.disbursement.budget;

import io.zhuxue.disbursement.funding.FundShares;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a batch needs (批次用款需求), county by county, programme by programme and budget by budget. */
public final class Need {

    private final SortedMap<BudgetKey, FundShares> shares = new TreeMap<>();

    /** A need of nothing. */
    public Need() {}

    /** Adds what one line needs; returns this need. */
    public Need add(BudgetKey key, FundShares line) {
        if (!Budget.isNotNegative(line)) {
            throw new IllegalArgumentException("a line needs no less than nothing");
        }
        shares.merge(key, line, FundShares::plus);
        return this;
    }

    /** The sums so far, in the order of the keys. */
    public SortedMap<BudgetKey, FundShares> shares() {
        return java.util.Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    }
}
