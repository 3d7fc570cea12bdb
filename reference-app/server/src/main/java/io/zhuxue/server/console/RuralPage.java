package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.catalogue.PurposeBook;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.rural.RuralChange;
import io.zhuxue.server.rural.RuralDesk;
import io.zhuxue.server.rural.RuralReturn;
import io.zhuxue.server.rural.RuralSnapshot;
import io.zhuxue.server.rural.RuralSnapshots;
import io.zhuxue.server.work.Task;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exchange with the rural monitoring register (乡村振兴衔接): what changed in it, and what goes back to its office. */
@Named("rural")
@RequestScoped
public class RuralPage {

    private static final int SIZE = 50;
    private static final int MOST_TASKS = 5;

    @Inject
    private RuralSnapshots snapshots;

    @Inject
    private RuralDesk desk;

    @Inject
    private RuralReturn back;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private @Nullable List<RuralSnapshot> all;
    private @Nullable Optional<Task> shown;
    private @Nullable Page<RuralChange> list;

    /** Takes a new export of the registers. */
    public void take() throws IOException {
        Part part = form.chosen().orElse(null);
        if (part == null) {
            form.refuse(ServerMessage.BAD_REGISTER.with("没有选择文件"));
            return;
        }
        Parsed<String> taken =
                snapshots.take(me.get(), part.getInputStream(), form.day("asOf", frame.day()), frame.day());
        form.told(taken.refusal(), taken.value().orElse(""));
        all = null;
    }

    /** Orders the comparison of two exports. */
    public void compare() throws IOException {
        Parsed<Task> begun = desk.compare(me.get(), form.text("older"), form.text("newer"));
        form.told(begun.refusal(), "正在比较，完成后自动显示。");
    }

    /** The exports there are, the latest first. */
    public List<RuralSnapshot> getSnapshots() {
        List<RuralSnapshot> known = all;
        if (known == null) {
            known = snapshots.all(me.get());
            all = known;
        }
        return known;
    }

    public List<Task> getTasks() {
        return desk.compared(me.get(), MOST_TASKS);
    }

    /** True while registers are being compared. */
    public boolean isBusy() {
        return getTasks().stream().anyMatch(task -> task.state() == Task.State.RUNNING);
    }

    /** True when a comparison inside the area is finished. */
    public boolean isCompared() {
        return shown().isPresent();
    }

    public Task getShown() {
        return shown().orElseThrow();
    }

    private Optional<Task> shown() {
        Optional<Task> known = shown;
        if (known == null) {
            known = desk.find(me.get(), form.number("task"));
            shown = known;
        }
        return known;
    }

    public List<RuralDesk.Count> getCounts() {
        return desk.counts(getShown());
    }

    public Page<RuralChange> getList() {
        Page<RuralChange> known = list;
        if (known == null) {
            known = desk.changes(me.get(), getShown(), getKind(), form.page(), SIZE);
            list = known;
        }
        return known;
    }

    /** The kind of change that is asked for; empty for all. */
    public String getKind() {
        String asked = form.text("kind");
        return Arrays.stream(RuralChange.Kind.values())
                .map(Enum::name)
                .filter(asked::equals)
                .findFirst()
                .orElse("");
    }

    public List<RuralChange.Kind> getKinds() {
        return Arrays.asList(RuralChange.Kind.values());
    }

    /** Asks that a return may be made. */
    public void ask() {
        form.told(back.ask(me.get(), frame.day()).refusal(), "回传申请已登记，待他人批准。");
    }

    public void approve(long id) {
        form.told(back.approve(me.get(), id, frame.day()), "已批准，申请人可生成回传包。");
    }

    /** Makes a return. */
    public void make() throws IOException {
        Parsed<RuralReturn.Sent> made = back.make(me.get(), frame.day());
        form.told(
                made.refusal(),
                made.value()
                        .map(sent -> "回传包第" + sent.sequence() + "号已生成：" + sent.counts() + "。")
                        .orElse(""));
    }

    public List<PurposeBook.Use> getUses() {
        return back.uses(me.get(), frame.day());
    }

    public String state(PurposeBook.Use use) {
        return use.state(frame.day()).chineseName();
    }

    /** True when this user may approve: another's, which nobody has looked at. */
    public boolean approves(PurposeBook.Use use) {
        return use.state(frame.day()) == PurposeBook.State.WAITING
                && me.get().may(Action.APPROVE)
                && !use.by().equals(me.get().account());
    }

    /** True when somebody has approved that this user makes returns. */
    public boolean isAllowed() {
        return back.allowed(me.get(), frame.day());
    }

    public List<RuralReturn.Sent> getLog() {
        return back.log(me.get());
    }

    /** What the receiver checks the signature with. */
    public String getPoint() {
        return back.point();
    }

    /** The day of today, for a form. */
    public LocalDate getDay() {
        return frame.day();
    }
}
