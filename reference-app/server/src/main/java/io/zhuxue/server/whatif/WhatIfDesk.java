package io.zhuxue.server.whatif;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.simulation.Reform;
import io.zhuxue.flow.simulate.ReformRun;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Where a what-if is ordered and read (政策仿真): a reform that comes with the SDK, or one that an officer brings. */
public final class WhatIfDesk {

    private static final String EXAMPLES = "/io/zhuxue/disbursement/reforms/";
    private static final long MOST_BYTES = 1L << 20;

    private static final List<Column> COLUMNS = Column.named(ReformRun.DIFFERENCE.toArray(new String[0]));

    private final Runs runs;
    private final Uploads uploads;
    private final Tasks tasks;
    private final Orders orders;
    private final Settings settings;

    /** Over what it works with. */
    public WhatIfDesk(Runs runs, Uploads uploads, Tasks tasks, Orders orders, Settings settings) {
        this.runs = runs;
        this.uploads = uploads;
        this.tasks = tasks;
        this.orders = orders;
        this.settings = settings;
    }

    /** Begins a reform that comes with the SDK. */
    public Parsed<Task> tryExample(Officer officer, String name) throws IOException {
        if (!Reform.EXAMPLES.contains(name)) {
            return Parsed.refused(ServerMessage.BAD_REFORM.with(name));
        }
        try (InputStream in = Reform.class.getResourceAsStream(EXAMPLES + name + ".yaml")) {
            return in == null ? Parsed.refused(ServerMessage.BAD_REFORM.with(name)) : order(officer, name, in);
        }
    }

    /** Begins a reform of the officer's own; it is read to the end first, so that a faulty one is told at once. */
    public Parsed<Task> order(Officer officer, String label, InputStream yaml) throws IOException {
        Optional<Run> run = runs.find(runs.shown()).filter(shown -> Files.isDirectory(shown.input(settings.data())));
        if (run.isEmpty()) {
            return Parsed.refused(ServerMessage.NO_RESULTS.with());
        }
        byte[] bytes = yaml.readNBytes((int) MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return Parsed.refused(ServerMessage.BAD_REFORM.with("文件超过1MB"));
        }
        Path folder = uploads.newFolder("what-if-");
        Path reform = folder.resolve(WhatIfWork.REFORM);
        Files.write(reform, bytes);
        try {
            Reform.read(reform, PolicyBook.national(), ProgrammeCatalogue.national())
                    .rules(run.get().termOf());
        } catch (PolicyException wrong) {
            Uploads.delete(folder);
            return Parsed.refused(ServerMessage.BAD_REFORM.with(wrong.problems().get(0)));
        }
        return Parsed.accepted(orders.begin(
                officer,
                new Orders.Order(
                        Task.Kind.WHAT_IF, run.get().runId(), label, run.get().term(), folder.toString(), "WHAT_IF")));
    }

    /** A finished what-if that this user may read: one that was ordered inside the area. */
    public Optional<Task> find(Officer officer, long id) {
        return tasks.find(Task.Kind.WHAT_IF, officer.scope().digits(), id)
                .filter(task -> task.state() == Task.State.DONE);
    }

    /** The differences inside the area, in the order of the file. */
    public List<EffectRow> effects(Task task, Scope area) {
        List<EffectRow> rows = new ArrayList<>();
        Tables.find(results(task), "difference").read(COLUMNS, row -> {
            if (row.value(0).startsWith(area.digits())) {
                rows.add(effect(row));
            }
        });
        return rows;
    }

    /** The file of a result, such as {@code cost.svg}; it covers the whole province. */
    public Path file(Task task, String name) {
        return results(task).resolve(name);
    }

    /** The differences added up by a part of theirs, in its order. */
    public static List<EffectRow> by(Function<EffectRow, String> part, List<EffectRow> rows) {
        TreeMap<String, EffectRow> sums = new TreeMap<>();
        for (EffectRow row : rows) {
            String name = part.apply(row);
            sums.put(name, sums.getOrDefault(name, EffectRow.NOTHING).plus(row, name, name, name));
        }
        return List.copyOf(sums.values());
    }

    private static Path results(Task task) {
        return Path.of(task.folder()).resolve(WhatIfWork.RESULTS);
    }

    private static EffectRow effect(Row row) {
        return new EffectRow(
                row.value(0),
                row.value(1),
                row.value(2),
                Long.parseLong(row.value(3)),
                Long.parseLong(row.value(4)),
                Long.parseLong(row.value(5)),
                Long.parseLong(row.value(6)),
                fen(row, 7),
                fen(row, 8),
                fen(row, 9),
                fen(row, 10),
                fen(row, 11),
                fen(row, 12),
                fen(row, 13));
    }

    private static long fen(Row row, int column) {
        return Money.parse(row.value(column)).orThrow().fen();
    }
}
