/**
 * The ledger of aid money (资助资金账): double entry, append-only, each entry once, chained by hash so that no line can be
 * altered unseen.
 */
@NullMarked
package io.zhuxue.disbursement.ledger;

import org.jspecify.annotations.NullMarked;
