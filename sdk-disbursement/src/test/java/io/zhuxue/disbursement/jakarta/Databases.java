package io.zhuxue.disbursement.jakarta;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases under test: H2 in a file, and a PostgreSQL of the tests' own that ends with them, or the one that {@code
 * -Dzhuxue.postgres=jdbc:postgresql://…} names, which is emptied.
 */
final class Databases {

    /** Held, since the level of a logger that nobody holds is forgotten. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.SEVERE);
    }

    private Databases() {}

    /** Started at its first use. */
    private static final class Server {
        private static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        postgres.close();
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    }
                }));
                return postgres;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    static List<String> urls(Path folder) {
        return List.of(h2(folder), postgres());
    }

    static String h2(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    static String postgres() {
        String named = System.getProperty("zhuxue.postgres", "");
        return named.isEmpty() ? Server.POSTGRES.getJdbcUrl("postgres", "postgres") : named;
    }

    static DataSource open(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            return h2;
        }
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setURL(url);
        return postgres;
    }

    /** The database behind a pool, as a host has it; to be disposed of. */
    static JdbcConnectionPool pool(String url) {
        if (url.startsWith("jdbc:h2:")) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url);
            return JdbcConnectionPool.create(h2);
        }
        PGConnectionPoolDataSource postgres = new PGConnectionPoolDataSource();
        postgres.setURL(url);
        return JdbcConnectionPool.create(postgres);
    }

    /** The database with fresh tables. */
    static DataSource migrated(String url) {
        DataSource source = open(url);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "drop table if exists zx_posting, zx_entry, zx_account, zx_chain, zx_payment_line, zx_batch,"
                            + " \"zx_disbursement_history\"");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/zhuxue/disbursement/db")
                .table("zx_disbursement_history")
                .load()
                .migrate();
        return source;
    }
}
