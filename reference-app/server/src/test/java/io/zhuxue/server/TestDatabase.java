package io.zhuxue.server;

import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.database.Migrations;
import io.zhuxue.server.intake.Cycle;
import io.zhuxue.server.intake.FlowCycle;
import io.zhuxue.server.intake.Intake;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.TrainingAccounts;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.province.Exports;
import io.zhuxue.server.province.Findings;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.ProvinceLists;
import io.zhuxue.server.province.Students;
import io.zhuxue.server.watch.WatchList;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import io.zhuxue.server.work.Worker;
import jakarta.security.enterprise.identitystore.PasswordHash;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;

/** The server's plain parts over a database of their own, without a container: what most tests need. */
public final class TestDatabase {

    static final Path PROVINCE = Path.of("src/test/resources/province");

    public final DataSource source;
    public final Settings settings;
    public final Jdbi jdbi;
    public final Clock clock = Clock.fixed(Instant.parse("2022-11-24T04:00:00Z"), ZoneOffset.ofHours(8));
    public final Vault vault;
    public final AuditBook audit;
    public final Accounts accounts;
    public final Runs runs;
    public final Intake intake;
    public final Province province;
    public final Students students;
    public final Findings findings;
    public final WatchList watch;
    public final ProvinceLists lists;
    public final Exports exports;
    public final Uploads uploads;
    public final Tasks tasks;

    private TestDatabase(DataSource source, Path data) {
        this.source = source;
        Migrations.migrate(source);
        settings = new Settings(
                true,
                false,
                10,
                1,
                "2022-AUTUMN",
                "43",
                data,
                Optional.empty(),
                Optional.empty(),
                Path.of("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"));
        jdbi = Jdbi.create(source);
        vault = Vault.of(data.resolve("field.key"));
        audit = new AuditBook(jdbi, clock);
        accounts = new Accounts(jdbi, new ReversedText(), clock);
        runs = new Runs(jdbi, clock);
        intake = new Intake(jdbi, runs, vault, new TrainingAccounts(jdbi, accounts, settings), settings);
        province = new Province(jdbi, runs);
        students = new Students(jdbi, runs);
        watch = new WatchList(jdbi, runs);
        findings = new Findings(jdbi, runs);
        lists = new ProvinceLists(province, students, findings, watch);
        exports = new Exports(settings);
        uploads = new Uploads(settings);
        tasks = new Tasks(jdbi, clock);
    }

    /** An empty embedded database in memory, as the server's own is set. */
    public static TestDatabase embedded(Path data) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + data.getFileName()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
        return new TestDatabase(h2, data);
    }

    /** The parts over any database. */
    public static TestDatabase over(DataSource source, Path data) {
        return new TestDatabase(source, data);
    }

    /** Where desks hand in work, which is done at once. */
    public Orders orders(Map<Task.Kind, Worker.Work> works) {
        return new Orders(tasks, new Worker(Runnable::run, tasks, works), audit);
    }

    /** Loads the small province of the test resources and shows it. */
    public long loadSmallProvince() {
        Run run = runs.start(Run.IMPORTED, "小省", "2022-AUTUMN", "-", "test");
        intake.take(run.runId(), PROVINCE.resolve("package"), PROVINCE.resolve("results"));
        return run.runId();
    }

    /** Makes a synthetic province, runs the cycle over it and shows it. */
    public long loadTrainingProvince(int students) {
        Run run = runs.start(Run.TRAINING, "模拟省", "2022-AUTUMN", students + "/1", "test");
        cycle(List.of()).generate(students, 1, run.termOf(), "43", run.input(settings.data()));
        carryOut(run, List.of());
        return run.runId();
    }

    /** Runs the cycle once more over the package of a run, with what was settled since, and shows it. */
    public Run runAgain(long before, List<SettledPair> settled) {
        Path folder = runs.find(before).orElseThrow().input(settings.data());
        Run run = runs.start(Run.PACKAGE, "再次运行", "2022-AUTUMN", folder.toString(), "test");
        carryOut(run, settled);
        return run;
    }

    private Cycle cycle(List<SettledPair> settled) {
        return new FlowCycle(vault.tokens(), () -> settled);
    }

    private void carryOut(Run run, List<SettledPair> settled) {
        Path input = run.input(settings.data());
        Path results = run.results(settings.data());
        cycle(settled).run(input, run.termOf(), results, (done, all) -> {});
        intake.take(run.runId(), input, results);
    }

    /** A hash that costs nothing; the real one is the container's. */
    private static final class ReversedText implements PasswordHash {
        @Override
        public String generate(char[] password) {
            return new StringBuilder(new String(password)).reverse().toString();
        }

        @Override
        public boolean verify(char[] password, String hashed) {
            return generate(password).equals(hashed);
        }
    }
}
