package io.zhuxue.server;

import io.zhuxue.nutrition.jakarta.SqlJournals;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.buying.PlanDesk;
import io.zhuxue.server.buying.PriceDesk;
import io.zhuxue.server.buying.SupplierDesk;
import io.zhuxue.server.buying.TenderDesk;
import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.menu.MenuDesk;
import io.zhuxue.server.mode.ModeDesk;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.nutrition.MatterBook;
import io.zhuxue.server.safety.CheckDesk;
import io.zhuxue.server.safety.GrowthDesk;
import io.zhuxue.server.safety.IncidentDesk;
import io.zhuxue.server.safety.RecallDesk;
import io.zhuxue.server.safety.VoiceDesk;
import io.zhuxue.server.video.ClipDesk;
import io.zhuxue.server.video.VideoDesk;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The desks of school meals (营养餐业务台), put together from what {@link Wiring} and {@link Desks} make. */
@ApplicationScoped
public class MealDesks {

    @Produces
    @Dependent
    MenuDesk menus(Uploads uploads, Tasks tasks, Orders orders) {
        return new MenuDesk(uploads, tasks, orders);
    }

    @Produces
    @Dependent
    NoticeDesk notices(Jdbi jdbi, CountyDesk counties, Tasks tasks, Orders orders, AuditBook audit, Settings settings) {
        return new NoticeDesk(jdbi, counties, tasks, orders, audit, settings);
    }

    @Produces
    @Dependent
    MatterBook matters(DataSource source, Vault vault, AuditBook audit, Clock clock) {
        return new MatterBook(SqlJournals.open(source, vault.cipher()), audit, clock);
    }

    @Produces
    @Dependent
    SupplierDesk suppliers(MatterBook book, CountyDesk counties) {
        return new SupplierDesk(book, counties);
    }

    @Produces
    @Dependent
    PlanDesk plans(MatterBook book, SupplierDesk suppliers, MenuDesk menus) {
        return new PlanDesk(book, suppliers, menus);
    }

    @Produces
    @Dependent
    TenderDesk tenders(MatterBook book, PlanDesk plans, SupplierDesk suppliers) {
        return new TenderDesk(book, plans, suppliers);
    }

    @Produces
    @Dependent
    PriceDesk prices(CountyDesk counties) {
        return new PriceDesk(counties);
    }

    @Produces
    @Dependent
    CountySchools schools(CountyDesk counties) {
        return new CountySchools(counties);
    }

    @Produces
    @Dependent
    IncidentDesk incidents(MatterBook book, CountySchools schools) {
        return new IncidentDesk(book, schools);
    }

    @Produces
    @Dependent
    RecallDesk recalls(MatterBook book, CountySchools schools) {
        return new RecallDesk(book, schools);
    }

    @Produces
    @Dependent
    CheckDesk checks(MatterBook book, CountySchools schools) {
        return new CheckDesk(book, schools);
    }

    @Produces
    @Dependent
    VoiceDesk voices(MatterBook book, CountySchools schools) {
        return new VoiceDesk(book, schools);
    }

    @Produces
    @Dependent
    GrowthDesk growth(MatterBook book, CountySchools schools) {
        return new GrowthDesk(book, schools);
    }

    @Produces
    @Dependent
    VideoDesk video(MatterBook book, CountySchools schools) {
        return new VideoDesk(book, schools);
    }

    @Produces
    @Dependent
    ClipDesk clips(MatterBook book, CountySchools schools, VideoDesk video, AuditBook audit) {
        return new ClipDesk(book, schools, video, audit);
    }

    @Produces
    @Dependent
    ModeDesk modes(Jdbi jdbi, CountySchools schools, AuditBook audit) {
        return new ModeDesk(jdbi, schools, audit);
    }
}
