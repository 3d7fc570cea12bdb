/** What a host implements to keep the ledger's entries. */
@NullMarked
package io.zhuxue.disbursement.ledger.spi;

import org.jspecify.annotations.NullMarked;
