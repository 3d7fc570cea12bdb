package io.zhuxue.disbursement.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Paying is killed at random points and begun anew: no line is paid twice, none is lost, the ledger balances.
 *
 * <p>Three kills in an ordinary build; {@code -Dzhuxue.kills=200} for the long run.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("zhuxue.kills", 3);

    @TempDir
    Path folder;

    @Test
    void paying_survives_being_killed_at_any_point() throws IOException, InterruptedException {
        for (String url : Databases.urls(folder)) {
            Databases.migrated(url);
            Path bank = folder.resolve("bank" + Math.abs(url.hashCode()) + ".log");
            Random random = new Random(7);
            int killed = 0;
            while (killed < KILLS) {
                killed += killedWhileWorking(url, bank, random) ? 1 : 0;
                if (everythingIsDone(url)) {
                    check(url, bank);
                    Databases.migrated(url);
                    java.nio.file.Files.deleteIfExists(bank);
                }
            }
            PayingProcess.work(url, bank);
            check(url, bank);
            PayingProcess.work(url, bank);
            check(url, bank);
        }
    }

    private static boolean killedWhileWorking(String url, Path bank, Random random)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PayingProcess.class.getName(),
                        url,
                        bank.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("working");
            boolean ended = process.waitFor(100 + random.nextInt(1500), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (ended) {
                assertThat(process.exitValue())
                        .as(out.lines().toList().toString())
                        .isZero();
            }
            return !ended;
        }
    }

    private static boolean everythingIsDone(String url) {
        SqlPayments payments = SqlPayments.open(Databases.open(url));
        PaymentLine last = PayingProcess.batch(PayingProcess.BATCHES)
                .payments()
                .get(PayingProcess.LINES - 1)
                .line();
        return payments.state(last.id())
                .filter(PayingProcess.answer(last)::equals)
                .isPresent();
    }

    private static void check(String url, Path bank) {
        SqlPayments payments = SqlPayments.open(Databases.open(url));
        SqlLedger ledger = SqlLedger.open(Databases.open(url));
        assertThat(new PayingProcess.FileBank(bank).deliveries())
                .as("every batch is sent, and sent once")
                .containsExactlyElementsOf(IntStream.rangeClosed(1, PayingProcess.BATCHES)
                        .mapToObj(number -> "batch-" + number)
                        .toList());
        Money paid = Money.ZERO;
        for (int number = 1; number <= PayingProcess.BATCHES; number++) {
            for (Payment payment : PayingProcess.batch(number).payments()) {
                PaymentLine line = payment.line();
                assertThat(payments.state(line.id())).contains(PayingProcess.answer(line));
                paid = PayingProcess.answer(line) == LineState.PAID ? paid.plus(line.amount()) : paid;
            }
        }
        assertThat(ledger.balance("SETTLEMENT/431228/SHS_GRANT")).isEqualTo(paid);
        assertThat(ledger.balance("COMMITMENT/431228/SHS_GRANT")).isEqualTo(paid.negated());
        assertThat(ledger.entries()).isEqualTo(2L * PayingProcess.BATCHES * PayingProcess.LINES);
        assertThat(ledger.turnovers()).isEqualTo(ledger.recounted());
        assertThat(ledger.chainHolds()).isTrue();
    }
}
