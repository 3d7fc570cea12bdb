package io.zhuxue.server.console;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.intake.Jobs;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.scenes.SceneDesk;
import io.zhuxue.server.work.Task;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Packages in, runs and their progress (数据导入). */
@Named("runs")
@RequestScoped
public class RunsPage {

    private static final int MOST_STUDENTS = 200_000;

    @Inject
    private Runs book;

    @Inject
    private Jobs jobs;

    @Inject
    private Uploads uploads;

    @Inject
    private Settings settings;

    @Inject
    private AuditBook audit;

    @Inject
    private SceneDesk scenes;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    @PostConstruct
    void fill() {
        form.preset("term", settings.trainingTerm());
        form.preset("students", Integer.toString(settings.trainingStudents()));
        form.preset("seed", Long.toString(settings.trainingSeed()));
    }

    /** Takes the uploaded ZIP apart and runs the cycle over it. */
    public void upload() throws IOException {
        if (!mayRun()) {
            return;
        }
        String term = form.text("term");
        Optional<Message> badTerm = Term.parse(term).refusal();
        if (badTerm.isPresent()) {
            form.refuse(badTerm.get());
            return;
        }
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_PACKAGE);
        if (part.isEmpty()) {
            return;
        }
        var unpacked = uploads.unpack(part.get().getInputStream());
        if (unpacked.refusal().isPresent()) {
            form.refuse(unpacked.refusal().get());
            return;
        }
        Path folder = unpacked.orThrow();
        started(jobs.startPackage(folder, Form.name(part.get()), term, me.get().account()));
    }

    /** Makes a synthetic province and runs the cycle over it. */
    public void generate() {
        if (!mayRun()) {
            return;
        }
        String students = form.text("students");
        String seed = form.text("seed");
        if (!students.matches("[1-9]\\d{0,5}")
                || Integer.parseInt(students) > MOST_STUDENTS
                || !seed.matches("\\d{1,12}")) {
            form.refuse(ServerMessage.BAD_REQUEST.with("人数应为1至" + MOST_STUDENTS + "，种子应为至多12位数字"));
            return;
        }
        started(jobs.startTraining(
                Integer.parseInt(students), Long.parseLong(seed), me.get().account()));
    }

    /** Has the desks of the training server filled. */
    public void setScenes() {
        form.told(scenes.order(me.get()), task -> "训练场景正在布置，布置好的页面即可使用。");
    }

    /** The latest order to fill the desks. */
    public Optional<Task> getScenes() {
        return scenes.latest(me.get());
    }

    private boolean mayRun() {
        if (!me.isProvincial()) {
            form.refuse(ServerMessage.NOT_YOURS.with(me.get().role().chineseName()));
        }
        return me.isProvincial();
    }

    private void started(Optional<Run> run) {
        if (run.isEmpty()) {
            form.refuse(ServerMessage.RUN_BUSY.with());
            return;
        }
        audit.add(me.get().account(), "RUN", "run-" + run.get().runId(), "");
        form.done("第" + run.get().runId() + "次任务已开始，完成后自动切换显示。");
    }

    public List<Run> getAll() {
        return book.all();
    }

    /** True while something goes on in the background. */
    public boolean isBusy() {
        return jobs.busy() || scenes.running(me.get());
    }
}
