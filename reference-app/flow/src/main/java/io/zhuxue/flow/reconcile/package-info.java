/**
 * What the bank answered, applied to the batches of a run (对账): lines change their state, the ledger goes on, facts are
 * added; nothing is edited.
 */
@NullMarked
package io.zhuxue.flow.reconcile;

import org.jspecify.annotations.NullMarked;
