package io.zhuxue.disbursement.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.ledger.CsvJournal;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.JournalCheck;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.ledger.Posting;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random histories: the ledger in a database is the ledger in memory, cut into lists however one likes. */
class SqlLedgerLawsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);

    @TempDir
    Path folder;

    /** Entries of which some do not balance and some keys come again, with the same or another content. */
    private static List<Entry> history(Random random, int length) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (i > 0 && random.nextInt(4) == 0) {
                entries.add(entries.get(random.nextInt(i)));
                continue;
            }
            long fen = 1 + random.nextInt(1_000);
            long other = random.nextInt(10) == 0 ? fen + 1 : fen;
            entries.add(new Entry(
                    "k" + random.nextInt(2 * length),
                    Entry.Kind.values()[random.nextInt(Entry.Kind.values().length)],
                    DAY.plusDays(random.nextInt(30)),
                    List.of(
                            Posting.debit("账户/" + random.nextInt(5), Money.ofFen(fen)),
                            Posting.credit("来源/" + random.nextInt(3), Money.ofFen(other)))));
        }
        return entries;
    }

    @Test
    void any_history_cut_into_any_lists_ends_as_in_memory() throws IOException {
        for (String url : Databases.urls(folder)) {
            for (long seed = 1; seed <= 4; seed++) {
                Random random = new Random(seed);
                List<Entry> entries = history(random, 120);
                Ledger memory = Ledger.create((number, entry, hash) -> {});
                List<Posted> expected = entries.stream().map(memory::post).toList();

                DataSource source = Databases.migrated(url);
                List<Posted> outcome = new ArrayList<>();
                for (int from = 0; from < entries.size(); ) {
                    int to = Math.min(entries.size(), from + 1 + random.nextInt(30));
                    // Opened anew for each list, as another process would.
                    outcome.addAll(SqlLedger.open(source).post(entries.subList(from, to)));
                    from = to;
                }
                SqlLedger ledger = SqlLedger.open(source);
                assertThat(outcome).as("%s, seed %d", url, seed).isEqualTo(expected);
                assertThat(ledger.turnovers()).isEqualTo(memory.turnovers()).isEqualTo(ledger.recounted());
                assertThat(ledger.entries()).isEqualTo(memory.entries());
                assertThat(ledger.chainHolds()).isTrue();
                assertThat(journalOf(ledger).turnovers()).isEqualTo(memory.turnovers());
            }
        }
    }

    private JournalCheck.Result journalOf(SqlLedger ledger) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvJournal csv = CsvJournal.create(out)) {
            Ledger copy = Ledger.create(csv);
            ledger.forEach(copy::post);
        }
        JournalCheck.Result result =
                JournalCheck.check(Tables.open(Files.writeString(folder.resolve("copy.csv"), out.toString())));
        assertThat(result.broken()).isEmpty();
        return result;
    }

    @Test
    void writers_who_race_for_the_same_keys_add_each_key_once_and_agree_on_the_sums() throws Exception {
        for (String url : Databases.urls(folder)) {
            DataSource source = Databases.migrated(url);
            ExecutorService pool = Executors.newFixedThreadPool(6);
            List<Future<List<Posted>>> writers = new ArrayList<>();
            List<List<Entry>> written = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                // All draw from one small set of keys, with contents that agree for one half of the keys.
                Random random = new Random(writer);
                List<Entry> entries = new ArrayList<>();
                for (int i = 0; i < 60; i++) {
                    int key = random.nextInt(80);
                    long fen = key % 2 == 0 ? key + 1 : 1 + random.nextInt(3);
                    entries.add(new Entry(
                            "key" + key,
                            Entry.Kind.PAYMENT,
                            DAY,
                            List.of(
                                    Posting.debit("A", Money.ofFen(fen)),
                                    Posting.credit("B" + key % 7, Money.ofFen(fen)))));
                }
                written.add(entries);
                writers.add(pool.submit(() -> {
                    List<Posted> outcome = new ArrayList<>();
                    for (int from = 0; from < entries.size(); from += 10) {
                        outcome.addAll(SqlLedger.open(source).post(entries.subList(from, from + 10)));
                    }
                    return outcome;
                }));
            }
            Map<String, Long> sums = new HashMap<>();
            List<Long> numbers = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                List<Posted> outcome = writers.get(writer).get();
                for (int i = 0; i < outcome.size(); i++) {
                    if (outcome.get(i) instanceof Posted.Added added) {
                        Entry entry = written.get(writer).get(i);
                        numbers.add(added.number());
                        assertThat(sums.put(
                                        entry.key(),
                                        entry.postings().get(0).debit().fen()))
                                .as("added once: %s", entry.key())
                                .isNull();
                    }
                }
            }
            pool.shutdown();
            SqlLedger ledger = SqlLedger.open(source);
            assertThat(numbers.stream().sorted().toList())
                    .isEqualTo(java.util.stream.LongStream.rangeClosed(1, numbers.size())
                            .boxed()
                            .toList());
            assertThat(ledger.balance("A").fen())
                    .isEqualTo(sums.values().stream().mapToLong(Long::longValue).sum());
            assertThat(ledger.turnovers()).isEqualTo(ledger.recounted());
            assertThat(ledger.chainHolds()).isTrue();
        }
    }

    @Test
    void whoever_adds_takes_out_or_changes_a_row_behind_the_ledgers_back_is_found() throws SQLException {
        List<String> meddling = List.of(
                "update zx_entry set entry_key = 'k-forged' where entry_no = 3",
                "update zx_entry set kind = 'REVERSAL' where entry_no = 3 and kind <> 'REVERSAL'",
                "update zx_entry set entry_date = date '2000-01-01' where entry_no = 3",
                "delete from zx_posting where entry_no = 3",
                "update zx_posting set account = 'C' where entry_no = 3 and line_no = (select min(line_no) from"
                        + " zx_posting where entry_no = 3)",
                "update zx_posting set debit = debit + 1 where entry_no = 3 and debit > 0");
        for (String url : Databases.urls(folder)) {
            for (String sql : meddling) {
                DataSource source = Databases.migrated(url);
                SqlLedger ledger = SqlLedger.open(source);
                Entry.Kind kind = Entry.Kind.PAYMENT;
                for (int i = 1; i <= 5; i++) {
                    Money sum = Money.ofFen(i);
                    ledger.post(
                            new Entry("k" + i, kind, DAY, List.of(Posting.debit("A", sum), Posting.credit("B", sum))));
                }
                assertThat(ledger.chainHolds()).isTrue();
                try (Connection connection = source.getConnection();
                        Statement statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
                }
                assertThat(ledger.chainHolds()).as("%s: %s", url, sql).isFalse();
            }
        }
    }
}
