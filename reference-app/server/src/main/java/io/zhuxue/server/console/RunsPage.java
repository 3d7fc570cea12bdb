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
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private CurrentOfficer me;

    private @Nullable Part file;
    private String term = "";
    private String students = "";
    private String seed = "";
    private String notice = "";
    private boolean refused;

    @PostConstruct
    void fill() {
        term = settings.trainingTerm();
        students = Integer.toString(settings.trainingStudents());
        seed = Long.toString(settings.trainingSeed());
    }

    /** Takes the uploaded ZIP apart and runs the cycle over it. */
    public void upload() throws IOException {
        Part part = file;
        Optional<Message> badTerm = Term.parse(term.strip()).refusal();
        if (part == null || part.getSize() == 0 || badTerm.isPresent()) {
            refuse(badTerm.orElseGet(() -> ServerMessage.BAD_PACKAGE.with("没有选择文件")));
            return;
        }
        var unpacked = uploads.unpack(part.getInputStream());
        if (unpacked.refusal().isPresent()) {
            refuse(unpacked.refusal().get());
            return;
        }
        Path folder = unpacked.orThrow();
        started(jobs.startPackage(
                folder, part.getSubmittedFileName(), term.strip(), me.get().account()));
    }

    /** Makes a synthetic province and runs the cycle over it. */
    public void generate() {
        if (!students.strip().matches("[1-9]\\d{0,5}")
                || Integer.parseInt(students.strip()) > MOST_STUDENTS
                || !seed.strip().matches("\\d{1,12}")) {
            refuse(ServerMessage.BAD_REQUEST.with("人数应为1至" + MOST_STUDENTS + "，种子应为至多12位数字"));
            return;
        }
        started(jobs.startTraining(
                Integer.parseInt(students.strip()),
                Long.parseLong(seed.strip()),
                me.get().account()));
    }

    private void started(Optional<Run> run) {
        if (run.isEmpty()) {
            refuse(ServerMessage.RUN_BUSY.with());
            return;
        }
        audit.add(me.get().account(), "RUN", "run-" + run.get().runId(), "");
        notice = "第" + run.get().runId() + "次任务已开始，完成后自动切换显示。";
    }

    private void refuse(Message why) {
        notice = why.text();
        refused = true;
    }

    public List<Run> getAll() {
        return book.all();
    }

    public boolean isBusy() {
        return jobs.busy();
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

    public String getTerm() {
        return term;
    }

    public void setTerm(@Nullable String term) {
        this.term = Params.text(term);
    }

    public String getStudents() {
        return students;
    }

    public void setStudents(@Nullable String students) {
        this.students = Params.text(students);
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(@Nullable String seed) {
        this.seed = Params.text(seed);
    }
}
