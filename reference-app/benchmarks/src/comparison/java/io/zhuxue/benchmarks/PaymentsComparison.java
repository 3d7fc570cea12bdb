package io.zhuxue.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.Account;
import io.zhuxue.disbursement.payment.AccountKind;
import io.zhuxue.disbursement.payment.AnswerCodes;
import io.zhuxue.disbursement.payment.AnswerFiles;
import io.zhuxue.disbursement.payment.Finding;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Pain001;
import io.zhuxue.disbursement.payment.Payer;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.disbursement.payment.Reconciliation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large batch written and validated, beside Prowide writing a part of it, and a million answers reconciled. */
class PaymentsComparison {

    private static final int LINES = Integer.getInteger("zhuxue.lines", 100_000);
    private static final int ANSWERS = Integer.getInteger("zhuxue.answers", 1_000_000);
    private static final int OF_PROWIDE = LINES / 5;
    private static final int A_FILE = 100_000;
    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final LocalDate DAY = LocalDate.of(2022, 11, 16);
    private static final Payer PAYER = new Payer("某省学生资助管理中心", "4300150000000001", new BankNo("105311940569"));
    private static final Path SCHEMAS = Path.of("../../sdk-disbursement/src/test/resources/iso20022");

    @TempDir
    Path folder;

    private interface Work {
        void run() throws Exception;
    }

    private static PaymentLine line(int number) {
        Money amount = Money.ofFen(50_000L + number % 1000);
        return new PaymentLine("%032x".formatted(number), "2143000001", "G" + number, "SHS_GRANT", TERM, 1, amount);
    }

    private static PaymentBatch batch(int lines) {
        List<Payment> payments = new ArrayList<>(lines);
        for (int i = 0; i < lines; i++) {
            payments.add(new Payment(
                    line(i), new Account(AccountKind.SSC, "6220497465075291703", "学生" + i, "105311940569")));
        }
        return new PaymentBatch("2022A-SHS_GRANT-1-SSC-0001", "SHS_GRANT", TERM, 1, AccountKind.SSC, payments);
    }

    private static void write(PaymentBatch batch, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            Pain001.write(batch, PAYER, LocalDateTime.of(2022, 11, 15, 10, 0), DAY, out);
        }
    }

    @Test
    void a_large_batch_is_written_and_valid() throws Exception {
        PaymentBatch batch = batch(LINES);
        Path file = folder.resolve("pain.001.xml");
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SCHEMAS.resolve("pain.001.001.09.xsd").toFile())
                .newValidator();
        for (int round = 0; round < 3; round++) {
            measure("written, " + LINES + " lines", () -> write(batch, file));
            measure("valid by the official schema", () -> validator.validate(new StreamSource(file.toFile())));
        }
        PaymentBatch part = batch(OF_PROWIDE);
        write(part, file);
        MxPain00100109[] read = new MxPain00100109[1];
        measure("Prowide reads " + OF_PROWIDE + " lines", () -> read[0] = MxPain00100109.parse(Files.readString(file)));
        assertThat(read[0].getCstmrCdtTrfInitn().getPmtInf().get(0).getCdtTrfTxInf())
                .hasSize(OF_PROWIDE);
        measure("Prowide writes " + OF_PROWIDE + " lines", () -> Files.writeString(file, read[0].message()));
        measure("ours writes " + OF_PROWIDE + " lines", () -> write(part, file));
    }

    @Test
    void many_answers_are_read_and_reconciled() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int from = 0; from < ANSWERS; from += A_FILE) {
            files.add(statement(from, Math.min(from + A_FILE, ANSWERS)));
        }
        AnswerFiles reader = AnswerFiles.create(AnswerCodes.standard());
        Map<Finding.Kind, Integer> kinds = new EnumMap<>(Finding.Kind.class);
        measure(ANSWERS + " answers read and reconciled", () -> {
            Reconciliation books = Reconciliation.create(DAY.plusDays(1));
            for (int i = 0; i < ANSWERS; i++) {
                PaymentLine line = line(i);
                books.expect(line.id(), "batch" + i / A_FILE, line.amount(), LineState.BATCHED);
            }
            for (Path file : files) {
                assertThat(reader.read(
                                file, answer -> kinds.merge(books.take(answer).kind(), 1, Integer::sum)))
                        .isEmpty();
            }
            assertThat(books.queries()).hasSize(ANSWERS / 1000);
        });
        assertThat(kinds)
                .containsEntry(Finding.Kind.MATCH, ANSWERS - ANSWERS / 1000)
                .containsEntry(Finding.Kind.AMOUNT_BREAK, ANSWERS / 1000);
    }

    /** A statement of bookings, of which one in a thousand is of another sum. */
    private Path statement(int from, int to) throws IOException {
        Path file = folder.resolve("camt.053." + from + ".xml");
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>S"
                    + from + "</Id>");
            for (int i = from; i < to; i++) {
                PaymentLine line = line(i);
                Money sum = i % 1000 == 7 ? line.amount().plus(Money.ofFen(1)) : line.amount();
                out.write("""
                    <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
                    <BookgDt><Dt>2022-11-16</Dt></BookgDt><AcctSvcrRef>R%d</AcctSvcrRef><BkTxCd/><NtryDtls><TxDtls><Refs>\
                    <EndToEndId>%s</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>
                    """.formatted(sum, i, line.id()));
            }
            out.write("</Stmt></BkToCstmrStmt></Document>");
        }
        return file;
    }

    private static void measure(String name, Work work) throws Exception {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - start) / 1e9;
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        System.out.printf("%-44s %8.2f s %8.2f cpu-s%n", name, wall, seconds);
    }
}
