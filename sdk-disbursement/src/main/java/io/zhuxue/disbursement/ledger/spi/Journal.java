package io.zhuxue.disbursement.ledger.spi;

import io.zhuxue.disbursement.ledger.Entry;

/** Where a ledger writes its entries (日记账), once each and in order. */
public interface Journal {

    /**
     * Appends an entry.
     *
     * @param number the entry's number, from 1
     * @param entry a balanced entry
     * @param hash the head of the hash chain with this entry, in hexadecimal
     */
    void append(long number, Entry entry, String hash);
}
