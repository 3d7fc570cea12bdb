package io.zhuxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.access.Role;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.disbursement.jakarta.SqlLedger;
import io.zhuxue.disbursement.jakarta.SqlPayments;
import io.zhuxue.disbursement.ledger.Entry;
import io.zhuxue.disbursement.ledger.Posted;
import io.zhuxue.disbursement.ledger.Posting;
import io.zhuxue.disbursement.payment.Account;
import io.zhuxue.disbursement.payment.AccountKind;
import io.zhuxue.disbursement.payment.LineState;
import io.zhuxue.disbursement.payment.Payment;
import io.zhuxue.disbursement.payment.PaymentBatch;
import io.zhuxue.disbursement.payment.PaymentLine;
import io.zhuxue.disbursement.payment.spi.PaymentChannel;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.database.Migrations;
import io.zhuxue.server.intake.Jobs;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.province.Province;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.flywaydb.core.Flyway;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The application as it is built, with these tests inside it: its wiring, and the SDK's stores on Liberty's data source. */
@ArquillianTest
class WithinLibertyIT {

    private static final LocalDate DAY = LocalDate.of(2022, 11, 15);
    private static final RegionCode COUNTY = new RegionCode("431228");
    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();

    @Inject
    private Settings settings;

    @Inject
    private Migrations migrations;

    @Inject
    private Accounts accounts;

    @Inject
    private AuditBook audit;

    @Inject
    private Runs runs;

    @Inject
    private Jobs jobs;

    @Inject
    private Province province;

    @Inject
    private DataSource source;

    @Deployment
    static WebArchive application() throws IOException {
        WebArchive war = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("server.war")));
        try (InputStream in = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            String web = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // The door by which the tests come in is a web fragment, which the application itself allows none.
            war.setWebXML(new StringAsset(web.replace("<absolute-ordering/>", "")));
        }
        String assertj = Assertions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return war.addClass(WithinLibertyIT.class)
                .addAsLibraries(new File(assertj))
                .addAsResource(
                        new StringAsset(Path.of("src/test/resources/province")
                                .toAbsolutePath()
                                .toString()),
                        "province.path");
    }

    @Test
    void the_application_is_put_together_and_its_schemas_are_up_to_date() {
        assertThat(settings.training()).isFalse();
        assertThat(migrations.versions()).containsKeys("identification", "disbursement", "app");
        long before = audit.size();
        audit.add("tester", "RUN", "within", "容器内测试");
        assertThat(audit.size()).isEqualTo(before + 1);
        assertThat(audit.brokenAt()).isEmpty();
    }

    @Test
    void the_containers_hash_proves_a_password() {
        Officer officer = new Officer("within", "容器内", Role.COUNTY_OFFICER, "430302");
        accounts.put(officer, "a long enough password", false);
        assertThat(accounts.signIn("within", "a long enough password").orThrow())
                .isEqualTo(officer);
        assertThat(accounts.signIn("within", "another password").refusal()).isPresent();
    }

    @Test
    void a_province_is_loaded_by_the_containers_threads() throws Exception {
        Path folder = Path.of(resource("province.path"));
        Run run = jobs.startImport(folder.resolve("package"), folder.resolve("results"), "2022-AUTUMN", "tester")
                .orElseThrow();
        while (jobs.busy()) {
            Thread.sleep(100);
        }
        assertThat(runs.find(run.runId()).orElseThrow().message()).isEmpty();
        assertThat(runs.shown()).isEqualTo(run.runId());
        Scope all = Scope.of(Area.of(RegionCode.parse("430000").orThrow()), "");
        assertThat(province.overview(all, "").sum().students()).isEqualTo(5);
    }

    @Test
    void the_ledger_holds_when_threads_of_the_container_post_at_once() throws Exception {
        ManagedExecutorService executor = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        SqlLedger ledger = ledger();
        long before = ledger.entries();
        List<Future<List<Posted>>> posting = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int from = thread * 10;
            Callable<List<Posted>> work = () -> {
                List<Entry> entries = new ArrayList<>();
                for (int i = from; i < from + 20; i++) {
                    entries.add(move("within/" + i, 100 + i));
                }
                return ledger.post(entries);
            };
            posting.add(executor.submit(work));
        }
        long added = 0;
        for (Future<List<Posted>> each : posting) {
            added += each.get().stream().filter(Posted.Added.class::isInstance).count();
        }
        assertThat(added).isEqualTo(50);
        assertThat(ledger.entries()).isEqualTo(before + 50);
        assertThat(ledger.chainHolds()).isTrue();
        assertThat(ledger.recounted()).isEqualTo(ledger.turnovers());
    }

    @Test
    void a_batch_is_kept_sent_and_settled_once() {
        ledger();
        SqlPayments payments = SqlPayments.open(source);
        PaymentBatch batch = batch();
        Set<String> bank = new HashSet<>();
        PaymentChannel channel = new PaymentChannel() {
            @Override
            public boolean has(String batchId) {
                return bank.contains(batchId);
            }

            @Override
            public void send(PaymentBatch sent) {
                assertThat(bank.add(sent.id())).as("a batch is sent once").isTrue();
            }
        };
        String line = batch.payments().get(0).line().id();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(payments.keep(batch, each -> COUNTY, DAY)).isEmpty();
            payments.send(batch, channel);
            payments.settle(batch.id(), Map.of(line, LineState.PAID), DAY);
            assertThat(payments.state(line)).contains(LineState.PAID);
        }
        assertThat(SqlLedger.open(source).chainHolds()).isTrue();
        assertThat(bank).containsExactly(batch.id());
    }

    private SqlLedger ledger() {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(source)
                .locations("classpath:io/zhuxue/disbursement/db")
                .failOnMissingLocations(true)
                .table("zx_disbursement_history")
                .load()
                .migrate();
        return SqlLedger.open(source);
    }

    private static Entry move(String key, long fen) {
        return new Entry(
                key,
                Entry.Kind.PAYMENT,
                DAY,
                List.of(Posting.debit("WITHIN", Money.ofFen(fen)), Posting.credit("WITHOUT", Money.ofFen(fen))));
    }

    private static PaymentBatch batch() {
        PaymentLine line = PaymentLine.plan("2143000001", "within-1", "SHS_GRANT", TERM, Money.ofFen(100_000), 1)
                .get(0);
        Account account = new Account(AccountKind.SSC, "6220497465075291703", "某", "105311940569");
        return new PaymentBatch("within", "SHS_GRANT", TERM, 1, AccountKind.SSC, List.of(new Payment(line, account)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = WithinLibertyIT.class.getResourceAsStream("/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
