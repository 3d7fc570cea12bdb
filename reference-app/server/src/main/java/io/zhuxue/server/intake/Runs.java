package io.zhuxue.server.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The book of runs (任务簿): which were started, how far they are, and which one the console shows. */
public final class Runs {

    private static final List<String> TABLES = List.of(
            "identification.school",
            "identification.student",
            "identification.link",
            "identification.recognition",
            "disbursement.entitlement",
            "disbursement.payment_line",
            "disbursement.unaided",
            "app.rejected_row",
            "app.school_sum",
            "app.money_sum",
            "app.answer_finding",
            "app.payment_days",
            "app.watch_entry",
            "app.fact_reference",
            "app.import_file");
    private final Jdbi jdbi;
    private final Clock clock;

    /** Over what it works with. */
    public Runs(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The number of the run that the console shows; 0, which no run has, while there is none. */
    public long shown() {
        return jdbi.withHandle(h -> h.createQuery("select run_id from app.import_run where shown = true")
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L));
    }

    /** A run by its number. */
    public Optional<Run> find(long id) {
        return jdbi.withHandle(h -> h.createQuery("select * from app.import_run where run_id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(Run.class))
                .findOne());
    }

    /** All runs, the latest first. */
    public List<Run> all() {
        return jdbi.withHandle(h -> h.createQuery("select * from app.import_run order by run_id desc")
                .map(ConstructorMapper.of(Run.class))
                .list());
    }

    /** Books a new run. */
    public Run start(String kind, String label, String term, String folder, String by) {
        Step first = switch (kind) {
            case Run.TRAINING -> Step.GENERATE;
            case Run.IMPORTED -> Step.LOAD;
            default -> Step.CYCLE;
        };
        long id = jdbi.inTransaction(h -> {
            long next = h.createQuery("select coalesce(max(run_id), 0) + 1 from app.import_run")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("""
                insert into app.import_run (run_id, kind, label, term, folder, state, step, rows_done,
                rows_total, message, started_by, started_at, shown)
                values (:id, :kind, :label, :term, :folder, 'RUNNING', :step, 0, 0, '', :by, :at, false)
                """)
                    .bind("id", next)
                    .bind("kind", kind)
                    .bind("label", label)
                    .bind("term", term)
                    .bind("folder", folder)
                    .bind("step", first.name())
                    .bind("by", by)
                    .bind("at", LocalDateTime.now(clock))
                    .execute();
            return next;
        });
        return find(id).orElseThrow();
    }

    /** Records that a run has come to a step, or how far it is within it. */
    public void at(long id, Step step, long done, long total) {
        jdbi.useHandle(h -> h.createUpdate("""
            update app.import_run set state = 'RUNNING', step = :step, rows_done = :done,
            rows_total = :total, message = '' where run_id = :id
            """)
                .bind("id", id)
                .bind("step", step.name())
                .bind("done", done)
                .bind("total", total)
                .execute());
    }

    /** Records that a run has stopped before its end. */
    public void failed(long id, String why) {
        jdbi.useHandle(
                h -> h.createUpdate("update app.import_run set state = 'FAILED', message = :why, finished_at = :at"
                                + " where run_id = :id")
                        .bind("id", id)
                        .bind("why", why.length() > 2000 ? why.substring(0, 2000) : why)
                        .bind("at", LocalDateTime.now(clock))
                        .execute());
    }

    /** Shows a finished run instead of the one shown before, in one step: no page mixes two runs. */
    public void show(long id) {
        jdbi.useTransaction(h -> {
            h.createUpdate("update app.import_run set shown = (run_id = :id) where shown = true or run_id = :id")
                    .bind("id", id)
                    .execute();
            h.createUpdate("""
                update app.import_run set state = 'DONE', step = 'DONE', finished_at = :at
                where run_id = :id and state <> 'DONE'
                """)
                    .bind("id", id)
                    .bind("at", LocalDateTime.now(clock))
                    .execute();
        });
    }

    /** How many rows of a file are in the tables; empty when the whole file is. */
    Optional<Long> rowsToSkip(long id, String file) {
        return jdbi.withHandle(h -> {
            Optional<Boolean> finished = h.createQuery(
                            "select finished from app.import_file where run_id = :id and file_name = :file")
                    .bind("id", id)
                    .bind("file", file)
                    .mapTo(Boolean.class)
                    .findOne();
            if (finished.isEmpty()) {
                h.createUpdate("insert into app.import_file values (:id, :file, 0, false)")
                        .bind("id", id)
                        .bind("file", file)
                        .execute();
                return Optional.of(0L);
            }
            return finished.get() ? Optional.empty() : Optional.of(rowsDone(h, id, file));
        });
    }

    /** Records, in the transaction that writes the rows, how far a file is: both are there or neither. */
    void reached(Handle h, long id, String file, long row, boolean finished) {
        h.createUpdate("""
            update app.import_file set rows_done = :row, finished = :finished
            where run_id = :id and file_name = :file
            """)
                .bind("id", id)
                .bind("file", file)
                .bind("row", row)
                .bind("finished", finished)
                .execute();
    }

    private static long rowsDone(Handle h, long id, String file) {
        return h.createQuery("select rows_done from app.import_file where run_id = :id and file_name = :file")
                .bind("id", id)
                .bind("file", file)
                .mapTo(Long.class)
                .one();
    }

    /** Forgets the rows of all runs but those given; the book itself keeps every line. */
    void forgetRowsExcept(long shown, long before) {
        for (String table : TABLES) {
            jdbi.useHandle(h -> h.createUpdate("delete from " + table + " where run_id not in (:shown, :before)")
                    .bind("shown", shown)
                    .bind("before", before)
                    .execute());
        }
    }
}
