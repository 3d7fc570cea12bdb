package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.scholarship.ReviewProof;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.scholarship.FileRow;
import io.zhuxue.server.scholarship.Round;
import io.zhuxue.server.scholarship.ScholarshipDesk;
import io.zhuxue.server.scholarship.ScholarshipLists;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The review of scholarships (国奖评审): material check, draw with avoidance, scores, progress and result. */
@Named("scholarship")
@RequestScoped
public class ScholarshipPage {

    @Inject
    private ScholarshipDesk desk;

    @Inject
    private Uploads uploads;

    @Inject
    private PageFrame frame;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<Optional<Round>> shown =
            new Once<>(() -> form.number("round").flatMap(id -> desk.find(me.get(), id)));

    public void open() {
        Parsed<Long> opened = desk.open(
                me.get(),
                form.text("title"),
                form.number("readers").map(Long::intValue).orElse(0),
                day());
        form.told(opened.refusal(), "批次已建立，请导入材料与专家。");
        opened.value().ifPresent(id -> form.getIn().put("round", id.toString()));
        shown.forget();
    }

    public void takeFiles() throws IOException {
        take(table -> desk.files(me.get(), getShown(), table));
    }

    public void takeExperts() throws IOException {
        take(table -> desk.experts(me.get(), getShown(), table));
    }

    private void take(Function<TableSource, Parsed<ScholarshipDesk.Taken>> taking) throws IOException {
        Part part = form.chosen().orElse(null);
        String name = part == null ? "" : Form.name(part).toLowerCase(Locale.ROOT);
        if (part == null || !(name.endsWith(".csv") || name.endsWith(".xlsx"))) {
            form.refuse(ServerMessage.BAD_REQUEST.with("请选择CSV或XLSX表格"));
            return;
        }
        Path folder = uploads.newFolder("review-");
        Path file = folder.resolve(name.endsWith(".csv") ? "table.csv" : "table.xlsx");
        try (InputStream in = part.getInputStream()) {
            Files.copy(in, file);
            form.told(
                    taking.apply(Tables.open(file)),
                    each -> "新增" + each.added() + "条"
                            + (each.refused() == 0 ? "。" : "，" + each.refused() + "行不合要求未采用。"));
        } catch (TableException unreadable) {
            form.refuse(unreadable.reason());
        } finally {
            Uploads.delete(folder);
        }
    }

    /** Finds the material of a file complete, or says what is missing. */
    public void check(String file, boolean complete) {
        String missing = form.text("missing");
        if (!complete && missing.isEmpty()) {
            form.refuse(ServerMessage.WORDS.with());
            return;
        }
        form.told(desk.check(me.get(), getShown(), file, complete ? "" : missing, day()), file + "审查结果已登记。");
    }

    /** Draws with the seed that was typed. */
    public void draw() {
        Optional<Long> seed = form.number("seed");
        if (seed.isEmpty()) {
            form.refuse(ServerMessage.BAD_REQUEST.with("种子为数字，可当众抽取"));
            return;
        }
        Parsed<ReviewProof> proof = desk.draw(me.get(), getShown(), seed.get(), day());
        form.told(proof.refusal(), "已分派，核验见下。");
    }

    public void score(String file) {
        int score = form.text("score").matches("\\d{1,3}") ? Integer.parseInt(form.text("score")) : -1;
        form.told(desk.score(me.get(), getShown(), file, score, form.text("opinion"), day()), file + "已评分，结束前可重评。");
        if (!form.isRefused()) {
            form.getIn().remove("score");
            form.getIn().remove("opinion");
        }
    }

    public void close() {
        form.told(desk.close(me.get(), getShown(), day()), "评审已结束，结果不再变动。");
        shown.forget();
    }

    public List<Round> getRounds() {
        return desk.rounds(me.get());
    }

    /** True for who opens rounds. */
    public boolean isOpens() {
        return me.may("APPROVE") && me.get().scope().digits().length() <= 2;
    }

    /** True when a round is open on the page. */
    public boolean isChosen() {
        return shown().isPresent();
    }

    public Round getShown() {
        return shown().orElseThrow();
    }

    private Optional<Round> shown() {
        return shown.get();
    }

    public boolean isLeads() {
        return desk.leads(me.get(), getShown());
    }

    public List<FileRow> getFiles() {
        return desk.ranking(me.get(), getShown());
    }

    public String material(FileRow row) {
        return ScholarshipLists.material(row);
    }

    public ScholarshipDesk.Progress getProgress() {
        return desk.progress(me.get(), getShown());
    }

    /** The proof of the last draw; nothing before it and for others than the leading office. */
    public @Nullable ReviewProof getProof() {
        return desk.proof(me.get(), getShown()).orElse(null);
    }

    /** What this expert has to read. */
    public List<ScholarshipDesk.Assigned> getAssigned() {
        return desk.assigned(me.get(), getShown());
    }

    /** True while the material may be checked by this user. */
    public boolean isChecks() {
        return !getShown().closed() && getProgress().drawn() == 0 && (me.may("APPROVE") || me.may("RECOGNISE"));
    }

    private LocalDate day() {
        return frame.day(form.text("day"));
    }
}
