package io.zhuxue.disbursement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Tables;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What any ledger writes, the check of its journal reads back, whatever the entries say. */
class JournalLawsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 10, 8);

    /** Names as a host may make them: with commas, quotes, blanks, line ends and characters beyond the first plane. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aZ0/,\"'; \r\t\u00A0\u3000\uFEFF账户\uD842\uDFB7")
                        .ofMinLength(1)
                        .ofMaxLength(8),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(6));
    }

    private static JournalCheck.Result written(List<Entry> entries) throws IOException {
        StringWriter out = new StringWriter();
        try (CsvJournal csv = CsvJournal.create(out)) {
            Ledger ledger = Ledger.create(csv);
            entries.forEach(ledger::post);
        }
        Path file = Files.createTempFile("ledger", ".csv");
        Files.writeString(file, out.toString());
        JournalCheck.Result result = JournalCheck.check(Tables.open(file));
        Files.delete(file);
        return result;
    }

    @Property(tries = 400)
    void whatever_entry_is_taken_its_journal_is_whole(
            @ForAll("names") String key, @ForAll("names") String debit, @ForAll("names") String credit)
            throws IOException {
        Entry entry;
        try {
            Money sum = Money.ofFen(1);
            entry = new Entry(
                    key, Entry.Kind.PAYMENT, DAY, List.of(Posting.debit(debit, sum), Posting.credit(credit, sum)));
        } catch (IllegalArgumentException notAnEntry) {
            return;
        }
        JournalCheck.Result result = written(List.of(entry));
        assertThat(result.broken()).as("%s", entry).isEmpty();
        assertThat(result.entries()).isEqualTo(1);
    }

    /** A random history: some entries balance, some do not, some keys come again with the same or another content. */
    private static List<Entry> history(Random random, int length) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            int parts = 1 + random.nextInt(3);
            List<Posting> postings = new ArrayList<>();
            long total = 0;
            for (int part = 0; part < parts; part++) {
                long fen = 1 + random.nextInt(50);
                total += fen;
                postings.add(Posting.debit("D" + random.nextInt(4), Money.ofFen(fen)));
            }
            boolean wrong = random.nextInt(8) == 0;
            postings.add(Posting.credit("C" + random.nextInt(3), Money.ofFen(wrong ? total + 1 : total)));
            Entry.Kind kind = Entry.Kind.values()[random.nextInt(Entry.Kind.values().length)];
            entries.add(new Entry("k" + random.nextInt(length), kind, DAY.plusDays(random.nextInt(99)), postings));
        }
        return entries;
    }

    @Property(tries = 100)
    void any_history_balances_entry_by_entry_and_its_journal_tells_the_same_turnovers(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int length) throws IOException {
        List<Entry> entries = history(new Random(seed), length);
        long[] added = {0};
        Ledger ledger = Ledger.create((number, entry, hash) -> {
            added[0]++;
            assertThat(number).isEqualTo(added[0]);
        });
        for (Entry entry : entries) {
            long before = ledger.entries();
            String head = ledger.head();
            Posted posted = ledger.post(entry);
            if (posted instanceof Posted.Added) {
                assertThat(ledger.entries()).isEqualTo(before + 1);
            } else {
                // What is refused or repeated leaves no trace.
                assertThat(ledger.entries()).isEqualTo(before);
                assertThat(ledger.head()).isEqualTo(head);
            }
            long balance = ledger.turnovers().stream()
                    .mapToLong(turnover -> turnover.balance().fen())
                    .sum();
            assertThat(balance).isZero();
        }
        JournalCheck.Result result = written(entries);
        assertThat(result.broken()).isEmpty();
        assertThat(result.turnovers()).isEqualTo(ledger.turnovers());
        assertThat(result.head()).isEqualTo(ledger.head());
    }

    @Test
    void an_entry_that_no_account_can_hold_any_more_is_an_error_and_changes_nothing() {
        Ledger ledger = Ledger.create((number, entry, hash) -> {});
        Money most = Money.ofFen(Long.MAX_VALUE);
        ledger.post(new Entry(
                "full", Entry.Kind.PAYMENT, DAY, List.of(Posting.debit("A", most), Posting.credit("B", most))));
        Entry more = new Entry(
                "more",
                Entry.Kind.PAYMENT,
                DAY,
                List.of(Posting.debit("C", Money.ofFen(1)), Posting.credit("B", Money.ofFen(1))));
        assertThatThrownBy(() -> ledger.post(more)).isInstanceOf(ArithmeticException.class);
        assertThat(ledger.entries()).isEqualTo(1);
        assertThat(ledger.turnovers()).hasSize(2);
        // Said again, it is not taken for posted.
        assertThatThrownBy(() -> ledger.post(more)).isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 60)
    void a_journal_of_which_any_entry_was_left_out_is_broken(@ForAll long seed, @ForAll @IntRange(max = 500) int at)
            throws IOException {
        StringWriter out = new StringWriter();
        try (CsvJournal csv = CsvJournal.create(out)) {
            Ledger ledger = Ledger.create(csv);
            history(new Random(seed), 30).forEach(ledger::post);
        }
        List<String> lines = new ArrayList<>(out.toString().lines().toList());
        if (lines.size() < 3) {
            return;
        }
        String number = lines.get(1 + at % (lines.size() - 1)).split(",", 2)[0];
        boolean last = lines.get(lines.size() - 1).startsWith(number + ",");
        List<String> without =
                lines.stream().filter(line -> !line.startsWith(number + ",")).toList();
        Path file = Files.createTempFile("ledger", ".csv");
        Files.writeString(file, String.join("\n", without) + "\n");
        JournalCheck.Result result = JournalCheck.check(Tables.open(file));
        Files.delete(file);
        // The end alone can be cut off unseen: only the head that was kept elsewhere tells.
        assertThat(result.broken().isPresent()).isEqualTo(!last);
    }
}
