package io.zhuxue.server.console;

import io.zhuxue.core.access.Action;
import io.zhuxue.reporting.conduct.Duty;
import io.zhuxue.reporting.conduct.Norm;
import io.zhuxue.reporting.conduct.Scorecard;
import io.zhuxue.reporting.conduct.StudyCoverage;
import io.zhuxue.reporting.conduct.StudyPlan;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.office.ConductBook;
import io.zhuxue.server.office.NormScores;
import io.zhuxue.server.office.OfficeLists;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** An office's own work (工作台账): study, duties, the six norms. */
@Named("office")
@RequestScoped
public class OfficePage {

    private static final int HUNDREDTHS = 100;

    @Inject
    private ConductBook book;

    @Inject
    private NormScores norms;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Scorecard> card = new Once<>(() -> norms.of(me.get(), day()));

    public void plan() {
        var planned =
                book.plan(me.get(), day().getYear(), form.text("topic"), count("sessions"), count("members"), day());
        form.told(planned.refusal(), "学习计划已登记。");
    }

    public void held(String plan) {
        form.told(
                book.held(me.get(), Long.parseLong(plan), count("number"), count("present"), day()),
                "学习记录已登记，记错可再登一次。");
    }

    public void duty() {
        var taken =
                book.duty(me.get(), form.text("role"), form.text("task"), form.day("due", day().plusMonths(1)), day());
        form.told(taken.refusal(), "责任已登记。");
    }

    public void check(String duty, String finding) {
        form.told(
                book.check(me.get(), Long.parseLong(duty), Duty.Finding.valueOf(finding), form.text("evidence"), day()),
                "检查结果已登记。");
    }

    public void show(String item) {
        form.told(book.show(me.get(), item, form.text("shown"), day()), "佐证已登记。");
        card.forget();
    }

    private int count(String name) {
        return form.number(name)
                .filter(number -> number <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(0);
    }

    public List<StudyPlan> getPlans() {
        return book.plans(me.get());
    }

    public StudyCoverage getCoverage() {
        return book.coverage(me.get());
    }

    public StudyCoverage coverage(StudyPlan plan) {
        return book.coverage(me.get(), plan);
    }

    /** True for the user's own office, whose records it keeps. */
    public boolean own(StudyPlan plan) {
        return isWorks() && plan.office().equals(me.get().area());
    }

    public List<Duty> getDuties() {
        return book.duties(me.get());
    }

    public String state(Duty duty) {
        return OfficeLists.state(duty.state(day()));
    }

    public boolean overdue(Duty duty) {
        return duty.state(day()) == Duty.State.OVERDUE;
    }

    public String finding(Duty.Finding finding) {
        return OfficeLists.finding(finding);
    }

    private Scorecard card() {
        return card.get();
    }

    public List<Scorecard.Line> getLines() {
        return card().lines();
    }

    public List<Norm> getNorms() {
        return Arrays.asList(Norm.values());
    }

    public String points(Norm norm) {
        return points(card().hundredths(norm));
    }

    public String getTotal() {
        return points(card().hundredths());
    }

    /** Hundredths of a point as points. */
    public String points(int hundredths) {
        return hundredths / HUNDREDTHS + "."
                + String.valueOf(HUNDREDTHS + hundredths % HUNDREDTHS).substring(1);
    }

    /** True for who keeps these records. */
    public boolean isWorks() {
        return me.get().may(Action.APPROVE) || me.get().may(Action.RECOGNISE);
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }
}
