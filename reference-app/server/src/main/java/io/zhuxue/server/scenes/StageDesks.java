package io.zhuxue.server.scenes;

import io.zhuxue.identification.jakarta.SqlCaseJournal;
import io.zhuxue.identification.jakarta.SqlGrowthJournal;
import io.zhuxue.identification.jakarta.SqlReviewQueue;
import io.zhuxue.identification.review.ReviewRules;
import io.zhuxue.nutrition.jakarta.SqlJournals;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.answers.AnswerDesk;
import io.zhuxue.server.answers.TrainingBank;
import io.zhuxue.server.buying.PlanDesk;
import io.zhuxue.server.buying.SupplierDesk;
import io.zhuxue.server.buying.TenderDesk;
import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.growth.GrowthDesk;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import io.zhuxue.server.office.ConductBook;
import io.zhuxue.server.office.OfficeFiles;
import io.zhuxue.server.office.TeamBook;
import io.zhuxue.server.outreach.ContentBook;
import io.zhuxue.server.outreach.OpinionBook;
import io.zhuxue.server.outreach.TicketBook;
import io.zhuxue.server.province.Students;
import io.zhuxue.server.recognition.CaseDesk;
import io.zhuxue.server.recognition.LinkDesk;
import io.zhuxue.server.relief.ReliefDesk;
import io.zhuxue.server.relief.ReliefEvents;
import io.zhuxue.server.rural.RuralDesk;
import io.zhuxue.server.rural.RuralSnapshots;
import io.zhuxue.server.safety.CheckDesk;
import io.zhuxue.server.safety.IncidentDesk;
import io.zhuxue.server.safety.VoiceDesk;
import io.zhuxue.server.scholarship.ScholarshipDesk;
import io.zhuxue.server.video.ClipDesk;
import io.zhuxue.server.video.VideoDesk;
import io.zhuxue.server.watch.WatchList;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import io.zhuxue.server.work.Worker;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/**
 * The desks as the scenes use them: what is ordered at one is done before the next step begins, since that step may need
 * it.
 *
 * @param works how the ordered work is done
 */
public record StageDesks(
        DataSource source,
        Jdbi jdbi,
        Clock clock,
        Vault vault,
        AuditBook audit,
        Runs runs,
        Uploads uploads,
        Tasks tasks,
        Students students,
        WatchList watch,
        Settings settings,
        Map<Task.Kind, Worker.Work> works) {

    public StageDesks {
        works = Map.copyOf(works);
    }

    private Orders orders() {
        return new Orders(tasks, new Worker(Runnable::run, tasks, works), audit);
    }

    private OfficeFiles files() {
        return new OfficeFiles(jdbi, audit);
    }

    private MatterBook matters() {
        return new MatterBook(SqlJournals.open(source, vault.cipher()), audit, clock);
    }

    ConductBook conduct() {
        return new ConductBook(files());
    }

    TeamBook team() {
        return new TeamBook(files());
    }

    TicketBook tickets() {
        return new TicketBook(jdbi, audit);
    }

    ContentBook contents() {
        return new ContentBook(jdbi, audit);
    }

    OpinionBook opinions() {
        return new OpinionBook(files());
    }

    CaseDesk cases() {
        return new CaseDesk(jdbi, runs, SqlCaseJournal.open(source, vault.cipher()), audit);
    }

    GrowthDesk growth() {
        return new GrowthDesk(jdbi, runs, SqlGrowthJournal.open(source, vault.cipher()), audit);
    }

    LinkDesk links() {
        return new LinkDesk(
                SqlReviewQueue.open(source, vault.cipher()), ReviewRules.usual(), runs, tasks, orders(), audit);
    }

    RuralSnapshots snapshots() {
        return new RuralSnapshots(runs, files(), uploads, settings);
    }

    RuralDesk rural() {
        return new RuralDesk(snapshots(), runs, watch, students, uploads, tasks, orders());
    }

    TrainingBank bank() {
        return new TrainingBank(jdbi, runs, uploads, settings);
    }

    AnswerDesk answers() {
        return new AnswerDesk(jdbi, runs, uploads, tasks, orders(), settings);
    }

    ReliefDesk relief() {
        return new ReliefDesk(jdbi, runs, new ReliefEvents(jdbi, audit), audit);
    }

    ScholarshipDesk scholarships() {
        return new ScholarshipDesk(jdbi, runs, audit);
    }

    CountyDesk counties() {
        return new CountyDesk(uploads, tasks, orders());
    }

    CountySchools schools() {
        return new CountySchools(counties());
    }

    NoticeDesk notices() {
        return new NoticeDesk(jdbi, counties(), tasks, orders(), audit, settings);
    }

    MenuDesk menus() {
        return new MenuDesk(uploads, tasks, orders());
    }

    SupplierDesk suppliers() {
        return new SupplierDesk(matters(), counties());
    }

    PlanDesk plans() {
        return new PlanDesk(matters(), suppliers(), menus());
    }

    TenderDesk tenders() {
        return new TenderDesk(matters(), plans(), suppliers());
    }

    IncidentDesk incidents() {
        return new IncidentDesk(matters(), schools());
    }

    CheckDesk checks() {
        return new CheckDesk(matters(), schools());
    }

    VoiceDesk voices() {
        return new VoiceDesk(matters(), schools());
    }

    VideoDesk video() {
        return new VideoDesk(matters(), schools());
    }

    ClipDesk clips() {
        return new ClipDesk(matters(), schools(), video(), audit);
    }
}
