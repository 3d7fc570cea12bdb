package io.zhuxue.disbursement.jakarta;

import io.zhuxue.core.jakarta.Transactions;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.ledger.Posting;
import io.zhuxue.disbursement.ledger.Turnover;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A ledger in a database; safe for use by several threads and processes, which post one after the other.
 *
 * <p>A list of entries is one transaction: entries, balances and the head of the chain move together. Balances of an
 * account that many entries touch are updated once a list, so that a hot account costs no more than a cold one. An H2
 * database needs {@code WRITE_DELAY=0}, or a crash can take back what was committed.
 */
public final class SqlLedger implements Ledger {

    /** Rows that the driver holds at a time when a whole ledger is read. */
    private static final int FETCHED = 5000;

    private final Transactions transactions;

    private SqlLedger(Transactions transactions) {
        this.transactions = transactions;
    }

    /** The ledger of a database whose tables are migrated. */
    public static SqlLedger open(DataSource source) {
        return new SqlLedger(new Transactions(source, StoreException::new));
    }

    @Override
    public Posted post(Entry entry) {
        return post(List.of(entry)).get(0);
    }

    /**
     * Posts entries in order, in one transaction.
     *
     * @return what became of each, in the same order; a refused one does not keep the others out
     */
    public List<Posted> post(List<Entry> entries) {
        return transactions.run(connection -> post(connection, entries));
    }

    /** Posts within a transaction that the caller ends. */
    static List<Posted> post(Connection connection, List<Entry> entries) throws SQLException {
        Head head = lockHead(connection);
        Map<String, String> known = known(connection, entries);
        List<Posted> outcome = new ArrayList<>(entries.size());
        List<Numbered> added = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            String content = content(entry);
            Money debits = sum(entry, Posting::debit);
            Money credits = sum(entry, Posting::credit);
            if (!debits.equals(credits)) {
                outcome.add(new Posted.Refused(DisbursementMessage.ENTRY_UNBALANCED.with(debits, credits)));
                continue;
            }
            String before = known.putIfAbsent(entry.key(), content);
            if (before == null) {
                head = head.with(entry, content);
                added.add(new Numbered(head, entry, content));
                outcome.add(new Posted.Added(head.number));
            } else if (before.equals(content)) {
                outcome.add(new Posted.Repeated());
            } else {
                outcome.add(new Posted.Refused(DisbursementMessage.ENTRY_CONFLICT.with(entry.key())));
            }
        }
        if (!added.isEmpty()) {
            LedgerRows.write(connection, added);
            moveHead(connection, head);
        }
        return outcome;
    }

    /** The chain up to an entry. */
    record Head(long number, String hash) {

        Head with(Entry entry, String content) {
            String link = hash + "\n" + (number + 1) + "\n" + entry.key() + "\n" + entry.date() + "\n" + content;
            return new Head(number + 1, Sm3.of(link));
        }
    }

    /** An entry with its place in the chain. */
    record Numbered(Head head, Entry entry, String content) {}

    private static String content(Entry entry) {
        return Sm3.of(entry.kind() + "\n" + entry.postings());
    }

    private static Money sum(Entry entry, java.util.function.Function<Posting, Money> side) {
        return entry.postings().stream().map(side).reduce(Money.ZERO, Money::plus);
    }

    private static Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select entry_no, hash from zx_chain where id = 1 for update");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the ledger's tables are not migrated");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    private static void moveHead(Connection connection, Head head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update zx_chain set entry_no = ?, hash = ? where id = 1")) {
            update.setLong(1, head.number);
            update.setString(2, head.hash);
            update.executeUpdate();
        }
    }

    /** The content of those entries' keys that are in the ledger. */
    private static Map<String, String> known(Connection connection, List<Entry> entries) throws SQLException {
        Map<String, String> known = new HashMap<>();
        Object[] keys = entries.stream().map(Entry::key).toArray();
        try (PreparedStatement select =
                connection.prepareStatement("select entry_key, content from zx_entry where entry_key = any(?)")) {
            select.setArray(1, connection.createArrayOf("varchar", keys));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.put(row.getString(1), row.getString(2));
                }
            }
        }
        return known;
    }

    @Override
    public Money balance(String account) {
        return turnovers("select account, debit, credit from zx_account where account = ?", account).stream()
                .map(Turnover::balance)
                .findFirst()
                .orElse(Money.ZERO);
    }

    @Override
    public List<Turnover> turnovers() {
        return turnovers("select account, debit, credit from zx_account order by account", "");
    }

    /** The turnovers added up anew from every posting; equal to {@link #turnovers} or the ledger is broken. */
    public List<Turnover> recounted() {
        return turnovers(
                "select account, sum(debit), sum(credit) from zx_posting group by account order by account", "");
    }

    private List<Turnover> turnovers(String sql, String account) {
        return transactions.run(connection -> {
            List<Turnover> turnovers = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                if (!account.isEmpty()) {
                    select.setString(1, account);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        turnovers.add(new Turnover(
                                row.getString(1), Money.ofFen(row.getLong(2)), Money.ofFen(row.getLong(3))));
                    }
                }
            }
            // By Java's order and not by the database's collation, so that every database gives the same list.
            turnovers.sort(java.util.Comparator.comparing(Turnover::account));
            return List.copyOf(turnovers);
        });
    }

    @Override
    public long entries() {
        return readHead().number;
    }

    @Override
    public String head() {
        return readHead().hash;
    }

    private Head readHead() {
        return transactions.run(SqlLedger::lockHead);
    }

    /**
     * Hands on every entry in the order in which it was added, such as to a {@link Ledger} with a journal in a file that
     * anybody can check.
     */
    public void forEach(Consumer<Entry> receiver) {
        transactions.run(connection -> read(connection, (number, entry, hash) -> {
            receiver.accept(entry);
            return true;
        }));
    }

    /** True when every entry's link follows from the one before and from its own postings, to the head. */
    public boolean chainHolds() {
        return transactions.run(connection -> {
            Head last = lockHead(connection);
            Head[] head = {new Head(0, "0".repeat(64))};
            boolean whole = read(connection, (number, entry, hash) -> {
                head[0] = head[0].with(entry, content(entry));
                return head[0].number == number && head[0].hash.equals(hash);
            });
            return whole && head[0].equals(last);
        });
    }

    /** Takes an entry that was read, and says whether to go on. */
    private interface Reader {
        boolean take(long number, Entry entry, String hash);
    }

    /** Reads the entries one by one, to the end or to where the reader stops; true at the end. */
    private static boolean read(Connection connection, Reader reader) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
            select e.entry_no, e.entry_key, e.kind, e.entry_date, e.hash, p.account, p.debit, p.credit
            from zx_entry e join zx_posting p on p.entry_no = e.entry_no
            order by e.entry_no, p.line_no
            """)) {
            select.setFetchSize(FETCHED);
            try (ResultSet row = select.executeQuery()) {
                boolean more = row.next();
                while (more) {
                    long number = row.getLong(1);
                    String key = row.getString(2);
                    Entry.Kind kind = Entry.Kind.valueOf(row.getString(3));
                    LocalDate day = row.getDate(4).toLocalDate();
                    String hash = row.getString(5);
                    List<Posting> postings = new ArrayList<>();
                    do {
                        postings.add(new Posting(
                                row.getString(6), Money.ofFen(row.getLong(7)), Money.ofFen(row.getLong(8))));
                        more = row.next();
                    } while (more && row.getLong(1) == number);
                    if (!reader.take(number, new Entry(key, kind, day, postings), hash)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
