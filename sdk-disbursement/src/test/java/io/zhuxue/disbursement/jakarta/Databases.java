package io.zhuxue.disbursement.jakarta;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The databases under test: H2 always; PostgreSQL when {@code -Dzhuxue.postgres=jdbc:postgresql://…} names one that may be
 * emptied.
 */
final class Databases {

    /** Held, since the level of a logger that nobody holds is forgotten. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.SEVERE);
    }

    private Databases() {}

    static List<String> urls(Path folder) {
        List<String> urls = new ArrayList<>();
        urls.add("jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        String postgres = System.getProperty("zhuxue.postgres", "");
        if (!postgres.isEmpty()) {
            urls.add(postgres);
        }
        return urls;
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

    /** The database with fresh tables. */
    static DataSource migrated(String url) {
        DataSource source = open(url);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "drop table if exists zx_posting, zx_entry, zx_account, zx_chain, zx_payment_line, zx_batch,"
                            + " zx_disbursement_history");
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
