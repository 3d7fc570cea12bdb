package io.zhuxue.server.database;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The migrations of every module that keeps tables: each has its own schema, its own scripts inside its own jar and its
 * own history, so that one module can be brought up to date without the others.
 */
@ApplicationScoped
public class Migrations {

    /** The schemas, in the order in which they are brought up to date. */
    static final List<String> SCHEMAS = List.of("identification", "disbursement", "nutrition", "app");

    private static final Logger LOG = Logger.getLogger(Migrations.class.getName());

    @Inject
    private DataSource source;

    private volatile Map<String, String> versions = Map.of();

    /** Runs first of all, before any other part of the server touches the database. */
    void bringUpToDate(@Observes @Priority(1) Startup startup) {
        versions = migrate(source);
    }

    /** Brings every schema of a database up to date and tells the version of each. */
    public static Map<String, String> migrate(DataSource source) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        Map<String, String> done = new LinkedHashMap<>();
        for (String schema : SCHEMAS) {
            var result = Flyway.configure(loader)
                    .dataSource(source)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + schema)
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            String version = result.targetSchemaVersion == null
                    ? String.valueOf(result.initialSchemaVersion)
                    : result.targetSchemaVersion;
            done.put(schema, version);
            LOG.info(() -> "schema " + schema + ": " + result.migrationsExecuted + " migrations, version " + version);
        }
        return Map.copyOf(done);
    }

    /** The version of each schema; empty while the migrations have not finished. */
    public Map<String, String> versions() {
        return versions;
    }
}
