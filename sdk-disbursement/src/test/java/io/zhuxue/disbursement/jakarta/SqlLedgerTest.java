package io.zhuxue.disbursement.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.ledger.Posting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlLedgerTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);

    @TempDir
    Path folder;

    private static Entry move(String key, String from, String into, long fen) {
        return new Entry(
                key,
                Entry.Kind.PAYMENT,
                DAY,
                List.of(Posting.debit(into, Money.ofFen(fen)), Posting.credit(from, Money.ofFen(fen))));
    }

    @Test
    void it_posts_what_the_ledger_in_memory_posts_and_refuses_what_that_refuses() {
        for (String url : Databases.urls(folder)) {
            SqlLedger ledger = SqlLedger.open(Databases.migrated(url));
            Ledger memory = Ledger.create((number, entry, hash) -> {});
            Entry crooked = new Entry(
                    "crooked",
                    Entry.Kind.PAYMENT,
                    DAY,
                    List.of(Posting.debit("A", Money.ofFen(5)), Posting.credit("B", Money.ofFen(4))));
            List<Entry> entries = List.of(
                    move("1", "A", "B", 100),
                    move("2", "B", "C", 40),
                    move("1", "A", "B", 100),
                    crooked,
                    move("2", "B", "C", 41),
                    move("crooked", "A", "C", 7));
            List<Posted> expected = entries.stream().map(memory::post).toList();

            assertThat(ledger.post(entries)).isEqualTo(expected);
            assertThat(ledger.turnovers()).isEqualTo(memory.turnovers()).isEqualTo(ledger.recounted());
            assertThat(ledger.entries()).isEqualTo(3);
            assertThat(ledger.balance("B")).isEqualTo(Money.ofFen(60));
            assertThat(ledger.balance("nobody")).isEqualTo(Money.ZERO);
            assertThat(ledger.post(entries))
                    .filteredOn(Posted.Added.class::isInstance)
                    .isEmpty();
            assertThat(ledger.chainHolds()).isTrue();
        }
    }

    @Test
    void an_altered_posting_breaks_the_chain() throws SQLException {
        for (String url : Databases.urls(folder)) {
            DataSource source = Databases.migrated(url);
            SqlLedger ledger = SqlLedger.open(source);
            ledger.post(List.of(move("1", "A", "B", 100), move("2", "A", "B", 50)));
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update zx_posting set account = 'D' where entry_no = 1 and line_no = 1");
            }
            assertThat(ledger.chainHolds()).isFalse();
            assertThat(ledger.recounted()).isNotEqualTo(ledger.turnovers());
        }
    }

    @Test
    void several_threads_post_one_after_the_other_and_each_entry_once()
            throws InterruptedException, ExecutionException {
        for (String url : Databases.urls(folder)) {
            SqlLedger ledger = SqlLedger.open(Databases.migrated(url));
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                done.add(threads.submit(() -> {
                    for (int i = 0; i < 20; i++) {
                        ledger.post(List.of(move("k" + i, "A", "HOT", 1), move("j" + i, "HOT", "C", 1)));
                    }
                }));
            }
            for (Future<?> each : done) {
                each.get();
            }
            threads.shutdown();
            assertThat(ledger.entries()).isEqualTo(40);
            assertThat(ledger.balance("C")).isEqualTo(Money.ofFen(20));
            assertThat(ledger.chainHolds()).isTrue();
        }
    }

    @Test
    void its_entries_are_handed_on_in_order_for_a_journal_that_anybody_can_check() {
        for (String url : Databases.urls(folder)) {
            SqlLedger ledger = SqlLedger.open(Databases.migrated(url));
            List<Entry> entries = List.of(move("2", "A", "B", 100), move("1", "B", "C", 40));
            ledger.post(entries);
            List<Entry> read = new ArrayList<>();
            ledger.forEach(read::add);
            assertThat(read).isEqualTo(entries);
        }
    }

    @Test
    void tables_that_are_not_there_are_a_broken_machine() {
        String url = "jdbc:h2:mem:empty";
        assertThatThrownBy(() -> SqlLedger.open(Databases.open(url)).entries()).isInstanceOf(StoreException.class);
    }
}
