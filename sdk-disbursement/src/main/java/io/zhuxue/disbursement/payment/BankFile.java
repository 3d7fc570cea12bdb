package io.zhuxue.disbursement.payment;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * The writer of a batch as the plain bank file (银行代发文件) for banks that take no ISO 20022: RFC 4180, one line a payment.
 *
 * <p>Columns: {@code line_id account_kind account_no account_name bank_no amount programme term instalment}; the amount
 * is yuan with two decimals, and the line id carries the attempt after the first.
 */
public final class BankFile {

    private BankFile() {}

    /** Writes a batch; the writer is flushed and stays open. */
    public static void write(PaymentBatch batch, Writer out) {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(
                "line_id",
                "account_kind",
                "account_no",
                "account_name",
                "bank_no",
                "amount",
                "programme",
                "term",
                "instalment");
        for (Payment payment : batch.payments()) {
            PaymentLine line = payment.line();
            Account account = payment.account();
            csv.writeRecord(
                    payment.reference(),
                    account.kind().name(),
                    account.number(),
                    account.name(),
                    account.bankNo(),
                    line.amount().toString(),
                    line.programme(),
                    line.term().toString(),
                    Integer.toString(line.instalment()));
        }
        try {
            csv.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
