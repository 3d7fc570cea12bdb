package io.zhuxue.server.intake;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Progress;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.watch.WatchMaking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes a package and the results of the cycle over it into the tables (数据装载). It may be cut off at any point and
 * begun again: what is in stays in, nothing is written twice, and the console shows the run only when all of it is in.
 */
public final class Intake {

    private static final Set<String> REFUSED_AT_PAYING = Set.of("ACCOUNT_MISSING", "ACCOUNT_NAME", "BANK_NO_CHECK");
    private final Jdbi jdbi;
    private final Runs runs;
    private final Vault vault;
    private final TrainingAccounts trainees;
    private final Settings settings;

    /** Over what it works with. */
    public Intake(Jdbi jdbi, Runs runs, Vault vault, TrainingAccounts trainees, Settings settings) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.vault = vault;
        this.trainees = trainees;
        this.settings = settings;
    }

    /**
     * Loads a run and shows it.
     *
     * @throws io.zhuxue.core.table.TableException when a file cannot be read
     */
    public void take(long run, Path packageFolder, Path results) {
        if (runs.find(run).orElseThrow().done()) {
            return;
        }
        AtomicLong rows = new AtomicLong();
        runs.at(run, Step.LOAD, 0, 0);
        TableLoader loader =
                new TableLoader(jdbi, runs, run, count -> runs.at(run, Step.LOAD, rows.addAndGet(count), 0));

        loader.load(Tables.find(packageFolder, "schools"), PackageTables.schools(run));
        Function<String, String> region = places(run);
        ResultTables tables = new ResultTables(run, vault, region);
        optional(results, "rejects", loader, tables.rejects(settings.province()));
        Set<Long> refused = refusedStudents(run);
        loader.load(
                Tables.find(packageFolder, "students"), PackageTables.students(run, refused::contains, region, vault));
        loader.load(
                new Again(Tables.find(packageFolder, "students")),
                PackageTables.references(run, refused::contains, vault));
        optional(results, "links", loader, tables.links());
        optional(results, "recognition", loader, tables.recognition());
        optional(results, "entitlements", loader, tables.entitlements());
        optional(results, "unaided", loader, tables.unaided());
        optional(results, "payments/lines", loader, tables.lines());

        runs.at(run, Step.SUMMARISE, 0, 0);
        new Sums(jdbi, vault).make(run, packageFolder);
        if (Files.isDirectory(packageFolder.resolve("registers"))) {
            new WatchMaking(jdbi, vault).make(runs.find(run).orElseThrow(), packageFolder, results);
        }
        long before = runs.shown();
        trainees.openIn(run);
        runs.show(run);
        runs.forgetRowsExcept(run, before);
    }

    /** A table that is read a second time, so that how far each reading is stands under a name of its own. */
    private record Again(TableSource table) implements TableSource {

        @Override
        public String name() {
            return table.name() + " again";
        }

        @Override
        public void read(List<Column> columns, Consumer<Row> reader) {
            table.read(columns, reader);
        }

        @Override
        public void read(List<Column> columns, Consumer<Row> reader, Progress progress) {
            table.read(columns, reader, progress);
        }
    }

    private static void optional(Path results, String name, TableLoader loader, TableLoad load) {
        Tables.lookUp(results, name).ifPresent((TableSource source) -> loader.load(source, load));
    }

    private Function<String, String> places(long run) {
        Map<String, String> places = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("select school_code, region from identification.school where run_id = :run")
                .bind("run", run)
                .map((rs, c) -> Map.entry(rs.getString(1), rs.getString(2)))
                .forEach(place -> places.put(place.getKey(), place.getValue())));
        return school -> places.getOrDefault(school, "");
    }

    private Set<Long> refusedStudents(long run) {
        return new HashSet<>(jdbi.withHandle(h -> h.createQuery("""
            select row_no from app.rejected_row where run_id = :run and file_name like 'students.%'
            and code not in (<paying>)
            """)
                .bindList("paying", List.copyOf(REFUSED_AT_PAYING))
                .bind("run", run)
                .mapTo(Long.class)
                .list()));
    }
}
