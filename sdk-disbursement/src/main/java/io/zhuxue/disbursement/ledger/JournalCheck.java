package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.disbursement.DisbursementMessage;
import io.zhuxue.disbursement.ledger.spi.Journal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The re-check of a journal file (账簿核验): every entry balances, is there once and is linked to the one before. */
public final class JournalCheck {

    private static final List<Column> SCHEMA = Column.named(CsvJournal.COLUMNS);

    private final Ledger ledger;
    private final List<Posting> postings = new ArrayList<>();
    private @Nullable Message broken;
    private long number;
    private String key = "";
    private String kind = "";
    private String date = "";
    private String hash = "";
    private String chained = "";

    private JournalCheck(Journal copy) {
        this.ledger = Ledger.create((entryNumber, entry, head) -> {
            chained = head;
            copy.append(entryNumber, entry, head);
        });
    }

    /**
     * What a journal holds, or the first thing that is wrong in it.
     *
     * @param broken why the journal is not what was written; empty when it is whole
     * @param entries how many entries it holds
     * @param turnovers every account's turnover
     * @param head the head of the hash chain
     */
    public record Result(Optional<Message> broken, long entries, List<Turnover> turnovers, String head) {}

    /** Reads a journal from its beginning; memory does not grow with its length, but for 48 bytes an entry. */
    public static Result check(TableSource journal) {
        JournalCheck check = new JournalCheck((entryNumber, entry, head) -> {});
        check.readAll(journal);
        return new Result(
                Optional.ofNullable(check.broken),
                check.ledger.entries(),
                check.ledger.turnovers(),
                check.ledger.head());
    }

    /**
     * The ledger of a journal, ready to go on; every entry is handed to the new journal first, and then what is posted.
     *
     * @return the ledger, or the first thing that is wrong in the journal, in which case the new one is worthless
     */
    public static Parsed<Ledger> resume(TableSource journal, Journal continued) {
        JournalCheck check = new JournalCheck(continued);
        check.readAll(journal);
        return check.broken == null ? Parsed.accepted(check.ledger) : Parsed.refused(check.broken);
    }

    private void readAll(TableSource journal) {
        journal.read(SCHEMA, this::row);
        endEntry(0);
    }

    private void row(Row row) {
        if (broken != null) {
            return;
        }
        String rowNumber = row.value(0);
        if (!rowNumber.equals(Long.toString(number))) {
            endEntry(row.number());
            if (!rowNumber.equals(Long.toString(++number))) {
                broken = DisbursementMessage.JOURNAL_BROKEN.with(row.number());
                return;
            }
            key = row.value(1);
            kind = row.value(2);
            date = row.value(3);
            hash = row.value(7);
        } else if (!row.value(1).equals(key)
                || !row.value(2).equals(kind)
                || !row.value(3).equals(date)
                || !row.value(7).equals(hash)) {
            broken = DisbursementMessage.JOURNAL_BROKEN.with(row.number());
            return;
        }
        Optional<Money> debit = Money.parse(row.value(5)).value();
        Optional<Money> credit = Money.parse(row.value(6)).value();
        if (debit.isEmpty() || credit.isEmpty()) {
            broken = CoreMessage.BAD_MONEY.with();
            return;
        }
        try {
            postings.add(new Posting(row.value(4), debit.get(), credit.get()));
        } catch (IllegalArgumentException oneSided) {
            broken = DisbursementMessage.JOURNAL_BROKEN.with(row.number());
        }
    }

    private void endEntry(long row) {
        if (number == 0 || broken != null) {
            return;
        }
        try {
            Entry entry = new Entry(key, Entry.Kind.valueOf(kind), LocalDate.parse(date), postings);
            boolean added = ledger.post(entry) instanceof Posted.Added;
            if (!added || !chained.equals(hash)) {
                broken = DisbursementMessage.JOURNAL_BROKEN.with(row);
            }
        } catch (IllegalArgumentException | DateTimeParseException altered) {
            broken = DisbursementMessage.JOURNAL_BROKEN.with(row);
        }
        postings.clear();
    }
}
