package io.zhuxue.identification.jakarta;

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

/** The two databases under test, each with fresh tables. */
final class Databases {

    /** Held, since the level of a logger that nobody holds is forgotten. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private static final AtomicLong NONCES = new AtomicLong();

    static {
        FLYWAY.setLevel(Level.SEVERE);
    }

    private Databases() {}

    /** Held until the process ends; the server ends with it. */
    private static final class Postgres {
        static final DataSource SOURCE = start();

        private static DataSource start() {
            try {
                return EmbeddedPostgres.start().getPostgresDatabase();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static DataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:identification;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        return migrated(h2);
    }

    static DataSource postgres() {
        return migrated(Postgres.SOURCE);
    }

    /** As the server migrates: the module's own schema, scripts and history. */
    private static DataSource migrated(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists identification cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Flyway.configure()
                .dataSource(source)
                .schemas("identification")
                .defaultSchema("identification")
                .createSchemas(true)
                .locations("classpath:db/migration/identification")
                .load()
                .migrate();
        return source;
    }

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
