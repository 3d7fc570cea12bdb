package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.nutrition.disclosure.SchoolProfile;
import io.zhuxue.nutrition.safety.SelfCheck;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.nutrition.CountySchools;
import io.zhuxue.server.safety.CheckCalendar;
import io.zhuxue.server.safety.CheckDesk;
import io.zhuxue.server.safety.GrowthDesk;
import io.zhuxue.server.safety.VoiceDesk;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schools' own checks, complaints, surveys and growth (自查、投诉、满意度与生长监测). */
@Named("checks")
@RequestScoped
public class ChecksPage {

    @Inject
    private CheckDesk desk;

    @Inject
    private VoiceDesk voices;

    @Inject
    private GrowthDesk growth;

    @Inject
    private CountySchools schools;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private @Nullable CheckCalendar calendar;

    private @Nullable List<CheckDesk.OpenProblem> problemsKnown;

    private @Nullable List<VoiceDesk.ComplaintRow> complaintsKnown;

    /** The form begins with the day that the pages show. */
    @PostConstruct
    void fill() {
        form.preset("date", day().toString());
    }

    public void made() {
        told(desk.made(me.get(), text("school"), text("level"), text("date"), text("problems")), "自查已登记。");
    }

    public void fixed(String file, int problem) {
        told(desk.fixed(me.get(), file, problem, text("date")), "整改已登记。");
    }

    public void receive() {
        told(
                voices.receive(me.get(), text("number"), text("school"), text("topic"), text("date"), text("words")),
                "投诉已受理。");
    }

    public void answer(String number) {
        told(voices.answer(me.get(), number, text("date"), text("words")), "已答复。");
    }

    public void passOn(String number) {
        told(voices.passOn(me.get(), number, text("words")), "已转办。");
    }

    public void reopen(String number) {
        told(voices.reopen(me.get(), number, text("words")), "已重新办理，期限自首次受理算起。");
    }

    public void survey() {
        told(
                voices.survey(me.get(), text("school"), getTerm().toString(), text("asked"), text("counts")),
                "满意度已登记；同一对象再次登记为更正。");
    }

    /** Takes the uploaded measures in. */
    public void measure() throws IOException {
        Part part = form.chosen().orElse(null);
        if (part == null) {
            form.refuse(ServerMessage.BAD_SAFETY.with("没有选择文件"));
            return;
        }
        try (InputStream file = part.getInputStream()) {
            Parsed<GrowthDesk.Taken> taken = growth.takeIn(me.get(), file);
            taken.refusal().ifPresent(form::refuse);
            taken.value()
                    .ifPresent(come -> form.done("已采用" + come.pupils() + "行"
                            + (come.faults().isEmpty() ? "。" : "；未采用：" + String.join("；", come.faults()))));
        }
    }

    private String text(String name) {
        return form.text(name);
    }

    private void told(Optional<Message> refusal, String done) {
        form.told(refusal, done);
        problemsKnown = null;
        complaintsKnown = null;
        calendar = null;
        if (!form.isRefused()) {
            form.getIn().clear();
            fill();
        }
    }

    private LocalDate day() {
        return frame.day();
    }

    /** True for those who write here: an office of a county, or a school. */
    public boolean isWorks() {
        Area.Level level = me.get().area().level();
        return me.get().may(Action.EXPORT) && (level == Area.Level.COUNTY || level == Area.Level.SCHOOL);
    }

    public List<SchoolProfile> getSchools() {
        return schools.schools(me.get());
    }

    public List<SelfCheck.Level> getLevels() {
        return Arrays.asList(SelfCheck.Level.values());
    }

    /** The month that is shown: the one asked for, or else that of the day. */
    public YearMonth getMonth() {
        try {
            return YearMonth.parse(text("month"));
        } catch (DateTimeParseException none) {
            return YearMonth.from(day());
        }
    }

    public CheckCalendar getCalendar() {
        CheckCalendar known = calendar;
        if (known == null) {
            known = desk.calendar(me.get(), getMonth(), day());
            calendar = known;
        }
        return known;
    }

    public List<CheckDesk.OpenProblem> getProblems() {
        List<CheckDesk.OpenProblem> known = problemsKnown;
        if (known == null) {
            known = desk.open(me.get(), day());
            problemsKnown = known;
        }
        return known;
    }

    public List<VoiceDesk.ComplaintRow> getComplaints() {
        List<VoiceDesk.ComplaintRow> known = complaintsKnown;
        if (known == null) {
            known = voices.complaints(me.get(), day());
            complaintsKnown = known;
        }
        return known;
    }

    public Term getTerm() {
        return Term.of(day());
    }

    public List<VoiceDesk.SurveyRow> getSurveys() {
        return voices.surveyRows(me.get(), getTerm());
    }

    public long getSurveysMissing() {
        return voices.surveysMissing(me.get(), getTerm());
    }

    public List<GrowthDesk.Figure> getGrowth() {
        return growth.figures(me.get(), day().getYear());
    }

    /** The largest figure, for the length of bars. */
    public long getMost() {
        return getGrowth().stream().mapToLong(GrowthDesk.Figure::count).max().orElse(0);
    }
}
