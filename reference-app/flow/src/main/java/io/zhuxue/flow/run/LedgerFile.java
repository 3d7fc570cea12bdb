package io.zhuxue.flow.run;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.funding.AllocationRow;
import io.zhuxue.disbursement.ledger.AidEntries;
import io.zhuxue.disbursement.ledger.CsvJournal;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.payment.LineState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * {@code ledger.csv}: appropriation, commitment, payment and waiver, posted twice each, from the files that say so.
 *
 * <p>It is posted when all is decided, because money is appropriated before it is committed.
 */
final class LedgerFile {

    private final Path folder;
    private final RunOptions options;
    private final Function<String, RegionCode> countyOfSchool;

    /**
     * The ledger of a results folder.
     *
     * @param countyOfSchool the county of a school code
     */
    LedgerFile(Path folder, RunOptions options, Function<String, RegionCode> countyOfSchool) {
        this.folder = folder;
        this.options = options;
        this.countyOfSchool = countyOfSchool;
    }

    /** Posts everything; {@code entitlements.csv} and {@code payments/lines.csv} are complete by now. */
    void write(List<AllocationRow> allocation) {
        try (Writer out = Files.newBufferedWriter(folder.resolve("ledger.csv"));
                CsvJournal journal = CsvJournal.create(out)) {
            Ledger ledger = Ledger.create(journal);
            for (AllocationRow row : allocation) {
                post(ledger, entries(row.county(), row.programme()).appropriation(row.shares(), options.knownOn()));
            }
            postCommitments(ledger);
            postPayments(ledger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void postCommitments(Ledger ledger) {
        List<Column> columns = Column.named("school_code", "student_no", "programme", "amount", "payout");
        Tables.open(folder.resolve("entitlements.csv")).read(columns, row -> {
            String school = row.value(0);
            Money amount = Money.parse(row.value(3)).orThrow();
            AidEntries entries = entries(countyOfSchool.apply(school), row.value(2));
            post(ledger, entries.commitment(school, row.value(1), amount, options.knownOn()));
            if (row.value(4).equals("WAIVED")) {
                post(ledger, entries.waiver(school, row.value(1), amount, options.knownOn()));
            }
        });
    }

    private void postPayments(Ledger ledger) {
        List<Column> columns = Column.named("line_id", "school_code", "programme", "amount", "state", "batch");
        Tables.open(folder.resolve("payments").resolve("lines.csv")).read(columns, row -> {
            if (row.value(4).equals(LineState.BATCHED.name())) {
                Money amount = Money.parse(row.value(3)).orThrow();
                AidEntries entries = entries(countyOfSchool.apply(row.value(1)), row.value(2));
                post(ledger, entries.payment(row.value(0), row.value(5), amount, options.knownOn()));
            }
        });
    }

    private AidEntries entries(RegionCode county, String programme) {
        return AidEntries.of(options.term(), county, programme);
    }

    private static void post(Ledger ledger, Entry entry) {
        if (!(ledger.post(entry) instanceof Posted.Added)) {
            throw new IllegalStateException("a run posts each entry once: " + entry.key());
        }
    }
}
