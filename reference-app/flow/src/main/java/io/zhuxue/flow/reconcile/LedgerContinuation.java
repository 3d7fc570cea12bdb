package io.zhuxue.flow.reconcile;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.ledger.AidEntries;
import io.zhuxue.disbursement.ledger.CsvJournal;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.JournalCheck;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posting;
import io.zhuxue.disbursement.payment.Reconciliation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goes on with {@code ledger.csv}: what was posted stays as it is, and what the answers add is posted once. */
final class LedgerContinuation {

    private final Path folder;
    private final LocalDate today;

    LedgerContinuation(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    void post(Map<String, Reconciliation.Standing> standings) {
        Path journal = folder.resolve("ledger.csv");
        Path draft = folder.resolve("ledger.csv.draft");
        List<Entry> payments = new ArrayList<>();
        try {
            try (Writer out = Files.newBufferedWriter(draft);
                    CsvJournal continued = CsvJournal.create(out)) {
                Ledger ledger = JournalCheck.resume(Tables.open(journal), (number, entry, hash) -> {
                            continued.append(number, entry, hash);
                            if (entry.kind() == Entry.Kind.PAYMENT) {
                                payments.add(entry);
                            }
                        })
                        .orThrow();
                for (Entry payment : List.copyOf(payments)) {
                    postAnswer(ledger, payment, standings);
                }
            }
            Files.delete(journal);
            Files.move(draft, journal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The payment's key is P/line/batch, and it takes from COMMITMENT/county/programme. */
    private void postAnswer(Ledger ledger, Entry payment, Map<String, Reconciliation.Standing> standings) {
        String[] key = payment.key().split("/", -1);
        String line = key[1];
        String batch = key[2];
        Reconciliation.Standing standing = standings.get(line);
        if (standing == null) {
            return;
        }
        Posting commitment = payment.postings().get(1);
        String[] account = commitment.account().split("/", -1);
        AidEntries entries = AidEntries.of(
                Term.of(payment.date()), RegionCode.parse(account[1]).orThrow(), account[2]);
        Money amount = commitment.credit();
        switch (standing.state()) {
            case PAID -> ledger.post(entries.settlement(line, batch, amount, today));
            case REJECTED -> ledger.post(entries.refusal(line, batch, amount, today));
            case RETURNED -> {
                ledger.post(entries.settlement(line, batch, amount, today));
                ledger.post(entries.returned(line, batch, amount, today));
            }
            case HELD, BATCHED, ACCEPTED, UNKNOWN -> {
                // money whose fate is open stays with the bank
            }
        }
    }
}
