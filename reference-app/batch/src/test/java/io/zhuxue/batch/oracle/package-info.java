/**
 * A second, deliberately naive reading of the province package's contract, to check the first one against.
 *
 * <p>Written from the contract alone: no class of the SDK is used here, sums are {@link java.math.BigDecimal}, and nothing is
 * clever. When the two readings differ, one of them is wrong.
 */
@NullMarked
package io.zhuxue.batch.oracle;

import org.jspecify.annotations.NullMarked;
