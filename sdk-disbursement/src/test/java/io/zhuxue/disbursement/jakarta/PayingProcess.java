package io.zhuxue.disbursement.jakarta;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.Account;
import io.zhuxue.disbursement.payment.AccountKind;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
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

/** A process that pays and reconciles from the beginning each time it is started, and may be killed at any moment. */
final class PayingProcess {

    static final int BATCHES = 40;
    static final int LINES = 25;
    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final RegionCode COUNTY = new RegionCode("431228");
    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);

    private PayingProcess() {}

    /** A bank that writes down every batch it is sent; one line in sixteen is refused. */
    record FileBank(Path received) implements PaymentChannel {

        @Override
        public boolean has(String batchId) {
            return deliveries().contains(batchId);
        }

        @Override
        public void send(PaymentBatch batch) {
            try {
                Files.writeString(
                        received,
                        batch.id() + "\n",
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

    static LineState answer(PaymentLine line) {
        return line.id().endsWith("0") ? LineState.REJECTED : LineState.PAID;
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

    static void work(String url, Path bankFile) {
        SqlPayments payments = SqlPayments.open(Databases.open(url));
        FileBank bank = new FileBank(bankFile);
        for (int number = 1; number <= BATCHES; number++) {
            PaymentBatch batch = batch(number);
            payments.keep(batch, line -> COUNTY, DAY);
            payments.send(batch, bank);
            Map<String, LineState> answers = new HashMap<>();
            for (Payment payment : batch.payments()) {
                answers.put(payment.line().id(), answer(payment.line()));
                if (answers.size() == LINES / 2) {
                    payments.settle(answers, DAY);
                    answers.clear();
                }
            }
            payments.settle(answers, DAY);
        }
    }

    public static void main(String[] arguments) {
        System.out.println("working");
        work(arguments[0], Path.of(arguments[1]));
        System.out.println("done");
    }
}
