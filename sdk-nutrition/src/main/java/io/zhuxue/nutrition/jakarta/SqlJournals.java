package io.zhuxue.nutrition.jakarta;

import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.nutrition.disclosure.NoticeEvent;
import io.zhuxue.nutrition.procurement.ContractEvent;
import io.zhuxue.nutrition.procurement.PlanEvent;
import io.zhuxue.nutrition.procurement.SupplierEvent;
import io.zhuxue.nutrition.procurement.TenderEvent;
import io.zhuxue.nutrition.safety.ComplaintEvent;
import io.zhuxue.nutrition.safety.GrowthRecord;
import io.zhuxue.nutrition.safety.IncidentEvent;
import io.zhuxue.nutrition.safety.InspectionEvent;
import io.zhuxue.nutrition.safety.Lesson;
import io.zhuxue.nutrition.safety.RecallEvent;
import io.zhuxue.nutrition.safety.SelfCheckEvent;
import io.zhuxue.nutrition.safety.Survey;
import io.zhuxue.nutrition.spi.Journal;
import io.zhuxue.nutrition.surveillance.BlindTime;
import io.zhuxue.nutrition.surveillance.CameraEvent;
import io.zhuxue.nutrition.surveillance.ClipEvent;
import javax.sql.DataSource;

/**
 * The journals of buying, safety, public notices and cameras in a database (各业务日志), one journal a matter.
 *
 * <p>Every journal works alike: a matter is a file, what happens to it is added at the end, and what stands now is reckoned
 * by the event type itself, such as {@code TenderEvent.file(tenders.events("ZB-1"))}. To add an event, read the file and
 * append with the next number; false means that somebody else was faster. Lists are read by area and days with {@link
 * Journal#replay} or {@link Journal#files}. Contents are sealed by the host's cipher, since complaints, incidents and
 * measures tell of people; who may see them is the host's to ask before it reads.
 *
 * <p>The tables are migrated from {@code classpath:db/migration/nutrition} into the schema {@code nutrition}. PostgreSQL and
 * H2 are tested. Instances are light and safe for many threads and processes. A failing database throws {@link
 * StoreException}.
 */
public final class SqlJournals {

    private final DataSource source;
    private final FieldCipher cipher;

    private SqlJournals(DataSource source, FieldCipher cipher) {
        this.source = source;
        this.cipher = cipher;
    }

    /** The journals of a database whose tables are migrated. */
    public static SqlJournals open(DataSource source, FieldCipher cipher) {
        return new SqlJournals(source, cipher);
    }

    /** 采购计划: a file a plan. */
    public Journal<PlanEvent> plans() {
        return journal("plan", PlanEvent.class);
    }

    /** 招标: a file a tender, with its bids, committee, scores and award. */
    public Journal<TenderEvent> tenders() {
        return journal("tender", TenderEvent.class);
    }

    /** 合同: a file a contract; the county's price list is {@code CountyPrices.of} all their prices. */
    public Journal<ContractEvent> contracts() {
        return journal("contract", ContractEvent.class);
    }

    /** 供应商: a file a supplier with its licences. */
    public Journal<SupplierEvent> suppliers() {
        return journal("supplier", SupplierEvent.class);
    }

    /** 食品安全事件: a file an incident. */
    public Journal<IncidentEvent> incidents() {
        return journal("incident", IncidentEvent.class);
    }

    /** 召回: a file a recall with the lots that schools held. */
    public Journal<RecallEvent> recalls() {
        return journal("recall", RecallEvent.class);
    }

    /** 自查: a file a check, such as school, level and day. */
    public Journal<SelfCheckEvent> selfChecks() {
        return journal("self-check", SelfCheckEvent.class);
    }

    /** 联合检查: a file an inspection. */
    public Journal<InspectionEvent> inspections() {
        return journal("inspection", InspectionEvent.class);
    }

    /** 投诉: a file a complaint. */
    public Journal<ComplaintEvent> complaints() {
        return journal("complaint", ComplaintEvent.class);
    }

    /** 满意度调查: a file a school and term; a corrected count is added after the first. */
    public Journal<Survey> surveys() {
        return journal("survey", Survey.class);
    }

    /** 营养健康教育: a file a school and term. */
    public Journal<Lesson> lessons() {
        return journal("lesson", Lesson.class);
    }

    /** 生长监测: a file a school and round of measuring; health data. */
    public Journal<GrowthRecord> growth() {
        return journal("growth", GrowthRecord.class);
    }

    /** 公示: a file a school and week; what was public when, and when it was taken down. */
    public Journal<NoticeEvent> notices() {
        return journal("notice", NoticeEvent.class);
    }

    /** 摄像机: a file a camera, by its number. */
    public Journal<CameraEvent> cameras() {
        return journal("camera", CameraEvent.class);
    }

    /** 盲区: a file a school and day. */
    public Journal<BlindTime> blindTimes() {
        return journal("blind", BlindTime.class);
    }

    /** 视频片段: a file a clip, such as event and camera; who watched it stands there too. */
    public Journal<ClipEvent> clips() {
        return journal("clip", ClipEvent.class);
    }

    private <E> Journal<E> journal(String name, Class<E> type) {
        return new SqlJournal<>(source, cipher, name, type);
    }
}
