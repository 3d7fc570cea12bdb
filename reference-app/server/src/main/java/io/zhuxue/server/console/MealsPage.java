package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.nutrition.ClaimRow;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.IssueRow;
import io.zhuxue.server.nutrition.UseRow;
import io.zhuxue.server.work.Task;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A county's meals (营养餐核查): claims, what was found, and each claim opened down to the gram. */
@Named("meals")
@RequestScoped
public class MealsPage {

    private static final int MOST_TASKS = 10;
    private static final int MOST_ISSUES = 200;

    @Inject
    private CountyDesk desk;

    @Inject
    private CurrentOfficer me;

    private @Nullable Part file;
    private String seed = "1";
    private String task = "";
    private String claim = "";
    private String code = "";
    private String notice = "";
    private boolean refused;
    private @Nullable Optional<Task> shown;

    /** Checks the uploaded tables. */
    public void upload() throws IOException {
        Part part = file;
        if (part == null || part.getSize() == 0) {
            refuse(ServerMessage.BAD_PACKAGE.with("没有选择文件"));
            return;
        }
        var begun = desk.handIn(me.get(), String.valueOf(part.getSubmittedFileName()), part.getInputStream());
        begun.refusal().ifPresent(this::refuse);
        begun.value().ifPresent(this::told);
    }

    /** Makes a training county and checks it. */
    public void train() throws IOException {
        if (!seed.strip().matches("\\d{1,12}")) {
            refuse(ServerMessage.BAD_REQUEST.with("种子应为至多12位数字"));
            return;
        }
        told(desk.train(me.get(), Long.parseLong(seed.strip())));
    }

    private void told(Task begun) {
        notice = "第" + begun.taskId() + "项核查已开始，完成后自动显示。";
    }

    private void refuse(Message why) {
        notice = why.text();
        refused = true;
    }

    private Scope area() {
        return me.get().scope();
    }

    public List<Task> getTasks() {
        return desk.checks(area(), MOST_TASKS);
    }

    /** True while a check is under way. */
    public boolean isBusy() {
        return getTasks().stream().anyMatch(each -> each.state() == Task.State.RUNNING);
    }

    /** True when there is a check to show. */
    public boolean isOpen() {
        return shown().isPresent();
    }

    public Task getShown() {
        return shown().orElseThrow();
    }

    private Optional<Task> shown() {
        Optional<Task> known = shown;
        if (known == null) {
            known = desk.find(area(), task);
            shown = known;
        }
        return known;
    }

    public List<ClaimRow> getClaims() {
        return desk.claims(getShown(), area());
    }

    /** What was found, at most as many as a page bears; the whole is in the file to take away. */
    public List<IssueRow> getIssues() {
        return desk.issues(getShown(), area(), code).stream().limit(MOST_ISSUES).toList();
    }

    public List<Map.Entry<String, Long>> getCodes() {
        return List.copyOf(desk.codes(getShown(), area()).entrySet());
    }

    /** The claim that is open, down to the gram. */
    public List<UseRow> getUses() {
        return claim.isEmpty() ? List.of() : desk.opened(getShown(), area(), claim);
    }

    public String getNotice() {
        return notice;
    }

    public boolean isRefused() {
        return refused;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(@Nullable String seed) {
        this.seed = Params.text(seed);
    }

    public String getTask() {
        return task;
    }

    public void setTask(@Nullable String task) {
        this.task = Params.text(task);
    }

    public String getClaim() {
        return claim;
    }

    public void setClaim(@Nullable String claim) {
        this.claim = Params.text(claim);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = Params.text(code);
    }
}
