package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.access.Action;
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

    private final Once<CheckCalendar> calendar = new Once<>(() -> desk.calendar(me.get(), getMonth(), day()));

    private final Once<List<CheckDesk.OpenProblem>> problemsKnown = new Once<>(() -> desk.open(me.get(), day()));

    private final Once<List<VoiceDesk.ComplaintRow>> complaintsKnown =
            new Once<>(() -> voices.complaints(me.get(), day()));

    /** The form begins with the day that the pages show. */
    @PostConstruct
    void fill() {
        form.preset("date", day().toString());
    }

    /** True for who keeps the county's books. */
    public boolean isCounty() {
        return me.get().countyMay(Action.KEEP_RECORDS);
    }

    /** Takes over the checks of the county's latest tables. */
    public void takeOver() {
        form.told(desk.takeOver(me.get(), day()), count -> "已从本县账册登记" + count + "次自查。");
        problemsKnown.forget();
        calendar.forget();
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
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_SAFETY);
        if (part.isEmpty()) {
            return;
        }
        try (InputStream file = part.get().getInputStream()) {
            form.told(
                    growth.takeIn(me.get(), file),
                    taken -> "已采用" + taken.pupils() + "行"
                            + (taken.faults().isEmpty() ? "。" : "；未采用：" + String.join("；", taken.faults())));
        }
    }

    private String text(String name) {
        return form.text(name);
    }

    private void told(Optional<Message> refusal, String done) {
        problemsKnown.forget();
        complaintsKnown.forget();
        calendar.forget();
        if (form.took(refusal, done)) {
            fill();
        }
    }

    private LocalDate day() {
        return frame.day();
    }

    /** True for those who write here: an office of a county, or a school. */
    public boolean isWorks() {
        return me.get().countyOrSchoolMay(Action.KEEP_RECORDS);
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
        return calendar.get();
    }

    public List<CheckDesk.OpenProblem> getProblems() {
        return problemsKnown.get();
    }

    public List<VoiceDesk.ComplaintRow> getComplaints() {
        return complaintsKnown.get();
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
