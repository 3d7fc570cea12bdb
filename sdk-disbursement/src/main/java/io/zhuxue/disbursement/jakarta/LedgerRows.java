package io.zhuxue.disbursement.jakarta;

import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Posting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a list of entries column by column: three statements, however long the list is, so that neither the way to the
 * database nor a hot account counts once an entry.
 */
final class LedgerRows {

    private final List<Long> numbers = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<String> days = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    private final List<Long> postingNumbers = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final List<String> accounts = new ArrayList<>();
    private final List<Long> debits = new ArrayList<>();
    private final List<Long> credits = new ArrayList<>();

    /** Debit and credit of each account, in the order of the names. */
    private final Map<String, long[]> sums = new TreeMap<>();

    private final Connection connection;

    private LedgerRows(Connection connection) {
        this.connection = connection;
    }

    /** Adds entries and moves the balances of their accounts; accounts that are new are made. */
    static void write(Connection connection, List<SqlLedger.Numbered> added) throws SQLException {
        LedgerRows rows = new LedgerRows(connection);
        added.forEach(rows::add);
        rows.insertEntries();
        rows.insertPostings();
        rows.moveBalances();
    }

    private void add(SqlLedger.Numbered numbered) {
        Entry entry = numbered.entry();
        long number = numbered.head().number();
        numbers.add(number);
        keys.add(entry.key());
        kinds.add(entry.kind().name());
        days.add(entry.date().toString());
        contents.add(numbered.content());
        hashes.add(numbered.head().hash());
        int line = 0;
        for (Posting posting : entry.postings()) {
            postingNumbers.add(number);
            lines.add(++line);
            accounts.add(posting.account());
            debits.add(posting.debit().fen());
            credits.add(posting.credit().fen());
            long[] sum = sums.computeIfAbsent(posting.account(), account -> new long[2]);
            sum[0] = Math.addExact(sum[0], posting.debit().fen());
            sum[1] = Math.addExact(sum[1], posting.credit().fen());
        }
    }

    private void insertEntries() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into zx_entry (entry_no, entry_key, kind, entry_date, content, hash)
            select n, k, kind, cast(d as date), content, hash
            from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as varchar array),
                    cast(? as varchar array), cast(? as varchar array), cast(? as varchar array))
                as rows (n, k, kind, d, content, hash)
            """)) {
            set(insert, 1, "bigint", numbers);
            set(insert, 2, "varchar", keys);
            set(insert, 3, "varchar", kinds);
            set(insert, 4, "varchar", days);
            set(insert, 5, "varchar", contents);
            set(insert, 6, "varchar", hashes);
            insert.executeUpdate();
        }
    }

    private void insertPostings() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
            insert into zx_posting (entry_no, line_no, account, debit, credit)
            select n, l, a, d, c
            from unnest(cast(? as bigint array), cast(? as integer array), cast(? as varchar array),
                    cast(? as bigint array), cast(? as bigint array))
                as rows (n, l, a, d, c)
            """)) {
            set(insert, 1, "bigint", postingNumbers);
            set(insert, 2, "integer", lines);
            set(insert, 3, "varchar", accounts);
            set(insert, 4, "bigint", debits);
            set(insert, 5, "bigint", credits);
            insert.executeUpdate();
        }
    }

    private void moveBalances() throws SQLException {
        try (PreparedStatement merge = connection.prepareStatement("""
            merge into zx_account as kept
            using (select a, d, c
                from unnest(cast(? as varchar array), cast(? as bigint array), cast(? as bigint array))
                    as rows (a, d, c)) as moved
            on kept.account = moved.a
            when matched then update set debit = kept.debit + moved.d, credit = kept.credit + moved.c
            when not matched then insert (account, debit, credit) values (moved.a, moved.d, moved.c)
            """)) {
            set(merge, 1, "varchar", new ArrayList<>(sums.keySet()));
            set(merge, 2, "bigint", sums.values().stream().map(sum -> sum[0]).toList());
            set(merge, 3, "bigint", sums.values().stream().map(sum -> sum[1]).toList());
            merge.executeUpdate();
        }
    }

    private void set(PreparedStatement statement, int place, String type, List<?> column) throws SQLException {
        statement.setArray(place, connection.createArrayOf(type, column.toArray()));
    }
}
