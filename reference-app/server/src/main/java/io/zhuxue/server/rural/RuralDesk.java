package io.zhuxue.server.rural;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.register.RegisterChange;
import io.zhuxue.identification.watch.WatchState;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.access.Scope;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.intake.Uploads;
import io.zhuxue.server.province.Page;
import io.zhuxue.server.province.StudentFilter;
import io.zhuxue.server.province.Students;
import io.zhuxue.server.watch.WatchList;
import io.zhuxue.server.watch.WatchRow;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where two exports of the rural registers are compared (监测名册比较): who is new, who has left, whose risk is removed, whose
 * row changed, and how each of them stands. For offices from the county up; no name is given, and a register's row opens in
 * the watch list, for a purpose.
 */
public final class RuralDesk {

    private static final List<Column> CHANGE = Column.named(RuralWork.CHANGE.toArray(new String[0]));
    private static final List<Column> COUNT = Column.named(RuralWork.COUNT.toArray(new String[0]));

    private final RuralSnapshots snapshots;
    private final Runs runs;
    private final WatchList watch;
    private final Students students;
    private final Uploads uploads;
    private final Tasks tasks;
    private final Orders orders;

    /** Over what it works with. */
    public RuralDesk(
            RuralSnapshots snapshots,
            Runs runs,
            WatchList watch,
            Students students,
            Uploads uploads,
            Tasks tasks,
            Orders orders) {
        this.snapshots = snapshots;
        this.runs = runs;
        this.watch = watch;
        this.students = students;
        this.uploads = uploads;
        this.tasks = tasks;
        this.orders = orders;
    }

    /** How many of a register. */
    public record Count(String group, long joined, long left, long riskRemoved, long changed) {}

    /** True for an office that sees students and is no school. */
    public static boolean works(Officer officer) {
        return officer.may(Action.VIEW_STUDENTS) && !officer.ofSchool();
    }

    /** Orders the comparison of two exports, whichever is named first. */
    public Parsed<Task> compare(Officer officer, String one, String other) throws IOException {
        if (!works(officer) || !officer.may(Action.KEEP_RECORDS)) {
            return Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        List<RuralSnapshot> both = Stream.of(one, other)
                .flatMap(code -> snapshots.find(officer, code).stream())
                .sorted(RuralSnapshot.OLDER_FIRST)
                .toList();
        if (both.size() != 2 || one.equals(other) || runs.shown() == 0) {
            return Parsed.refused(ServerMessage.BAD_REGISTER.with("须选两期不同的名册"));
        }
        Path folder = uploads.newFolder("rural-");
        try (CsvWriter out = CsvWriter.create(folder.resolve(RuralWork.SNAPSHOTS + ".csv"), RuralWork.SNAPSHOT)) {
            both.forEach(each -> out.row(
                    each.code(),
                    each.day().toString(),
                    each.label(),
                    each.folder().toString(),
                    each.seals()));
            out.commit();
        }
        String label = both.get(0).day() + "（" + both.get(0).label() + "）至"
                + both.get(1).day() + "（" + both.get(1).label() + "）";
        return Parsed.accepted(orders.begin(
                officer,
                new Orders.Order(
                        Task.Kind.RURAL, runs.shown(), label, one + " " + other, folder.toString(), "RURAL_COMPARED")));
    }

    /** What was compared inside the area, the latest first. */
    public List<Task> compared(Officer officer, int most) {
        return works(officer) ? tasks.within(Task.Kind.RURAL, officer.scope().digits(), most) : List.of();
    }

    /** A finished comparison inside the area: the one that is asked for, or the latest. */
    public Optional<Task> find(Officer officer, Optional<Long> id) {
        return compared(officer, Integer.MAX_VALUE).stream()
                .filter(task -> task.state() == Task.State.DONE)
                .filter(task -> id.isEmpty() || id.get() == task.taskId())
                .findFirst();
    }

    /** How many of each register, in the order of the registers. */
    public List<Count> counts(Task task) {
        List<Count> counts = new ArrayList<>();
        Tables.find(Path.of(task.folder()), RuralWork.COUNTS)
                .read(
                        COUNT,
                        row -> counts.add(new Count(
                                row.value(0), number(row, 1), number(row, 2), number(row, 3), number(row, 4))));
        return counts;
    }

    private static long number(Row row, int column) {
        return Long.parseLong(row.value(column));
    }

    /** A page of the persons concerned, of one kind when it is not blank. */
    public Page<RuralChange> changes(Officer officer, Task task, String kind, int page, int size) {
        List<String[]> rows = rows(task, kind);
        int from = Math.min(rows.size(), page * size);
        List<RuralChange> found = rows.subList(from, Math.min(rows.size(), from + size)).stream()
                .map(row -> change(officer.scope(), row))
                .toList();
        return new Page<>(found, rows.size(), page, size);
    }

    /** All persons concerned, of one kind when it is not blank; each is looked up when it is asked for. */
    Stream<RuralChange> all(Officer officer, Task task, String kind) {
        return rows(task, kind).stream().map(row -> change(officer.scope(), row));
    }

    private static List<String[]> rows(Task task, String kind) {
        List<String[]> rows = new ArrayList<>();
        Tables.find(Path.of(task.folder()), RuralWork.CHANGES).read(CHANGE, row -> {
            if (kind.isEmpty() || kind.equals(row.value(0))) {
                rows.add(new String[] {row.value(0), row.value(1), row.value(2), row.value(3)});
            }
        });
        return rows;
    }

    private RuralChange change(Scope area, String[] row) {
        RuralChange.Kind kind = RuralChange.Kind.valueOf(row[0]);
        String fields = Arrays.stream(row[1].split(";", -1))
                .filter(field -> !field.isEmpty())
                .map(field -> word(RegisterChange.Field.valueOf(field)))
                .collect(Collectors.joining("、"));
        Optional<WatchRow> known = watch.one(area, row[3]);
        if (known.isPresent()) {
            WatchState.Kind state = WatchState.Kind.valueOf(known.get().kind());
            return new RuralChange(
                    kind,
                    fields,
                    row[2],
                    row[3],
                    state.chineseName(),
                    known.get().reason(),
                    state.open(),
                    true);
        }
        boolean stays = kind == RuralChange.Kind.JOINED || kind == RuralChange.Kind.CHANGED;
        StudentFilter byId = new StudentFilter("", "", "", "", "", row[3], false, 0);
        if (students.find(area, byId, 1).total() > 0) {
            String next = stays ? "学校先核实、可先行认定；下次运行按新名册比对。" : "已认定的本学年不变，下学年复核。";
            return new RuralChange(kind, fields, row[2], row[3], "在校，本期未列入名册", next, stays, false);
        }
        String next = stays ? "下次运行按新名册比对；在外地就读的由就读地资助。" : "无须办理。";
        return new RuralChange(kind, fields, row[2], row[3], "本期数据中没有此人", next, false, false);
    }

    private static String word(RegisterChange.Field field) {
        return switch (field) {
            case ID_NO -> "证件号码";
            case NAME -> "姓名";
            case HOUSEHOLD -> "户编号";
            case RELATION -> "与户主关系";
            case REGION -> "所在地";
            case SINCE -> "认定日期";
            case UNTIL -> "退出日期";
            case RISK_REMOVED -> "风险是否消除";
            case BIRTH_DATE -> "出生日期";
        };
    }
}
