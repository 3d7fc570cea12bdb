package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.reporting.outreach.Content;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.disclosure.Notice;
import io.zhuxue.server.disclosure.NoticeDesk;
import io.zhuxue.server.work.Task;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notices of school meals (学生餐公示): prepared, looked at, approved by another, published, taken down, compared. */
@Named("notices")
@RequestScoped
public class NoticesPage {

    private static final int MOST_TASKS = 6;
    private static final Map<Content.State, String> STATES = Map.of(
            Content.State.DRAFT, "待审核",
            Content.State.APPROVED, "已审核，待发布",
            Content.State.PUBLISHED, "已公示",
            Content.State.WITHDRAWN, "已撤下");

    @Inject
    private NoticeDesk desk;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    @Inject
    private Clock clock;

    private final Once<List<Notice>> rows = new Once<>(this::read);

    /** The form begins with a week of the training term. */
    @PostConstruct
    void fill() {
        form.preset("day", "2022-10-10");
    }

    /** Prepares the week around the typed day. */
    public void prepare() {
        try {
            Parsed<Task> begun = desk.prepare(me.get(), LocalDate.parse(form.text("day")));
            form.told(begun, task -> "第" + task.taskId() + "项已开始编制，完成后在下表审核。");
        } catch (DateTimeParseException noDay) {
            form.refuse(ServerMessage.BAD_REQUEST.with("日期应如 2022-10-10"));
        }
    }

    public void approve(long id) {
        form.told(desk.approve(me.get(), id, today()), "已审核通过，待发布。");
        rows.forget();
    }

    public void publish(long id) {
        form.told(desk.publish(me.get(), id, today()), "已发布，公众可以查阅。");
        rows.forget();
    }

    public void withdraw(long id) {
        form.told(desk.withdraw(me.get(), id, form.text("reason"), today()), "已撤下，公众不再能查阅。");
        rows.forget();
    }

    /** Approves every notice of the week that waits for it. */
    public void approveAll() {
        all(true, "份已审核通过。");
    }

    /** Publishes every approved notice of the week. */
    public void publishAll() {
        all(false, "份已发布。");
    }

    private void all(boolean approve, String words) {
        LocalDate week = getWeek();
        if (week == null) {
            form.refuse(ServerMessage.NO_MEALS.with());
            return;
        }
        Parsed<Integer> done = desk.all(me.get(), week, approve, today());
        form.told(done, count -> count + words);
        rows.forget();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Scope area() {
        return me.get().scope();
    }

    public List<Task> getTasks() {
        return desk.prepared(area(), MOST_TASKS);
    }

    /** True while notices are being prepared. */
    public boolean isBusy() {
        return getTasks().stream().anyMatch(Task::isRunning);
    }

    /** True for those who prepare notices: an office of a county. */
    public boolean isPrepares() {
        return me.get().countyMay(Action.KEEP_RECORDS);
    }

    public List<LocalDate> getWeeks() {
        return desk.weeks(area());
    }

    /** The week that is shown: the one asked for, or else the latest. */
    public @Nullable LocalDate getWeek() {
        List<LocalDate> weeks = getWeeks();
        return weeks.stream()
                .filter(week -> week.toString().equals(form.text("week")))
                .findFirst()
                .orElse(weeks.isEmpty() ? null : weeks.get(0));
    }

    public List<Notice> getRows() {
        return rows.get();
    }

    private List<Notice> read() {
        LocalDate week = getWeek();
        return week == null ? List.of() : desk.week(area(), week);
    }

    /** The dearest meal of the week, for the length of bars. */
    public long getTop() {
        return getRows().stream()
                .mapToLong(row -> row.figures().mealFen())
                .max()
                .orElse(0);
    }

    /** True when this officer may approve a draft: another's. */
    public boolean approves(Notice notice) {
        List<Content.Step> steps = notice.content().steps();
        return notice.content().state() == Content.State.DRAFT
                && me.get().may(Action.APPROVE)
                && !steps.get(steps.size() - 1).by().equals(me.get().account());
    }

    /** A state in words. */
    public String state(Object state) {
        return STATES.getOrDefault(Content.State.valueOf(state.toString()), state.toString());
    }

    /** How a school feeds its pupils, in words. */
    public String mode(String code) {
        return MealMode.parse(code).value().map(MealMode::chineseName).orElse(code);
    }
}
