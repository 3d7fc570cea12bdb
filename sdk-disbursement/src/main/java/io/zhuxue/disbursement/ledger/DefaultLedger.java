package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.ledger.spi.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ledger in memory: balances and keys, but not the entries themselves. */
final class DefaultLedger implements Ledger {

    private static final class Sums {
        private long debit;
        private long credit;
    }

    private final Journal journal;
    private final Chain chain = new Chain();
    private final KeySet keys = new KeySet();
    private final Map<String, Sums> accounts = new HashMap<>();
    private long entries;
    /** The debits of all entries: while they fit a long, so do the sums of every account. */
    private long turned;

    DefaultLedger(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Posted post(Entry entry) {
        long debit = 0;
        long credit = 0;
        for (Posting posting : entry.postings()) {
            debit = Math.addExact(debit, posting.debit().fen());
            credit = Math.addExact(credit, posting.credit().fen());
        }
        if (debit != credit) {
            return new Posted.Refused(
                    DisbursementMessage.ENTRY_UNBALANCED.with(Money.ofFen(debit), Money.ofFen(credit)));
        }
        // Before the key is taken: an entry that no account can hold any more must not count as posted.
        long turnedAfter = Math.addExact(turned, debit);
        KeySet.Seen seen = keys.add(entry.key(), entry.kind() + "\n" + entry.postings());
        if (seen == KeySet.Seen.SAME) {
            return new Posted.Repeated();
        }
        if (seen == KeySet.Seen.OTHER) {
            return new Posted.Refused(DisbursementMessage.ENTRY_CONFLICT.with(entry.key()));
        }
        turned = turnedAfter;
        entries++;
        for (Posting posting : entry.postings()) {
            Sums sums = accounts.computeIfAbsent(posting.account(), account -> new Sums());
            sums.debit += posting.debit().fen();
            sums.credit += posting.credit().fen();
        }
        journal.append(entries, entry, chain.add(entries, entry));
        return new Posted.Added(entries);
    }

    @Override
    public Money balance(String account) {
        Sums sums = accounts.get(account);
        return sums == null ? Money.ZERO : Money.ofFen(Math.subtractExact(sums.debit, sums.credit));
    }

    @Override
    public List<Turnover> turnovers() {
        return new TreeMap<>(accounts)
                .entrySet().stream()
                        .map(account -> new Turnover(
                                account.getKey(),
                                Money.ofFen(account.getValue().debit),
                                Money.ofFen(account.getValue().credit)))
                        .toList();
    }

    @Override
    public long entries() {
        return entries;
    }

    @Override
    public String head() {
        return chain.head();
    }
}
