package io.zhuxue.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.benchmarks.PlainLedger.Transfer;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.jakarta.SqlLedger;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Posting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Transfers a second on PostgreSQL, our chained ledger beside plain SQL of pgledger's design, in one run on one connection
 * each, every list one durable transaction; the same transfers must end in the same balances.
 */
class LedgerComparison {

    private static final int TRANSFERS = Integer.getInteger("zhuxue.transfers", 200_000);
    private static final int SINGLE = 5_000;
    private static final int ACCOUNTS = 10_000;
    private static final int ROUNDS = 3;
    private static final LocalDate DAY = LocalDate.of(2022, 9, 1);
    private static final List<String> NAMES = IntStream.range(0, ACCOUNTS)
            .mapToObj(i -> "SETTLEMENT/43%04d/SHS_GRANT".formatted(i))
            .toList();

    private interface Work {
        void run(List<Transfer> transfers) throws SQLException;
    }

    @Test
    void our_ledger_and_plain_sql_move_the_same_money() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("shared_buffers", "512MB")
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection()) {
            migrate(connection);
            SqlLedger ledger = SqlLedger.open(new OneConnection(connection).source());
            PlainLedger plain = new PlainLedger(connection, NAMES);
            connection.setAutoCommit(true);
            System.out.printf(
                    "%s, fsync %s, synchronous_commit %s%n",
                    show(connection, "server_version"),
                    show(connection, "fsync"),
                    show(connection, "synchronous_commit"));
            System.out.printf(
                    "%-44s %10s %12s %14s %14s %14s%n",
                    "ledger", "transfers", "a second", "a cpu-second", "database µs", "our µs");
            Map<String, Long> moved = new HashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                List<Transfer> cold = transfers("c" + round, false, moved);
                List<Transfer> hot = transfers("h" + round, true, moved);
                measure("ours, lists of 5000, " + ACCOUNTS + " accounts", connection, cold, 5_000, post(ledger));
                measure("ours, lists of 5000, one hot account", connection, hot, 5_000, post(ledger));
                measure("plain SQL, lists of 5000", connection, cold, 5_000, plain::move);
                measure("plain SQL, lists of 5000, one hot account", connection, hot, 5_000, plain::move);
            }
            for (Map.Entry<String, Long> account : moved.entrySet()) {
                assertThat(ledger.balance(account.getKey()).fen()).isEqualTo(account.getValue());
                assertThat(plain.balance(account.getKey())).isEqualTo(account.getValue());
            }
            assertThat(ledger.turnovers()).isEqualTo(ledger.recounted());
            assertThat(ledger.chainHolds()).isTrue();
            List<Transfer> single = transfers("s", false, moved).subList(0, SINGLE);
            measure("ours, one by one", connection, single, 1, post(ledger));
            measure("plain SQL, one by one", connection, single, 1, plain::move);
        }
    }

    /** Runs the module's only migration; Flyway and Drools want different versions of one library. */
    private static void migrate(Connection connection) throws SQLException, IOException {
        try (InputStream script =
                        SqlLedger.class.getResourceAsStream("/io/zhuxue/disbursement/db/V1__ledger_and_payments.sql");
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Work post(SqlLedger ledger) {
        return transfers -> ledger.post(transfers.stream()
                .map(move -> new Entry(
                        move.key(),
                        Entry.Kind.SETTLEMENT,
                        DAY,
                        List.of(
                                Posting.debit(move.to(), Money.ofFen(move.fen())),
                                Posting.credit(move.from(), Money.ofFen(move.fen())))))
                .toList());
    }

    /** Transfers between random accounts, or all from one account; what they move is added up. */
    private static List<Transfer> transfers(String prefix, boolean hot, Map<String, Long> moved) {
        Random random = new Random(prefix.hashCode());
        List<Transfer> transfers = new ArrayList<>(TRANSFERS);
        for (int i = 0; i < TRANSFERS; i++) {
            int from = hot ? 0 : random.nextInt(ACCOUNTS);
            int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            long fen = 1 + random.nextInt(1_000_000);
            transfers.add(new Transfer(prefix + "/" + i, NAMES.get(from), NAMES.get(to), fen));
            moved.merge(NAMES.get(from), -fen, Long::sum);
            moved.merge(NAMES.get(to), fen, Long::sum);
        }
        return transfers;
    }

    private static void measure(String name, Connection connection, List<Transfer> transfers, int size, Work work)
            throws SQLException, IOException {
        Path backend = Path.of("/proc", show(connection, "pid"), "stat");
        double database = databaseSeconds(backend);
        double own = ownSeconds();
        long start = System.nanoTime();
        for (int i = 0; i < transfers.size(); i += size) {
            work.run(transfers.subList(i, Math.min(i + size, transfers.size())));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-44s %10d %,12.0f %,14.0f %14.1f %14.1f%n",
                name,
                transfers.size(),
                transfers.size() / seconds,
                transfers.size() / (databaseSeconds(backend) - database + ownSeconds() - own),
                (databaseSeconds(backend) - database) * 1e6 / transfers.size(),
                (ownSeconds() - own) * 1e6 / transfers.size());
    }

    private static double databaseSeconds(Path backend) throws IOException {
        String[] fields = Files.readString(backend).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private static double ownSeconds() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(setting.equals("pid") ? "select pg_backend_pid()" : "show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A data source that lends out the same connection again and again, as a pool of one. */
    private record OneConnection(Connection connection) {

        DataSource source() {
            Connection lent = proxy(Connection.class, (method, arguments) -> {
                if (method.getName().equals("close")) {
                    connection.setAutoCommit(true);
                    return null;
                }
                return method.invoke(connection, arguments);
            });
            return proxy(DataSource.class, (method, arguments) -> lent);
        }

        private interface Call {
            Object on(java.lang.reflect.Method method, Object[] arguments) throws Exception;
        }

        private static <T> T proxy(Class<T> type, Call call) {
            return type.cast(java.lang.reflect.Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, arguments) -> call.on(method, arguments)));
        }
    }
}
