package io.zhuxue.disbursement.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.zhuxue.disbursement.ledger.spi.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * A journal in a CSV file ({@code ledger.csv}), one line a posting: {@code entry_no entry_id kind date account debit
 * credit hash}; sums are yuan with two decimals, the hash is the head of the chain with the entry.
 */
public final class CsvJournal implements Journal, AutoCloseable {

    /** The columns of the file, in order. */
    static final String[] COLUMNS = {"entry_no", "entry_id", "kind", "date", "account", "debit", "credit", "hash"};

    private final CsvWriter csv;

    private CsvJournal(CsvWriter csv) {
        this.csv = csv;
    }

    /** A journal that begins with the header line. */
    public static CsvJournal create(Writer out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(COLUMNS);
        return new CsvJournal(csv);
    }

    @Override
    public void append(long number, Entry entry, String hash) {
        for (Posting posting : entry.postings()) {
            csv.writeRecord(
                    Long.toString(number),
                    entry.key(),
                    entry.kind().name(),
                    entry.date().toString(),
                    posting.account(),
                    posting.debit().toString(),
                    posting.credit().toString(),
                    hash);
        }
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
