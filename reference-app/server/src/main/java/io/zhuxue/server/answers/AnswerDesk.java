package io.zhuxue.server.answers;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.disbursement.payment.AnswerCodes;
import io.zhuxue.disbursement.payment.AnswerFiles;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/**
 * Where bank answers are handed in and checked (回执经办与复核). Two officers: who hands in never checks. Answers that speak
 * of lines outside the area of who hands them in are refused as a whole; lines that nobody sent are allowed, for a bank
 * may well speak of them, and come out as findings.
 */
public final class AnswerDesk {

    private static final int AT_ONCE = 500;

    private final Jdbi jdbi;
    private final Runs runs;
    private final Uploads uploads;
    private final Tasks tasks;
    private final Orders orders;
    private final Settings settings;
    private final AnswerFiles files = AnswerFiles.create(AnswerCodes.standard());

    /** Over what it works with. */
    public AnswerDesk(Jdbi jdbi, Runs runs, Uploads uploads, Tasks tasks, Orders orders, Settings settings) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.uploads = uploads;
        this.tasks = tasks;
        this.orders = orders;
        this.settings = settings;
    }

    /**
     * Hands in a file or a ZIP of files; they wait for a second officer.
     *
     * @param day the day under which they are to be booked
     * @return the task that waits, or why the answers were refused
     */
    public Parsed<Task> handIn(Officer officer, String name, InputStream content, LocalDate day) throws IOException {
        if (!officer.may(Action.PAY)) {
            return Parsed.refused(ServerMessage.OUT_OF_AREA.with());
        }
        long run = runs.shown();
        if (run == 0 || !Files.isDirectory(runs.find(run).orElseThrow().results(settings.data()))) {
            return Parsed.refused(ServerMessage.NO_RESULTS.with());
        }
        Parsed<Path> unpacked = uploads.answers(name, content);
        if (unpacked.refusal().isPresent()) {
            return Parsed.refused(unpacked.refusal().get());
        }
        Path folder = unpacked.orThrow();
        Contents contents = read(folder);
        Optional<Message> refusal = contents.refusal().or(() -> foreign(run, officer.scope(), contents));
        if (refusal.isPresent()) {
            Uploads.delete(folder);
            return Parsed.refused(refusal.get());
        }
        String label = name + "：" + contents.files + "份文件，" + contents.answers + "条回执"
                + (contents.unreadable.isEmpty() ? "" : "，" + contents.unreadable.size() + "份无法读取");
        return Parsed.accepted(orders.keep(
                officer,
                new Orders.Order(Task.Kind.ANSWERS, run, label, day.toString(), folder.toString(), "ANSWERS_IN")));
    }

    /**
     * The word of the second officer: apply the answers, or send them back.
     *
     * @return why the word does not count; empty when it does
     */
    public Optional<Message> check(Officer officer, long id, boolean approved) {
        Optional<Task> found = tasks.find(Task.Kind.ANSWERS, officer.scope().digits(), id);
        if (found.isEmpty() || !officer.may(Action.APPROVE)) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Task task = found.get();
        if (task.madeBy().equals(officer.account())) {
            return Optional.of(ServerMessage.SAME_HAND.with());
        }
        return orders.check(officer, task, approved, approved ? "ANSWERS_APPROVED" : "ANSWERS_SENT_BACK")
                ? Optional.empty()
                : Optional.of(ServerMessage.NOT_WAITING.with());
    }

    /** What the files of a folder speak of. */
    private static final class Contents {
        private int files;
        private long answers;
        private final Set<String> lines = new HashSet<>();
        private final Set<String> batches = new HashSet<>();
        private final List<Message> unreadable = new java.util.ArrayList<>();

        Optional<Message> refusal() {
            if (files > unreadable.size()) {
                return Optional.empty();
            }
            String why = unreadable.isEmpty() ? "没有回执文件" : unreadable.get(0).text();
            return Optional.of(ServerMessage.BAD_ANSWERS.with(why));
        }
    }

    private Contents read(Path folder) {
        Contents contents = new Contents();
        for (Path file : AnswerFiles.in(folder)) {
            contents.files++;
            files.read(file, answer -> {
                        contents.answers++;
                        (answer.lineRef().isEmpty() ? contents.batches : contents.lines)
                                .add(answer.lineRef().isEmpty() ? answer.batchId() : answer.lineRef());
                    })
                    .ifPresent(contents.unreadable::add);
        }
        return contents;
    }

    private Optional<Message> foreign(long run, Scope area, Contents contents) {
        long outside = outside(run, area, "line_id", contents.lines) + outside(run, area, "batch_id", contents.batches);
        return outside == 0 ? Optional.empty() : Optional.of(ServerMessage.FOREIGN_LINES.with(outside));
    }

    /** How many lines that are meant lie outside an area. */
    private long outside(long run, Scope area, String column, Set<String> names) {
        List<String> all = List.copyOf(names);
        return jdbi.withHandle(h -> {
            long outside = 0;
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                outside += h.createQuery("select count(*) from disbursement.payment_line where run_id = :run and "
                                + column + " in (<names>) and not (" + Scope.CONDITION + ")")
                        .bind("run", run)
                        .bindMap(area.bindings())
                        .bindList("names", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                        .mapTo(Long.class)
                        .one();
            }
            return outside;
        });
    }
}
