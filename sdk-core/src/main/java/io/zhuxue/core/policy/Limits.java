package io.zhuxue.core.policy;

import java.math.BigDecimal;

/**
 * The range inside which a lower level may choose (幅度), both ends included.
 *
 * @param low the least allowed
 * @param high the most allowed
 */
public record Limits(BigDecimal low, BigDecimal high) {

    /** No limits at all. */
    public static final Limits NONE = new Limits(new BigDecimal("-1e15"), new BigDecimal("1e15"));

    public Limits {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("the low end is not above the high end");
        }
    }

    /** True when every quantity of the value is within the range; codes and words always are. */
    public boolean allow(PolicyValue value) {
        if (value instanceof PolicyValue.Quantity quantity) {
            return allow(quantity.number());
        }
        return !(value instanceof PolicyValue.Table table)
                || table.rows().values().stream().allMatch(this::allow);
    }

    private boolean allow(BigDecimal number) {
        return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
    }

    @Override
    public String toString() {
        return low.toPlainString() + "–" + high.toPlainString();
    }
}
