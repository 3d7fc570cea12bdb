package io.zhuxue.disbursement.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.disbursement.funding.LocalSplit;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final AidEntries GRANT =
            AidEntries.of(Term.parse("2022-AUTUMN").orThrow(), new RegionCode("431228"), "SHS_GRANT");
    private static final Money SUM = Money.ofYuan(1000);

    private final List<String> journal = new ArrayList<>();
    private final Ledger ledger = Ledger.create((number, entry, hash) -> journal.add(number + " " + entry.key()));

    private static Entry move(String key, long fen) {
        return new Entry(
                key,
                Entry.Kind.PAYMENT,
                DAY,
                List.of(Posting.debit("A", Money.ofFen(fen)), Posting.credit("B", Money.ofFen(fen))));
    }

    @Test
    void money_is_followed_from_its_sources_to_the_student() {
        FundShares shares = FundShares.of(SUM, 60, new LocalSplit(80, 0, 20));
        ledger.post(GRANT.appropriation(shares, DAY));
        ledger.post(GRANT.commitment("2143000001", "G1", SUM, DAY));
        ledger.post(GRANT.payment("line", "batch", SUM, DAY));
        assertThat(ledger.balance("PAYMENT/batch")).isEqualTo(SUM);
        ledger.post(GRANT.settlement("line", "batch", SUM, DAY));

        assertThat(ledger.turnovers())
                .extracting(turnover -> turnover.account() + " " + turnover.balance())
                .containsExactly(
                        "APPROPRIATION/431228/SHS_GRANT 0.00",
                        "COMMITMENT/431228/SHS_GRANT 0.00",
                        "PAYMENT/batch 0.00",
                        "SETTLEMENT/431228/SHS_GRANT 1000.00",
                        "SOURCE/CENTRAL -600.00",
                        "SOURCE/COUNTY -80.00",
                        "SOURCE/PROVINCE -320.00");
    }

    @Test
    void a_refused_or_returned_line_is_set_aside_again_and_can_be_paid_in_another_batch() {
        ledger.post(GRANT.payment("line", "batch1", SUM, DAY));
        ledger.post(GRANT.refusal("line", "batch1", SUM, DAY));
        ledger.post(GRANT.payment("line", "batch2", SUM, DAY));
        ledger.post(GRANT.settlement("line", "batch2", SUM, DAY));
        ledger.post(GRANT.returned("line", "batch2", SUM, DAY));
        assertThat(ledger.balance("COMMITMENT/431228/SHS_GRANT")).isEqualTo(Money.ZERO);
        assertThat(ledger.balance("SETTLEMENT/431228/SHS_GRANT")).isEqualTo(Money.ZERO);
        assertThat(ledger.entries()).isEqualTo(5);
    }

    @Test
    void a_waiver_is_settled_with_the_school_and_a_wrong_payment_is_recovered() {
        ledger.post(GRANT.waiver("2143000001", "G1", SUM, DAY));
        ledger.post(GRANT.recovery("line", "WITHDRAWN", Money.ofYuan(300), DAY));
        assertThat(ledger.balance("SETTLEMENT/431228/SHS_GRANT")).isEqualTo(Money.ofYuan(700));
        assertThat(ledger.balance("RECOVERY/431228/SHS_GRANT")).isEqualTo(Money.ofYuan(300));
    }

    @Test
    void an_entry_posted_again_does_nothing() {
        assertThat(ledger.post(move("k", 5))).isEqualTo(new Posted.Added(1));
        assertThat(ledger.post(move("k", 5))).isEqualTo(new Posted.Repeated());
        assertThat(ledger.balance("A")).isEqualTo(Money.ofFen(5));
        assertThat(journal).containsExactly("1 k");
    }

    @Test
    void a_key_used_for_another_entry_is_refused() {
        ledger.post(move("k", 5));
        assertThat(ledger.post(move("k", 6)))
                .isInstanceOfSatisfying(
                        Posted.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("ENTRY_CONFLICT"));
        assertThat(ledger.balance("A")).isEqualTo(Money.ofFen(5));
    }

    @Test
    void an_entry_that_does_not_balance_is_refused_and_leaves_its_key_free() {
        Entry crooked = new Entry(
                "k",
                Entry.Kind.PAYMENT,
                DAY,
                List.of(Posting.debit("A", Money.ofFen(5)), Posting.credit("B", Money.ofFen(4))));
        assertThat(ledger.post(crooked))
                .isInstanceOfSatisfying(
                        Posted.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("ENTRY_UNBALANCED"));
        assertThat(ledger.post(move("k", 5))).isInstanceOf(Posted.Added.class);
    }

    @Test
    void a_posting_has_exactly_one_positive_side() {
        assertThatThrownBy(() -> Posting.debit("A", Money.ofFen(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Posting("A", SUM, SUM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Posting.credit("A", Money.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void whatever_is_posted_debits_equal_credits_and_a_replay_changes_nothing(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 40) Integer> keys) {
        List<String> heads = new ArrayList<>();
        Ledger book = Ledger.create((number, entry, hash) -> heads.add(hash));
        for (int round = 0; round < 2; round++) {
            keys.forEach(key -> book.post(move("k" + key, key)));
        }
        long debit = book.turnovers().stream().mapToLong(t -> t.debit().fen()).sum();
        long credit = book.turnovers().stream().mapToLong(t -> t.credit().fen()).sum();
        assertThat(debit)
                .isEqualTo(credit)
                .isEqualTo(keys.stream().distinct().mapToLong(key -> key).sum());
        assertThat(heads).doesNotHaveDuplicates().last().isEqualTo(book.head());
    }

    private static String written(int entries) {
        StringWriter out = new StringWriter();
        try (CsvJournal csv = CsvJournal.create(out)) {
            Ledger book = Ledger.create(csv);
            for (int i = 1; i <= entries; i++) {
                book.post(GRANT.payment("line" + i, "batch", Money.ofFen(i), DAY));
            }
        }
        return out.toString();
    }

    private static JournalCheck.Result check(Path folder, String journal) throws IOException {
        Path file = Files.writeString(folder.resolve("ledger.csv"), journal);
        return JournalCheck.check(table(file));
    }

    private static TableSource table(Path file) {
        return Tables.open(file);
    }

    @Test
    void a_journal_that_was_written_is_whole(@TempDir Path folder) throws IOException {
        JournalCheck.Result result = check(folder, written(2000));
        assertThat(result.broken()).isEmpty();
        assertThat(result.entries()).isEqualTo(2000);
        assertThat(result.turnovers())
                .extracting(Turnover::balance)
                .containsExactly(Money.ofFen(-2_001_000), Money.ofFen(2_001_000));
    }

    @Test
    void any_altered_byte_of_a_journal_is_found(@TempDir Path folder) throws IOException {
        String journal = written(2);
        int body = journal.indexOf('\n') + 1;
        for (int i = body; i < journal.length() - 1; i++) {
            char c = journal.charAt(i);
            if (c != '\n' && c != ',') {
                char other = c == '1' ? '2' : c == 'e' ? 'f' : Character.isDigit(c) ? '1' : 'e';
                String altered = journal.substring(0, i) + other + journal.substring(i + 1);
                assertThat(check(folder, altered).broken())
                        .as("byte %d: %s", i, altered)
                        .isPresent();
            }
        }
    }

    @Test
    void a_line_that_is_taken_out_or_put_twice_is_found(@TempDir Path folder) throws IOException {
        List<String> lines = written(3).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            boolean lastEntryGone = i >= lines.size() - 2;
            assertThat(check(folder, String.join("\n", without) + "\n").broken())
                    .as("without line %d, of the last entry %s", i, lastEntryGone)
                    .isPresent();
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            assertThat(check(folder, String.join("\n", twice) + "\n").broken()).isPresent();
        }
    }
}
