package io.zhuxue.server.console;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.identification.recognition.CaseStep;
import io.zhuxue.identification.recognition.LevelNotice;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.CountRow;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.recognition.CaseDesk;
import io.zhuxue.server.recognition.CaseRow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** All recognition cases of an area (困难认定): how many stand where, what is late, and what is done for all at once. */
@Named("cases")
@RequestScoped
public class CasesPage {

    private static final int SIZE = 50;

    @Inject
    private CaseDesk desk;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Page<CaseRow>> list =
            new Once<>(() -> desk.find(me.get(), form.text("step"), form.page(), SIZE));

    /** Opens a case for every student whom the run recognises. */
    public void openAll() {
        Parsed<Integer> opened = desk.begin(me.get(), year(), "", frame.day(form.text("day")));
        form.told(opened.refusal(), "新开" + opened.value().orElse(0) + "件。");
        list.forget();
    }

    /** Tells the families of all cases just opened. */
    public void tellAll() {
        moved("已告知" + desk.tellAll(me.get(), frame.day(form.text("day")), year() + "版", "告知书") + "户。");
    }

    /** Puts all decided cases up for public notice. */
    public void beginNotices() {
        moved("已公示" + desk.beginNotices(me.get(), frame.day(form.text("day"))) + "人，期满自动撤下。");
    }

    /** Files all cases whose notice is over. */
    public void fileAll() {
        moved("已备案" + desk.fileAll(me.get(), frame.day(form.text("day"))) + "人；公示未满或有异议未答复的不动。");
    }

    /** The list is asked for anew after a step. */
    private void moved(String what) {
        form.done(what);
        list.forget();
    }

    private SchoolYear year() {
        return SchoolYear.of(frame.getRun().termOf());
    }

    public List<CountRow> getCounts() {
        return desk.counts(me.get());
    }

    public Page<CaseRow> getList() {
        return list.get();
    }

    /** True for who may do steps for the whole school. */
    public boolean isDecides() {
        return me.get().may(Action.RECOGNISE) && frame.getRun().runId() > 0;
    }

    public boolean late(CaseRow row) {
        return desk.overdue(row, frame.day());
    }

    /** A step in words. */
    public String step(String code) {
        return CaseStep.valueOf(code).chineseName();
    }

    /** What comes next for a case, in words. */
    public String next(CaseRow row) {
        if (row.openUntil() != null) {
            return row.openUntil() + "前答复";
        }
        return switch (CaseStep.valueOf(row.step())) {
            case OPENED -> "告知政策";
            case NOTIFIED -> "等待申请";
            case APPLIED -> "逐级认定";
            case DECIDED -> "公示";
            case IN_NOTICE -> "公示至" + row.noticeUntil();
            case FILED -> "可申诉至" + row.appealUntil();
            case WITHDRAWN, ARCHIVED -> "";
        };
    }

    /** The notices that are up on the day. */
    public List<LevelNotice> getNotices() {
        return desk.notices(me.get(), frame.day(form.text("day")));
    }

    /** The rows of a notice on the day. */
    public List<LevelNotice.Row> rows(LevelNotice notice) {
        return notice.on(frame.day(form.text("day")));
    }

    /** A level in words. */
    public String level(NeedLevel level) {
        return level.chineseName();
    }

    /** The day, as the form begins with it. */
    public String getDay() {
        return frame.day(form.text("day")).toString();
    }
}
