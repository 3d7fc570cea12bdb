package io.zhuxue.server;

import io.zhuxue.core.access.Area;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.identification.jakarta.SqlCaseJournal;
import io.zhuxue.identification.jakarta.SqlGrowthJournal;
import io.zhuxue.identification.jakarta.SqlReviewQueue;
import io.zhuxue.identification.review.ReviewDesk;
import io.zhuxue.identification.review.ReviewRules;
import io.zhuxue.identification.spi.ReviewQueue;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.SigningKey;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.answers.AnswerDesk;
import io.zhuxue.server.answers.AnswerWork;
import io.zhuxue.server.answers.TrainingBank;
import io.zhuxue.server.catalogue.DataLists;
import io.zhuxue.server.catalogue.ExchangeDesk;
import io.zhuxue.server.catalogue.PurposeBook;
import io.zhuxue.server.console.Words;
import io.zhuxue.server.disclosure.NoticeWork;
import io.zhuxue.server.figures.FigureDesk;
import io.zhuxue.server.growth.GrowthDesk;
import io.zhuxue.server.growth.GrowthLists;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.menu.MenuWork;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountyWork;
import io.zhuxue.server.office.ConductBook;
import io.zhuxue.server.office.NormScores;
import io.zhuxue.server.office.OfficeFiles;
import io.zhuxue.server.office.OfficeLists;
import io.zhuxue.server.office.TeamBook;
import io.zhuxue.server.outreach.ContentBook;
import io.zhuxue.server.outreach.OpinionBook;
import io.zhuxue.server.outreach.TicketBook;
import io.zhuxue.server.paper.PrintRoom;
import io.zhuxue.server.policy.PolicyDesk;
import io.zhuxue.server.province.Students;
import io.zhuxue.server.recognition.CaseDesk;
import io.zhuxue.server.recognition.CaseLists;
import io.zhuxue.server.recognition.LinkDesk;
import io.zhuxue.server.recognition.LinkWork;
import io.zhuxue.server.relief.ReliefDesk;
import io.zhuxue.server.relief.ReliefEvents;
import io.zhuxue.server.relief.ReliefLists;
import io.zhuxue.server.rural.RuralDesk;
import io.zhuxue.server.rural.RuralLists;
import io.zhuxue.server.rural.RuralReturn;
import io.zhuxue.server.rural.RuralSnapshots;
import io.zhuxue.server.rural.RuralWork;
import io.zhuxue.server.scenes.SceneDesk;
import io.zhuxue.server.scenes.SceneWork;
import io.zhuxue.server.scenes.Stage;
import io.zhuxue.server.scenes.StageDesks;
import io.zhuxue.server.scholarship.ScholarshipDesk;
import io.zhuxue.server.scholarship.ScholarshipLists;
import io.zhuxue.server.watch.WatchList;
import io.zhuxue.server.whatif.WhatIfDesk;
import io.zhuxue.server.whatif.WhatIfWork;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import io.zhuxue.server.work.Worker;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The desks at which officers order work (业务台), put together once from the parts that {@link Wiring} makes. */
@ApplicationScoped
public class Desks {

    @Resource
    @SuppressWarnings("NullAway.Init") // the container sets it before anything is made
    private ManagedExecutorService executor;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Runs runs;

    @Inject
    private Uploads uploads;

    @Inject
    private AuditBook audit;

    @Inject
    private Students students;

    @Inject
    private Accounts accounts;

    @Inject
    private WatchList watch;

    @Inject
    private DataSource source;

    @Inject
    private Vault vault;

    @SuppressWarnings("NullAway.Init") // made by assemble
    private Parts parts;

    private record Parts(
            Tasks tasks,
            Worker worker,
            Orders orders,
            AnswerDesk answers,
            TrainingBank bank,
            PolicyDesk policy,
            WhatIfDesk whatIf,
            CountyDesk meals,
            CaseDesk cases,
            LinkDesk links,
            PrintRoom printing,
            NormScores norms,
            FigureDesk figures,
            ReliefDesk relief,
            TicketBook tickets,
            ContentBook contents) {}

    @PostConstruct
    void assemble() {
        Tasks tasks = new Tasks(jdbi, clock);
        ReviewQueue queue = SqlReviewQueue.open(source, vault.cipher());
        ReviewRules rules = ReviewRules.usual();
        ReviewDesk reviews = ReviewDesk.create(queue, rules);
        Map<Task.Kind, Worker.Work> works = new EnumMap<>(Map.of(
                Task.Kind.ANSWERS,
                new AnswerWork(jdbi, runs, settings),
                Task.Kind.WHAT_IF,
                new WhatIfWork(
                        runs, settings, term -> RunOptions.of(term).at(vault.tokens(), reviews.settled(Area.nation()))),
                Task.Kind.MEALS,
                new CountyWork(),
                Task.Kind.NOTICES,
                new NoticeWork(jdbi, tasks, settings),
                Task.Kind.MENUS,
                new MenuWork(clock),
                Task.Kind.RURAL,
                new RuralWork(jdbi, runs, vault, settings),
                Task.Kind.REVIEWS,
                new LinkWork(jdbi, runs, vault, reviews, settings)));
        Stage stage = Stage.of(new StageDesks(
                source, jdbi, clock, vault, audit, runs, uploads, tasks, students, watch, settings, works));
        works.put(Task.Kind.SCENES, new SceneWork(stage, accounts, runs, clock));
        Worker worker = new Worker(executor, tasks, works);
        PolicyDesk policy = new PolicyDesk(runs, settings);
        FigureDesk figures = new FigureDesk(jdbi, runs, settings);
        Orders orders = new Orders(tasks, worker, audit);
        parts = new Parts(
                tasks,
                worker,
                orders,
                new AnswerDesk(jdbi, runs, uploads, tasks, orders, settings),
                new TrainingBank(jdbi, runs, uploads, settings),
                policy,
                new WhatIfDesk(runs, uploads, tasks, orders, settings),
                new CountyDesk(uploads, tasks, orders),
                new CaseDesk(jdbi, runs, SqlCaseJournal.open(source, vault.cipher()), audit),
                new LinkDesk(queue, rules, runs, tasks, orders, audit),
                new PrintRoom(students, runs, vault, policy, audit, settings),
                new NormScores(figures, new ConductBook(new OfficeFiles(jdbi, audit))),
                figures,
                new ReliefDesk(jdbi, runs, new ReliefEvents(jdbi, audit), audit),
                new TicketBook(jdbi, audit),
                new ContentBook(jdbi, audit));
    }

