package io.zhuxue.disbursement.jakarta;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.Account;
import io.zhuxue.disbursement.payment.AccountKind;
import io.zhuxue.disbursement.payment.BankAnswer;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.disbursement.payment.Reconciliation;
import io.zhuxue.disbursement.payment.spi.PaymentChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcConnectionPool;

/** A process that pays and reconciles from the beginning each time it is started, and may be killed at any moment. */
final class PayingProcess {

    static final int BATCHES = 12;
    static final int LINES = 25;
    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final RegionCode COUNTY = new RegionCode("431228");
    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

    private PayingProcess() {}

    /** A bank that writes down every batch it is sent with its lines, one batch a line of text. */
    record FileBank(Path received) implements PaymentChannel {

        @Override
        public boolean has(String batchId) {
            return deliveries().stream().anyMatch(delivery -> delivery.startsWith(batchId + " "));
        }

        @Override
        public void send(PaymentBatch batch) {
            try {
                Files.writeString(
                        received,
                        batch.id() + " "
                                + String.join(
                                        " ",
                                        batch.payments().stream()
                                                .map(payment -> payment.line().id())
                                                .toList())
                                + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.DSYNC);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        List<String> deliveries() {
            try {
                return Files.exists(received) ? Files.readAllLines(received, StandardCharsets.UTF_8) : List.of();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** One line in ten is refused at its first attempt; none at its second. */
    static boolean refused(String batchId, PaymentLine line) {
        return !batchId.startsWith("again") && line.studentNo().endsWith("0");
    }

    static PaymentBatch batch(int number) {
        List<Payment> payments = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            String student = number + "-" + i;
            Money amount = Money.ofFen(100_000 + number * 100 + i);
            PaymentLine line = PaymentLine.plan("2143000001", student, "SHS_GRANT", TERM, amount, 1)
                    .get(0);
            payments.add(new Payment(line, new Account(AccountKind.SSC, "6220497465075291703", "某", "105311940569")));
        }
        return new PaymentBatch("batch-" + number, "SHS_GRANT", TERM, 1, AccountKind.SSC, payments);
    }

    /** The refused lines of a batch, with one that was paid and must be left out. */
    static PaymentBatch again(int number) {
        PaymentBatch first = batch(number);
        List<Payment> payments = first.payments().stream()
                .filter(payment -> refused(first.id(), payment.line())
                        || payment.line().studentNo().endsWith("-1"))
                .toList();
        return new PaymentBatch("again-" + number, "SHS_GRANT", TERM, 1, AccountKind.SSC, payments);
    }

    static void work(String url, Path bankFile, Consumer<String> progress) {
        JdbcConnectionPool source = Databases.pool(url);
        try {
            SqlPayments payments = SqlPayments.open(source);
            FileBank bank = new FileBank(bankFile);
            for (int number = 1; number <= BATCHES; number++) {
                for (PaymentBatch batch : List.of(batch(number), again(number))) {
                    progress.accept("keeping");
                    payments.keep(batch, line -> COUNTY, DAY);
                    progress.accept("sending");
                    payments.send(batch, bank);
                    progress.accept("reconciling");
                    reconcile(payments, batch);
                }
            }
        } finally {
            source.dispose();
        }
    }

    /** Takes the bank's answers to a batch in two halves, each reconciled and settled by itself. */
    private static void reconcile(SqlPayments payments, PaymentBatch batch) {
        Reconciliation books = Reconciliation.create(DAY);
        for (Payment payment : batch.payments()) {
            books.expect(payment.line().id(), batch.id(), payment.line().amount(), LineState.BATCHED);
        }
        Map<String, LineState> states = new HashMap<>();
        for (Payment payment : batch.payments()) {
            PaymentLine line = payment.line();
            BankAnswer.Says says = refused(batch.id(), line) ? BankAnswer.Says.REJECTED : BankAnswer.Says.PAID;
            books.take(BankAnswer.line(BankAnswer.Source.STATUS_REPORT, says, line.id())
                    .withAmount(line.amount()));
            states.put(line.id(), books.state(line.id()));
            if (states.size() == LINES / 2) {
                payments.settle(batch.id(), states, DAY);
                states.clear();
            }
        }
        payments.settle(batch.id(), states, DAY);
    }

    public static void main(String[] arguments) {
        work(arguments[0], Path.of(arguments[1]), System.out::println);
        System.out.println("done");
    }
}
