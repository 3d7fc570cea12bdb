package io.zhuxue.server.console;

import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.nutrition.ClaimRow;
import io.zhuxue.server.nutrition.CountyDesk;
import io.zhuxue.server.nutrition.IssueRow;
import io.zhuxue.server.nutrition.LotRow;
import io.zhuxue.server.work.Task;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A county's meals (营养餐核查): claims, what was found, and each claim opened down to the gram. */
@Named("meals")
@RequestScoped
public class MealsPage {

    private static final int MOST_TASKS = 10;
    private static final int MOST_ISSUES = 200;

    @Inject
    private CountyDesk desk;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Optional<Task>> shown = new Once<>(() -> desk.find(area(), form.text("task")));

    /** The form begins with a seed. */
    @PostConstruct
    void fill() {
        form.preset("seed", "1");
    }

    /** Checks the uploaded tables. */
    public void upload() throws IOException {
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_PACKAGE);
        if (part.isPresent()) {
            form.told(desk.handIn(me.get(), Form.name(part.get()), part.get().getInputStream()), MealsPage::begun);
        }
    }

    /** Makes a training county and checks it. */
    public void train() throws IOException {
        String seed = form.text("seed");
        if (!seed.matches("\\d{1,12}")) {
            form.refuse(ServerMessage.BAD_REQUEST.with("种子应为至多12位数字"));
            return;
        }
        form.told(desk.train(me.get(), Long.parseLong(seed)), MealsPage::begun);
    }

    private static String begun(Task task) {
        return "第" + task.taskId() + "项核查已开始，完成后自动显示。";
    }

    private Scope area() {
        return me.get().scope();
    }

    public List<Task> getTasks() {
        return desk.checks(area(), MOST_TASKS);
    }

    /** True while a check is under way. */
    public boolean isBusy() {
        return getTasks().stream().anyMatch(Task::isRunning);
    }

    /** True when there is a check to show. */
    public boolean isOpen() {
        return shown().isPresent();
    }

    public Task getShown() {
        return shown().orElseThrow();
    }

    private Optional<Task> shown() {
        return shown.get();
    }

    public List<ClaimRow> getClaims() {
        return desk.claims(getShown(), area());
    }

    /** What was found, at most as many as a page bears; the whole is in the file to take away. */
    public List<IssueRow> getIssues() {
        return desk.issues(getShown(), area(), form.text("code")).stream()
                .limit(MOST_ISSUES)
                .toList();
    }

    public List<Map.Entry<String, Long>> getCodes() {
        return List.copyOf(desk.codes(getShown(), area()).entrySet());
    }

    /** The claim that is open, as the list of claims has it: one row, or none. */
    public List<ClaimRow> getOpened() {
        String claim = form.text("claim");
        return getClaims().stream().filter(row -> row.claim().equals(claim)).toList();
    }

    /** The claim that is open, lot by lot down to the gram. */
    public List<LotRow> getLots() {
        String claim = form.text("claim");
        return claim.isEmpty() ? List.of() : desk.opened(getShown(), area(), claim);
    }
}
