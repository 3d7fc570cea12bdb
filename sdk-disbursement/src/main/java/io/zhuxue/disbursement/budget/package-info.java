/**
 * Budget money before it is paid (预算指标): passed down the levels, checked before a batch is committed, carried over or
 * closed when a term ends. Every step conserves in fen, budget by budget.
 */
@NullMarked
package io.zhuxue.disbursement.budget;

import org.jspecify.annotations.NullMarked;
