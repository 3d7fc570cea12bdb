package io.zhuxue.reporting.publication;

import io.zhuxue.core.Parsed;

/**
 * Hides small counts so that they cannot be worked out again (小数隐藏).
 *
 * <p>Counts from 1 to below the threshold are hidden. A single hidden cell is the row's sum less the others, so
 * further cells are hidden with it, the smallest first, until for every small count the reader can prove no range
 * narrower than the threshold. The proof is exact: it uses all sums at once, as an attacker would.
 */
public interface SmallCells {

    /**
     * The protection with a threshold.
     *
     * @param threshold the least count that may be seen; at least 2. Which one applies is the publisher's rule.
     */
    static SmallCells below(int threshold) {
        return new DefaultSmallCells(threshold);
    }

    /** The table with its small counts hidden; refused when no choice of cells would hide them. */
    Parsed<PublicTable> protect(CountTable table);
}
