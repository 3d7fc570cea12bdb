package io.zhuxue.disbursement.jakarta;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.ledger.CsvJournal;
import io.zhuxue.disbursement.ledger.JournalCheck;
import io.zhuxue.disbursement.ledger.Ledger;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Paying is killed at random points and begun anew: no line is paid twice, none is lost, the ledger balances and its journal
 * is whole. The process gets SIGKILL, so it cannot tidy up.
 *
 * <p>Three kills a database in an ordinary build; the profile {@code crash} makes them 200, {@code -Dzhuxue.kills=…} any
 * number and {@code -Dzhuxue.seed=…} other points.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("zhuxue.kills", 3);
    private static final long SEED = Long.getLong("zhuxue.seed", 7);
    /** A little more than the process says in a whole round, so that some rounds come to their end. */
    private static final int LONGEST_REPORT = 2 * PayingProcess.BATCHES * 31;

    @TempDir
    Path folder;

    /** What was under way at each kill. */
    private final Map<String, Integer> killedWhile = new TreeMap<>();

    @Test
    void paying_in_h2_survives_being_killed_at_any_point() throws IOException, InterruptedException {
        campaign("H2", Databases.h2(folder));
    }

    @Test
    void paying_in_postgresql_survives_being_killed_at_any_point() throws IOException, InterruptedException {
        campaign("PostgreSQL", Databases.postgres());
    }

    private void campaign(String name, String url) throws IOException, InterruptedException {
        Path bank = folder.resolve("bank.log");
        Random random = new Random(SEED);
        Databases.migrated(url);
        int rounds = 1;
        int killed = 0;
        while (killed < KILLS) {
            if (killedWhileWorking(url, bank, random.nextInt(LONGEST_REPORT), random.nextInt(20))) {
                killed++;
            } else {
                check(url, bank);
                Databases.migrated(url);
                Files.delete(bank);
                rounds++;
            }
        }
        for (int again = 0; again < 2; again++) {
            PayingProcess.work(url, bank, step -> {});
            check(url, bank);
        }
        System.out.printf(
                "%s: killed %d times in %d rounds of paying %d lines, while %s; no line paid twice, none lost%n",
                name, killed, rounds, PayingProcess.BATCHES * PayingProcess.LINES, killedWhile);
    }

    /** Works until it is killed a moment after it has said so much, or to the end; true when it was killed. */
    private boolean killedWhileWorking(String url, Path bank, int bytes, int milliseconds)
            throws IOException, InterruptedException {
        Path said = folder.resolve("said.log");
        Files.deleteIfExists(said);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PayingProcess.class.getName(),
                        url,
                        bank.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        while (Files.size(said) <= bytes && process.isAlive()) {
            process.waitFor(2, TimeUnit.MILLISECONDS);
        }
        boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        List<String> steps = Files.readAllLines(said);
        String last = steps.get(steps.size() - 1);
        if (ended || last.equals("done")) {
            assertThat(last).as(steps.toString()).isEqualTo("done");
            return false;
        }
        assertThat(last).as(steps.toString()).isIn("keeping", "sending", "reconciling");
        killedWhile.merge(last, 1, Integer::sum);
        return true;
    }

    private void check(String url, Path bank) throws IOException {
        JdbcConnectionPool source = Databases.pool(url);
        try {
            assertThat(new PayingProcess.FileBank(bank).deliveries())
                    .as("every batch is sent, and sent once; a line that was paid is not sent again")
                    .containsExactlyElementsOf(expectedDeliveries());
            SqlPayments payments = SqlPayments.open(source);
            Money paid = Money.ZERO;
            for (int number = 1; number <= PayingProcess.BATCHES; number++) {
                for (Payment payment : PayingProcess.batch(number).payments()) {
                    PaymentLine line = payment.line();
                    assertThat(payments.state(line.id())).contains(LineState.PAID);
                    paid = paid.plus(line.amount());
                }
            }
            SqlLedger ledger = SqlLedger.open(source);
            assertThat(ledger.balance("SETTLEMENT/431228/SHS_GRANT")).isEqualTo(paid);
            assertThat(ledger.balance("COMMITMENT/431228/SHS_GRANT")).isEqualTo(paid.negated());
            assertThat(ledger.turnovers()).isEqualTo(ledger.recounted());
            assertThat(ledger.turnovers())
                    .filteredOn(turnover -> turnover.account().startsWith("PAYMENT/"))
                    .allSatisfy(turnover -> assertThat(turnover.balance()).isEqualTo(Money.ZERO));
            assertThat(ledger.chainHolds()).isTrue();
            checkJournal(ledger);
        } finally {
            source.dispose();
        }
    }

    private static List<String> expectedDeliveries() {
        return IntStream.rangeClosed(1, PayingProcess.BATCHES)
                .boxed()
                .flatMap(number -> List.of(PayingProcess.batch(number), PayingProcess.again(number)).stream())
                .map(CrashTest::delivery)
                .toList();
    }

    private static String delivery(PaymentBatch batch) {
        List<String> lines = batch.payments().stream()
                .map(Payment::line)
                .filter(line -> batch.id().startsWith("batch") || PayingProcess.refused("batch", line))
                .map(PaymentLine::id)
                .toList();
        return batch.id() + " " + String.join(" ", lines);
    }

    /** The journal in a file, as anybody checks it: as many entries, the same turnovers. */
    private void checkJournal(SqlLedger ledger) throws IOException {
        Path file = folder.resolve("ledger.csv");
        try (CsvJournal journal = CsvJournal.create(Files.newBufferedWriter(file))) {
            ledger.forEach(Ledger.create(journal)::post);
        }
        JournalCheck.Result checked = JournalCheck.check(Tables.open(file));
        assertThat(checked.broken()).isEmpty();
        assertThat(checked.entries()).isEqualTo(ledger.entries());
        assertThat(checked.turnovers()).isEqualTo(ledger.turnovers());
    }
}
