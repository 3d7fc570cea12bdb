/**
 * Paying (资金发放): lines that can never be paid twice, batches for each channel, the bank's answers and what they mean.
 */
@NullMarked
package io.zhuxue.disbursement.payment;

import org.jspecify.annotations.NullMarked;
