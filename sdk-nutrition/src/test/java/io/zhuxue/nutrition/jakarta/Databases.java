package io.zhuxue.nutrition.jakarta;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** The databases under test: H2 in memory, and a PostgreSQL of the tests' own that ends with them. */
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

    /** A fresh database of a name. */
    static DataSource h2(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return migrated(source);
    }

    /** A PostgreSQL with fresh tables. */
    static DataSource postgres() {
        return migrated(Server.POSTGRES.getPostgresDatabase());
    }

    private static DataSource migrated(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:io/zhuxue/nutrition/db")
                .table("zx_nutrition_history")
                .cleanDisabled(false)
                .load();
        flyway.clean();
        flyway.migrate();
        return source;
    }
}
