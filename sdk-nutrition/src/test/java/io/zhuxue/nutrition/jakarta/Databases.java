package io.zhuxue.nutrition.jakarta;

import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.core.privacy.FieldKey;
import io.zhuxue.core.privacy.spi.KeyProvider;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
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

    private static final AtomicLong NONCES = new AtomicLong();

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
        return migrated(inMemory(name));
    }

    private static DataSource inMemory(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE");
        return source;
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

    /** A database of a kind with empty journals in their own schema, migrated as a host does it. */
    static DataSource journals(String kind) {
        DataSource source = kind.equals("h2") ? inMemory("journals") : Server.POSTGRES.getPostgresDatabase();
        Flyway.configure()
                .dataSource(source)
                .schemas("nutrition")
                .defaultSchema("nutrition")
                .createSchemas(true)
                .locations("classpath:db/migration/nutrition")
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from nutrition.journal");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return source;
    }

    /** A cipher under a key of the tests. */
    static FieldCipher cipher() {
        FieldKey key = new FieldKey("test", new byte[16]);
        KeyProvider keys = new KeyProvider() {
            @Override
            public FieldKey current() {
                return key;
            }

            @Override
            public Optional<FieldKey> byId(String id) {
                return id.equals("test") ? Optional.of(key) : Optional.empty();
            }
        };
        return FieldCipher.create(
                keys,
                () -> ByteBuffer.allocate(12).putLong(NONCES.incrementAndGet()).array());
    }
}
