package io.zhuxue.server.rural;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.Refusal;
import io.zhuxue.identification.register.RegisterChange;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterSnapshot;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Vault;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Compares two exports of the rural registers (名册比较) and writes down who is concerned, as references without names, and
 * how many a register. A county's work holds the households of that county. Done twice it comes to the same.
 */
public final class RuralWork implements Worker.Work {

    /** Its table of the two exports, in the folder of the task. */
    static final String SNAPSHOTS = "snapshots";

    /** Its table of changes. */
    static final String CHANGES = "changes";

    /** Its table of counts. */
    static final String COUNTS = "counts";

    static final List<String> SNAPSHOT = List.of("code", "day", "label", "folder", "seals");
    static final List<String> CHANGE = List.of("kind", "fields", "region", "watched");
    static final List<String> COUNT = List.of("group", "joined", "left", "risk_removed", "changed");

    private final Jdbi jdbi;
    private final Runs runs;
    private final Vault vault;
    private final Settings settings;

    /** Over what it works with. */
    public RuralWork(Jdbi jdbi, Runs runs, Vault vault, Settings settings) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.vault = vault;
        this.settings = settings;
    }

    @Override
    public String carryOut(Task task, Progress progress) {
        Path folder = Path.of(task.folder());
        List<RuralSnapshot> both = snapshots(folder);
        Run run = runs.find(task.runId()).orElseThrow();
        RuralPersons persons =
                RuralPersons.of(jdbi, vault, run.runId(), run.input(settings.data()), run.results(settings.data()));
        Map<SpecialGroup, long[]> counts = new EnumMap<>(SpecialGroup.class);
        try (CsvWriter out = CsvWriter.create(folder.resolve(CHANGES + ".csv"), CHANGE)) {
            for (SpecialGroup group : RuralSnapshot.GROUPS) {
                Optional<RegisterSnapshot> before = sealed(both.get(0), group);
                Optional<RegisterSnapshot> after = sealed(both.get(1), group);
                if (before.isPresent() && after.isPresent()) {
                    progress.step("比较" + group.chineseName(), 0);
                    long[] count = new long[RuralChange.Kind.values().length];
                    RegisterDiff.between(before.get(), after.get(), change -> {
                        if (inArea(entry(change), task.region())) {
                            count[kind(change).ordinal()]++;
                            out.row(line(change, persons));
                        }
                    });
                    counts.put(group, count);
                }
            }
            out.commit();
        }
        write(folder, counts);
        return counts.isEmpty() ? "两期没有同一种名册，无从比较。" : sum(counts);
    }

    static List<RuralSnapshot> snapshots(Path folder) {
        List<RuralSnapshot> both = new ArrayList<>();
        Tables.find(folder, SNAPSHOTS)
                .read(
                        Column.named(SNAPSHOT.toArray(new String[0])),
                        row -> both.add(new RuralSnapshot(
                                row.value(0),
                                LocalDate.parse(row.value(1)),
                                row.value(2),
                                Path.of(row.value(3)),
                                row.value(4))));
        return both;
    }

    /** A register as it was taken; refused when somebody changed it since. */
    private static Optional<RegisterSnapshot> sealed(RuralSnapshot snapshot, SpecialGroup group) {
        Optional<RegisterSnapshot> register = snapshot.register(group);
        boolean altered = !snapshot.seals().isEmpty()
                && register.filter(each -> List.of(snapshot.seals().split(";", -1))
                                .contains(group + "=" + each.seal().digest()))
                        .isEmpty()
                && register.isPresent();
        if (altered) {
            throw new Refusal(ServerMessage.BAD_REGISTER.with(group.chineseName() + "与导入时的封存不符"));
        }
        return register;
    }

    /** A household without a place is for the province to look at. */
    private static boolean inArea(RegisterEntry entry, String digits) {
        return digits.length() <= 2
                || entry.region()
                        .filter(region -> region.code().startsWith(digits))
                        .isPresent();
    }

    private static RegisterEntry entry(RegisterChange change) {
        if (change instanceof RegisterChange.Joined joined) {
            return joined.after();
        } else if (change instanceof RegisterChange.Left left) {
            return left.before();
        } else if (change instanceof RegisterChange.RiskRemoved removed) {
            return removed.after();
        }
        return ((RegisterChange.Changed) change).after();
    }

    private static RuralChange.Kind kind(RegisterChange change) {
        if (change instanceof RegisterChange.Joined) {
            return RuralChange.Kind.JOINED;
        } else if (change instanceof RegisterChange.Left) {
            return RuralChange.Kind.LEFT;
        }
        return change instanceof RegisterChange.RiskRemoved ? RuralChange.Kind.RISK_REMOVED : RuralChange.Kind.CHANGED;
    }

    private static List<String> line(RegisterChange change, RuralPersons persons) {
        String fields = change instanceof RegisterChange.Changed changed
                ? changed.fields().stream().sorted().map(Enum::name).collect(Collectors.joining(";"))
                : "";
        return List.of(
                kind(change).name(),
                fields,
                entry(change).region().map(RegionCode::code).orElse(""),
                persons.watched(entry(change)));
    }

    private static void write(Path folder, Map<SpecialGroup, long[]> counts) {
        try (CsvWriter out = CsvWriter.create(folder.resolve(COUNTS + ".csv"), COUNT)) {
            counts.forEach((group, count) -> {
                List<String> cells = new ArrayList<>(List.of(group.name()));
                for (long each : count) {
                    cells.add(Long.toString(each));
                }
                out.row(cells);
            });
            out.commit();
        }
    }

    private static String sum(Map<SpecialGroup, long[]> counts) {
        Map<RuralChange.Kind, Long> sums = new TreeMap<>();
        for (RuralChange.Kind kind : RuralChange.Kind.values()) {
            sums.put(
                    kind,
                    counts.values().stream()
                            .mapToLong(each -> each[kind.ordinal()])
                            .sum());
        }
        return sums.entrySet().stream()
                        .map(each -> each.getKey().chineseName() + each.getValue() + "人")
                        .collect(Collectors.joining("，"))
                + "。";
    }
}
