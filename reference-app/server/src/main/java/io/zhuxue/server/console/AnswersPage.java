package io.zhuxue.server.console;

import io.zhuxue.core.access.Action;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.answers.AnswerDesk;
import io.zhuxue.server.province.CountRow;
import io.zhuxue.server.province.DaysRow;
import io.zhuxue.server.province.FindingRow;
import io.zhuxue.server.province.Findings;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.province.Province;
import io.zhuxue.server.province.StateRow;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Bank answers (银行对账): hand in, check, and what came of them. */
@Named("answers")
@RequestScoped
public class AnswersPage {

    private static final int SIZE = 50;
    private static final int MOST_TASKS = 20;

    @Inject
    private AnswerDesk desk;

    @Inject
    private Findings findings;

    @Inject
    private Tasks tasks;

    @Inject
    private Province province;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Page<FindingRow>> list =
            new Once<>(() -> findings.find(me.get().scope(), form.text("kind"), form.page(), SIZE));

    /** The form begins with the usual day of booking. */
    @PostConstruct
    void fill() {
        form.preset("day", frame.getRun().runId() > 0 ? frame.day().toString() : "");
    }

    /** Takes the uploaded file in; it waits for a second officer. */
    public void handIn() throws IOException {
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_ANSWERS);
        if (part.isEmpty()) {
            return;
        }
        LocalDate booked;
        try {
            booked = LocalDate.parse(form.text("day"));
        } catch (DateTimeParseException noDay) {
            form.refuse(ServerMessage.BAD_REQUEST.with("记账日期应如 2022-11-24"));
            return;
        }
        var task = desk.handIn(me.get(), Form.name(part.get()), part.get().getInputStream(), booked);
        form.told(task, taken -> "第" + taken.taskId() + "笔回执已提交，待另一人复核。");
    }

    /** The second officer lets the answers be applied. */
    public void approve(long id) {
        form.told(desk.check(me.get(), id, true), "第" + id + "笔已复核通过，正在记入。");
    }

    /** The second officer sends the answers back. */
    public void sendBack(long id) {
        form.told(desk.check(me.get(), id, false), "第" + id + "笔已退回经办，没有记入。");
    }

    /** What was handed in inside the area, the latest first. */
    public List<Task> getTasks() {
        Officer officer = me.get();
        boolean sees = officer.may(Action.PAY) || officer.may(Action.APPROVE) || officer.may(Action.READ_AUDIT);
        return sees ? tasks.within(Task.Kind.ANSWERS, officer.scope().digits(), MOST_TASKS) : List.of();
    }

    /** True when this user is the second pair of hands for a task. */
    public boolean mayCheck(Task task) {
        return task.state() == Task.State.WAITING
                && me.get().may(Action.APPROVE)
                && !task.madeBy().equals(me.get().account());
    }

    /** True while answers are being applied. */
    public boolean isBusy() {
        return getTasks().stream().anyMatch(Task::isRunning);
    }

    public List<CountRow> getCounts() {
        return findings.counts(me.get().scope());
    }

    public List<StateRow> getStates() {
        return province.overview(me.get().scope(), "").states();
    }

    public List<DaysRow> getDays() {
        return findings.days(me.get().scope());
    }

    /** The findings of the class asked for. */
    public Page<FindingRow> getList() {
        return list.get();
    }
}
