package io.zhuxue.server.console;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.privacy.Sm3;
import io.zhuxue.identification.recognition.CaseCommand;
import io.zhuxue.identification.recognition.CaseStep;
import io.zhuxue.identification.recognition.RecognitionRules;
import io.zhuxue.identification.recognition.Ring;
import io.zhuxue.identification.recognition.Signer;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.province.Students;
import io.zhuxue.server.recognition.CaseDesk;
import io.zhuxue.server.recognition.CaseView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One student's recognition (认定个案): its story, and the steps that this user may take now. */
@Named("dossier")
@RequestScoped
public class CasePage {

    @Inject
    private CaseDesk desk;

    @Inject
    private Students students;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Optional<CaseView>> shown = new Once<>(() -> desk.open(me.get(), getRef()));

    /** A student outside the area is as if not there. */
    public void look() throws IOException {
        boolean known = view().isPresent()
                || students.file(me.get().scope(), getRef()).isPresent()
                        && me.get().widerThanClass();
        if (!known) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    /** The student. */
    public String getRef() {
        return form.text("ref");
    }

    private Optional<CaseView> view() {
        return shown.get();
    }

    /** True when there is a case. */
    public boolean isOpen() {
        return view().isPresent();
    }

    public CaseView getView() {
        return view().orElseThrow();
    }

    /** Where the case stands, in words. */
    public String getStep() {
        return getView().file().step().chineseName();
    }

    /** The level that holds, was decided or is recommended. */
    public String getLevel() {
        return NeedLevel.valueOf(getView().row().needLevel()).chineseName();
    }

    /** True when the case stands at a step. */
    public boolean at(String step) {
        return isOpen() && getView().file().step() == CaseStep.valueOf(step);
    }

    /** True while an objection or appeal waits for its answer. */
    public boolean isAwaiting() {
        return isOpen() && getView().file().openUntil().isPresent();
    }

    /** True when the answer is late. */
    public boolean isLate() {
        return isOpen() && desk.overdue(getView().row(), frame.day());
    }

    /** The ring whose turn it is, if the rings are deciding. */
    public Ring getRing() {
        int decided = getView().file().rings().size();
        List<Ring> rings = RecognitionRules.usual().rings();
        return rings.get(Math.min(decided, rings.size() - 1));
    }

    /** True when this user decides for the ring whose turn it is. */
    public boolean isDecides() {
        return at("APPLIED") && me.get().may(getRing() == Ring.CLASS ? Action.ASSESS_FIRST : Action.RECOGNISE);
    }

    public List<NeedLevel> getLevels() {
        return Arrays.asList(NeedLevel.values());
    }

    /** Opens the case of this student. */
    public void begin() {
        Parsed<Integer> begun =
                desk.begin(me.get(), SchoolYear.of(frame.getRun().termOf()), getRef(), day());
        shown.forget();
        form.told(begun.refusal(), "已开卷。");
    }

    public void tell() {
        act(new CaseCommand.Notify(day(), account(), getView().row().firstYear() + "版", "告知书"), "已告知。");
    }

    /** The family's application, or the school's entry of the signed paper. */
    public void apply() {
        Signer signer = form.text("signer").equals("STUDENT") ? Signer.STUDENT : Signer.GUARDIAN;
        String paper = Sm3.of(getView().row().caseId() + '\n' + day() + '\n' + signer);
        act(
                new CaseCommand.Apply(day(), account(), signer, ticked("consent"), ticked("promise"), paper),
                "申请已提交，等待学校认定。");
    }

    public void withdraw() {
        act(new CaseCommand.Withdraw(day(), account()), "申请已撤回。");
    }

    public void decide() {
        NeedLevel level = Arrays.stream(NeedLevel.values())
                .filter(each -> each.name().equals(form.text("level")))
                .findFirst()
                .orElse(NeedLevel.NONE);
        act(new CaseCommand.DecideLevel(day(), account(), getRing(), level, form.text("reason")), "已认定。");
    }

    public void beginNotice() {
        act(new CaseCommand.BeginNotice(day(), account()), "已开始公示，期满自动撤下。");
    }

    public void object() {
        act(new CaseCommand.RaiseObjection(day(), account(), form.text("reason")), "异议已登记，须按期答复。");
    }

    public void answerObjection(boolean upheld) {
        act(new CaseCommand.AnswerObjection(day(), account(), upheld, form.text("reason")), "异议已答复。");
    }

    public void file() {
        act(new CaseCommand.File(day(), account()), "已备案。");
    }

    public void appeal() {
        act(new CaseCommand.Appeal(day(), account(), form.text("reason")), "申诉已提交，县级资助中心须按期答复。");
    }

    public void answerAppeal(boolean upheld) {
        act(new CaseCommand.AnswerAppeal(day(), account(), upheld, form.text("reason")), "申诉已答复。");
    }

    private void act(CaseCommand command, String done) {
        form.told(desk.act(me.get(), getRef(), command), done);
        shown.forget();
        if (!form.isRefused()) {
            form.getIn().remove("reason");
        }
    }

    private boolean ticked(String box) {
        return Boolean.parseBoolean(form.text(box));
    }

    private String account() {
        return me.get().account();
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }

    /** The day, as the form begins with it: never before the case's last event. */
    public String getDay() {
        return day().toString();
    }
}