    @Produces
    @Dependent
    Tasks tasks() {
        return parts.tasks();
    }

    @Produces
    @Dependent
    Worker worker() {
        return parts.worker();
    }

    @Produces
    @Dependent
    Orders orders() {
        return parts.orders();
    }

    @Produces
    @Dependent
    AnswerDesk answers() {
        return parts.answers();
    }

    @Produces
    @Dependent
    PolicyDesk policy() {
        return parts.policy();
    }

    @Produces
    @Dependent
    WhatIfDesk whatIf() {
        return parts.whatIf();
    }

    @Produces
    @Dependent
    CountyDesk meals() {
        return parts.meals();
    }

    @Produces
    @Dependent
    CaseDesk cases() {
        return parts.cases();
    }

    @Produces
    @Dependent
    ScholarshipDesk scholarships() {
        return new ScholarshipDesk(jdbi, runs, audit);
    }

    @Produces
    @Dependent
    ScholarshipLists scholarshipLists() {
        return new ScholarshipLists(scholarships());
    }

    @Produces
    @Dependent
    OfficeFiles officeFiles() {
        return new OfficeFiles(jdbi, audit);
    }

    @Produces
    @Dependent
    OpinionBook opinions() {
        return new OpinionBook(officeFiles());
    }

    @Produces
    @Dependent
    ConductBook conduct() {
        return new ConductBook(officeFiles());
    }

    @Produces
    @Dependent
    TeamBook team() {
        return new TeamBook(officeFiles());
    }

    @Produces
    @Dependent
    NormScores norms() {
        return parts.norms();
    }

    @Produces
    @Dependent
    FigureDesk figures() {
        return parts.figures();
    }

    @Produces
    @Dependent
    OfficeLists officeLists() {
        return new OfficeLists(conduct(), team(), opinions(), parts.tickets(), clock);
    }

    @Produces
    @Dependent
    GrowthDesk growth() {
        return new GrowthDesk(jdbi, runs, SqlGrowthJournal.open(source, vault.cipher()), audit);
    }

    @Produces
    @Dependent
    GrowthLists growthLists() {
        return new GrowthLists(growth());
    }

    @Produces
    @Dependent
    RuralSnapshots ruralSnapshots() {
        return new RuralSnapshots(runs, officeFiles(), uploads, settings);
    }

    @Produces
    @Dependent
    RuralDesk rural() {
        return new RuralDesk(ruralSnapshots(), runs, watch, students, uploads, parts.tasks(), parts.orders());
    }

    @Produces
    @Dependent
    RuralLists ruralLists() {
        return new RuralLists(rural());
    }

    @Produces
    @Dependent
    RuralReturn ruralReturn() {
        return new RuralReturn(
                jdbi,
                runs,
                watch,
                vault,
                SigningKey.of(settings.data().resolve("signing.key")),
                purposes(),
                officeFiles(),
                uploads,
                settings,
                text -> new Words().plain(text));
    }

    @Produces
    @Dependent
    PurposeBook purposes() {
        return new PurposeBook(officeFiles());
    }

    @Produces
    @Dependent
    ExchangeDesk exchanges() {
        return new ExchangeDesk(officeFiles(), uploads);
    }

    @Produces
    @Dependent
    DataLists dataLists() {
        return new DataLists(exchanges());
    }

    @Produces
    @Dependent
    ReliefDesk relief() {
        return parts.relief();
    }

    @Produces
    @Dependent
    ReliefLists reliefLists() {
        return new ReliefLists(parts.relief());
    }

    @Produces
    @Dependent
    TicketBook tickets() {
        return parts.tickets();
    }

    @Produces
    @Dependent
    ContentBook contents() {
        return parts.contents();
    }

    @Produces
    @Dependent
    PrintRoom printing() {
        return parts.printing();
    }

    @Produces
    @Dependent
    CaseLists lists() {
        return new CaseLists(parts.cases(), parts.links());
    }

    @Produces
    @Dependent
    LinkDesk links() {
        return parts.links();
    }

    @Produces
    @Dependent
    SceneDesk scenes() {
        return new SceneDesk(settings, parts.tasks(), parts.orders());
    }

    @Produces
    @Dependent
    TrainingBank bank() {
        return parts.bank();
    }
}
