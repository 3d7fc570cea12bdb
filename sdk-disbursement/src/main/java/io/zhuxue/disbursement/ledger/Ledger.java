package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.ledger.spi.Journal;
import java.util.List;

/**
 * A double-entry ledger (复式账); what is posted once is posted for good.
 *
 * <p>Not for use by several threads.
 */
public interface Ledger {

    /** An empty ledger that writes to a journal and keeps balances in memory. */
    static Ledger create(Journal journal) {
        return new DefaultLedger(journal);
    }

    /** Posts an entry, once: the same key again does nothing, and with other postings is refused. */
    Posted post(Entry entry);

    /** Debits less credits of an account; zero for an account without postings. */
    Money balance(String account);

    /** All accounts with their turnover, in the order of their names. */
    List<Turnover> turnovers();

    /** How many entries were added. */
    long entries();

    /** The head of the hash chain over all entries, in hexadecimal. */
    String head();
}
