package io.zhuxue.server;

import io.zhuxue.core.access.Area;
import io.zhuxue.identification.jakarta.SqlReviewQueue;
import io.zhuxue.identification.linkage.SettledPair;
import io.zhuxue.identification.review.ReviewDesk;
import io.zhuxue.identification.review.ReviewRules;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Openings;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.intake.FlowCycle;
import io.zhuxue.server.intake.Intake;
import io.zhuxue.server.intake.Jobs;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.TrainingAccounts;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.province.Exports;
import io.zhuxue.server.province.Findings;
import io.zhuxue.server.province.OfficeLooks;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.ProvinceLists;
import io.zhuxue.server.province.Students;
import io.zhuxue.server.watch.WatchList;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts the server together (装配): what does the work is plain Java and is made here, once; only pages, resources, filters
 * and health checks are the container's.
 */
@ApplicationScoped
public class Wiring {

    /** Debian: fonts-wqy-zenhei. */
    private static final String USUAL_FONT = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc";

    /** Rounds of the password hash; a sign-in costs some ten milliseconds, a guess no less. */
    private static final Map<String, String> HASHING = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "40000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "32");

    @Resource(lookup = "jdbc/zhuxue")
    @SuppressWarnings("NullAway.Init") // the container sets it before anything is made
    private DataSource source;

    @Resource
    @SuppressWarnings("NullAway.Init") // the container sets it before anything is made
    private ManagedExecutorService executor;

    @Inject
    private Config config;

    @Inject
    private Pbkdf2PasswordHash hashing;

    @Inject
    private Event<Run> shown;

    @SuppressWarnings("NullAway.Init") // made by assemble
    private Parts parts;

    private record Parts(
            Settings settings,
            Clock clock,
            Jdbi jdbi,
            Vault vault,
            AuditBook audit,
            Openings openings,
            Accounts accounts,
            TrainingAccounts trainees,
            Runs runs,
            Jobs jobs,
            Uploads uploads,
            Province province,
            Students students,
            Findings findings,
            WatchList watch,
            ProvinceLists lists,
            Exports exports) {}

    @PostConstruct
    void assemble() {
        hashing.initialize(HASHING);
        Settings settings = settings();
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        Jdbi jdbi = Jdbi.create(source);
        Vault vault = Vault.of(settings.data().resolve("field.key"));
        AuditBook audit = new AuditBook(jdbi, clock);
        Accounts accounts = new Accounts(jdbi, hashing, clock);
        TrainingAccounts trainees = new TrainingAccounts(jdbi, accounts, settings);
        Runs runs = new Runs(jdbi, clock);
        Intake intake = new Intake(jdbi, runs, vault, trainees, settings);
        Province province = new Province(jdbi, runs);
        Students students = new Students(jdbi, runs);
        WatchList watch = new WatchList(jdbi, runs);
        Findings findings = new Findings(jdbi, runs);
        parts = new Parts(
                settings,
                clock,
                jdbi,
                vault,
                audit,
                new Openings(audit, clock),
                accounts,
                trainees,
                runs,
                new Jobs(
                        executor,
                        runs,
                        intake,
                        new FlowCycle(vault.tokens(), () -> settled(vault)),
                        settings,
                        run -> shown.fire(run)),
                new Uploads(settings),
                province,
                students,
                findings,
                watch,
                new ProvinceLists(province, students, findings, watch),
                new Exports(settings));
    }

    /** What reviewers have settled, wherever in the province. */
    private List<SettledPair> settled(Vault vault) {
        return ReviewDesk.create(SqlReviewQueue.open(source, vault.cipher()), ReviewRules.usual())
                .settled(Area.nation());
    }

    private Settings settings() {
        return new Settings(
                config.getOptionalValue("zhuxue.training", Boolean.class).orElse(true),
                config.getOptionalValue("zhuxue.training.scenes", Boolean.class).orElse(true),
                config.getOptionalValue("zhuxue.training.students", Integer.class)
                        .orElse(3000),
                config.getOptionalValue("zhuxue.training.seed", Long.class).orElse(2022L),
                config.getOptionalValue("zhuxue.training.term", String.class).orElse("2022-AUTUMN"),
                config.getOptionalValue("zhuxue.province", String.class).orElse("43"),
                Path.of(config.getValue("zhuxue.data", String.class)),
                config.getOptionalValue("zhuxue.import.package", String.class).map(Path::of),
                config.getOptionalValue("zhuxue.import.results", String.class).map(Path::of),
                Path.of(config.getOptionalValue("zhuxue.font", String.class).orElse(USUAL_FONT)));
    }

    @Produces
    @Dependent
    WatchList watch() {
        return parts.watch();
    }

    @Produces
    @Dependent
    Findings findings() {
        return parts.findings();
    }

    @Produces
    @Dependent
    DataSource source() {
        return source;
    }

    @Produces
    @Dependent
    Settings settingsOfTheServer() {
        return parts.settings();
    }

    @Produces
    @Dependent
    Clock clock() {
        return parts.clock();
    }

    @Produces
    @Dependent
    Jdbi jdbi() {
        return parts.jdbi();
    }

    @Produces
    @Dependent
    Vault vault() {
        return parts.vault();
    }

    @Produces
    @Dependent
    AuditBook audit() {
        return parts.audit();
    }

    @Produces
    @Dependent
    Openings openings() {
        return parts.openings();
    }

    @Produces
    @Dependent
    Accounts accounts() {
        return parts.accounts();
    }

    @Produces
    @Dependent
    TrainingAccounts trainees() {
        return parts.trainees();
    }

    @Produces
    @Dependent
    Runs runs() {
        return parts.runs();
    }

    @Produces
    @Dependent
    Jobs jobs() {
        return parts.jobs();
    }

    @Produces
    @Dependent
    Uploads uploads() {
        return parts.uploads();
    }

    @Produces
    @Dependent
    Province province() {
        return parts.province();
    }

    @Produces
    @Dependent
    Students students() {
        return parts.students();
    }

    @Produces
    @Dependent
    ProvinceLists lists() {
        return parts.lists();
    }

    @Produces
    @Dependent
    OfficeLooks looks() {
        return new OfficeLooks(parts.settings(), parts.audit());
    }

    @Produces
    @Dependent
    Exports exports() {
        return parts.exports();
    }
}
