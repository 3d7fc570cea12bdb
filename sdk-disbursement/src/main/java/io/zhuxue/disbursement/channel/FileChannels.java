package io.zhuxue.disbursement.channel;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.disbursement.payment.BankFile;
import io.zhuxue.disbursement.payment.Pain001;
import io.zhuxue.disbursement.payment.Payer;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentFileException;
import io.zhuxue.disbursement.payment.spi.PaymentChannel;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

/**
 * Channels that hand a batch over as a file in a folder which the bank's or the card platform's client takes from
 * (文件通道). A file stands there whole or not at all; a batch has one name, so that it never stands there twice.
 */
public final class FileChannels {

    private FileChannels() {}

    /** The plain bank file (银行代发文件), {@code <batch>.csv}. */
    public static PaymentChannel bankFile(Path folder) {
        return new Drop(folder, ".csv", (batch, file) -> {
            try (Writer out = Files.newBufferedWriter(file)) {
                BankFile.write(batch, out);
            }
        });
    }

    /**
     * The ISO 20022 credit transfer, {@code <batch>.xml}.
     *
     * @param payer whose account pays
     * @param payDay the day on which the bank shall pay; the message is dated on its first minute
     */
    public static PaymentChannel iso20022(Path folder, Payer payer, LocalDate payDay) {
        return new Drop(folder, ".xml", (batch, file) -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                Pain001.write(batch, payer, payDay.atStartOfDay(), payDay, out);
            }
        });
    }

    /**
     * The file of a social-security card platform (社会保障卡发放文件), {@code <batch>.ssc.csv}: {@code seq line_id card_no name
     * amount programme term count total}, where count and total of the batch stand in every row and must agree. The form is
     * ours; platforms of provinces differ, and a host writes its own channel for them.
     */
    public static PaymentChannel socialSecurityCard(Path folder) {
        return new Drop(folder, ".ssc.csv", FileChannels::writeCards);
    }

    private static void writeCards(PaymentBatch batch, Path file) {
        List<String> header =
                List.of("seq", "line_id", "card_no", "name", "amount", "programme", "term", "count", "total");
        try (CsvWriter csv = CsvWriter.create(file, header)) {
            int seq = 0;
            for (Payment payment : batch.payments()) {
                seq++;
                csv.row(
                        Integer.toString(seq),
                        payment.reference(),
                        payment.account().number(),
                        payment.account().name(),
                        payment.line().amount().toString(),
                        payment.line().programme(),
                        payment.line().term().toString(),
                        Integer.toString(batch.payments().size()),
                        batch.total().toString());
            }
            csv.commit();
        }
    }

    private interface Form {

        void write(PaymentBatch batch, Path file) throws IOException;
    }

    private record Drop(Path folder, String ending, Form form) implements PaymentChannel {

        @Override
        public boolean has(String batchId) {
            return Files.exists(folder.resolve(batchId + ending));
        }

        @Override
        public void send(PaymentBatch batch) {
            Path file = folder.resolve(batch.id() + ending);
            Path half = folder.resolve(batch.id() + ending + ".part");
            try {
                Files.createDirectories(folder);
                Files.deleteIfExists(half);
                form.write(batch, half);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                throw new PaymentFileException(batch.id(), failed);
            }
        }
    }
}
