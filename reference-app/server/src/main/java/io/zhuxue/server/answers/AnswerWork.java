package io.zhuxue.server.answers;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.reconcile.BankReconciling;
import io.zhuxue.flow.reconcile.ReconcileResult;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.server.Settings;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Applies checked answers: the flow reconciles the results folder, then the tables follow in one transaction. Cut off
 * anywhere, it is simply done again.
 */
public final class AnswerWork implements Worker.Work {

    private static final int PORTION = 1000;

    /** The day of the decision is the first day of the term; a line not yet settled has no days. */
    private static final String DAYS = """
        select region, cast(count(*) as bigint), cast(count(settled_on) as bigint),
        cast(coalesce(min(date_diff('day', cast(:from as date), settled_on)), 0) as bigint),
        cast(coalesce(quantile_disc(date_diff('day', cast(:from as date), settled_on), 0.5), 0) as bigint),
        cast(coalesce(max(date_diff('day', cast(:from as date), settled_on)), 0) as bigint)
        from payment group by region order by region
        """;

    private final Jdbi jdbi;
    private final Runs runs;
    private final Settings settings;

    /** Over what it works with. */
    public AnswerWork(Jdbi jdbi, Runs runs, Settings settings) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.settings = settings;
    }

    @Override
    public String carryOut(Task task, Progress progress) {
        var run = runs.find(task.runId()).orElseThrow();
        Path results = run.results(settings.data());
        ReconcileResult result = BankReconciling.create()
                .reconcile(results, Path.of(task.folder()), LocalDate.parse(task.asked()), progress);
        progress.step("更新明细与清单", 0);
        jdbi.useTransaction(h -> {
            states(h, run.runId(), Tables.find(results, "payments/lines"), progress);
            findings(h, run.runId(), Tables.find(results, "payments/findings"));
            days(h, run.runId(), results.resolve("facts"), run.termOf().firstDay());
        });
        return told(result);
    }

    private static String told(ReconcileResult result) {
        return "已记入，逐条结果见对账清单。"
                + (result.refused().isEmpty() ? "" : result.refused().size() + "份文件无法读取，未采用。");
    }

    private static void states(Handle h, long run, TableSource lines, Progress progress) {
        PreparedBatch batch = h.prepareBatch("""
            update disbursement.payment_line set state = :state, reason = :reason
            where run_id = :run and line_id = :line and (state <> :state or reason <> :reason)
            """);
        List<Column> columns = List.of(
                Column.required("line_id", "明细号"), Column.required("state", "状态"), Column.optional("reason", "原因"));
        lines.read(columns, row -> {
            batch.bind("state", row.value(1))
                    .bind("reason", row.value(2))
                    .bind("run", run)
                    .bind("line", row.value(0))
                    .add();
            flush(batch, PORTION);
            progress.at(row.number());
        });
        flush(batch, 1);
    }

    private static void findings(Handle h, long run, TableSource findings) {
        h.createUpdate("delete from app.answer_finding where run_id = :run")
                .bind("run", run)
                .execute();
        PreparedBatch batch = h.prepareBatch("""
            insert into app.answer_finding (run_id, position, region, school_code, answer_file, kind, line_id, says,
            reason) values (:run, :position, '', '', :file, :kind, :line, :says, :reason)
            """);
        List<Column> columns = Column.named("answer_file", "class", "reference", "says", "reason");
        findings.read(columns, row -> {
            batch.bind("run", run)
                    .bind("position", row.number())
                    .bind("file", row.value(0))
                    .bind("kind", row.value(1))
                    .bind("line", row.value(2))
                    .bind("says", row.value(3))
                    .bind("reason", row.value(4))
                    .add();
            flush(batch, PORTION);
        });
        flush(batch, 1);
        place(h, run);
    }

    /** A finding belongs where its line does; one about a whole batch, where the batch's first line does. */
    private static void place(Handle h, long run) {
        for (String column : List.of("line_id", "batch_id")) {
            h.createUpdate("""
                update app.answer_finding f set
                region = coalesce((select min(p.region) from disbursement.payment_line p
                    where p.run_id = f.run_id and p.%s = f.line_id), ''),
                school_code = coalesce((select min(p.school_code) from disbursement.payment_line p
                    where p.run_id = f.run_id and p.%s = f.line_id), '')
                where f.run_id = :run and f.region = ''
                """.formatted(column, column)).bind("run", run).execute();
        }
    }

    private static void days(Handle h, long run, Path facts, LocalDate from) {
        h.createUpdate("delete from app.payment_days where run_id = :run")
                .bind("run", run)
                .execute();
        try (FactStore store = FactStore.open(facts)) {
            store.ask(
                    DAYS,
                    Map.of("from", from.toString()),
                    header -> {},
                    row -> h.createUpdate("insert into app.payment_days values (?, ?, ?, ?, ?, ?, ?)")
                            .bind(0, run)
                            .bind(1, row.get(0).toString())
                            .bind(2, row.get(1).whole())
                            .bind(3, row.get(2).whole())
                            .bind(4, row.get(3).whole())
                            .bind(5, row.get(4).whole())
                            .bind(6, row.get(5).whole())
                            .execute());
        }
    }

    private static void flush(PreparedBatch batch, int atLeast) {
        if (batch.size() >= atLeast) {
            batch.execute();
        }
    }
}
