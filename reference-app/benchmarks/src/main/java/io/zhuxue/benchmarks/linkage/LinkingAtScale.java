package io.zhuxue.benchmarks.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.Linkage;
import io.zhuxue.identification.linkage.LinkageConfig;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures the linking of a province package, all stages:
 * {@code java -cp benchmarks.jar io.zhuxue.benchmarks.linkage.LinkingAtScale FOLDER [TERM]}.
 *
 * <p>Make the folder with {@code zhuxue generate}. Where it holds {@code truth}, precision and recall are printed for each
 * kind of error and for several bounds of the likelihood.
 */
public final class LinkingAtScale {

    private static final double[] BOUNDS = {0.99, 0.97, 0.95, 0.9, 0.8, 0.7, 0.5};

    private final Path folder;
    private final Term term;
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, long[]> found = new TreeMap<>();
    private final long[] right = new long[BOUNDS.length];
    private final long[] wrong = new long[BOUNDS.length];
    private final GuardianScore guardians = new GuardianScore();
    private long wall = System.nanoTime();
    private double cpu = cpu();

    private LinkingAtScale(Path folder, Term term) {
        this.folder = folder;
        this.term = term;
    }

    /** Runs the measurement. */
    public static void main(String[] args) {
        Term term = Term.parse(args.length > 1 ? args[1] : "2022-AUTUMN").orThrow();
        new LinkingAtScale(Path.of(args[0]), term).run();
    }

    private void run() {
        Set<String> schools = new HashSet<>();
        SchoolReader.create().read(Tables.find(folder, "schools"), refused -> {}).stream()
                .map(School::code)
                .forEach(schools::add);
        readTruth();
        tell("schools and truth", 0);
        Linkage.Preparation preparation = Linkage.prepare(LinkageConfig.of(term));
        long[] rows = {0};
        for (SpecialGroup group : SpecialGroup.values()) {
            Optional<TableSource> register = Tables.lookUp(folder, "registers/" + group.name());
            register.ifPresent(table -> RegisterReader.create()
                    .read(
                            table,
                            group,
                            entry -> {
                                rows[0]++;
                                preparation.register(entry);
                            },
                            refused -> {}));
        }
        tell("registers read", rows[0]);
        RosterReader roster = RosterReader.create(schools::contains);
        long[] students = {0};
        TableSource table = Tables.find(folder, "students");
        roster.read(
                table,
                (row, student) -> {
                    students[0]++;
                    preparation.student(row, student);
                },
                refused -> {});
        tell("students read", students[0]);
        Linkage linkage = preparation.complete();
        tell("evidence weighed", students[0]);
        roster.read(
                table,
                (row, student) -> linkage.link(row, student)
                        .forEach(link -> take(student.schoolCode() + ' ' + student.studentNo(), link)),
                refused -> {});
        tell("read again and linked", students[0]);
        if (!kindOf.isEmpty()) {
            printQuality();
        }
    }

    private void readTruth() {
        if (!Files.exists(folder.resolve("truth/links.csv"))) {
            return;
        }
        List<Column> columns = List.of(
                Column.required("school_code", "school_code"),
                Column.required("student_no", "student_no"),
                Column.required("group", "group"),
                Column.required("how", "how"),
                Column.required("kind", "kind"),
                Column.required("register_row", "register_row"));
        Tables.open(folder.resolve("truth/links.csv")).read(columns, row -> {
            guardians.learn(row.value(0) + ' ' + row.value(1), row.value(2), row.value(3), row.value(5));
            if (Set.of("ID", "ID15", "FUZZY").contains(row.value(3))) {
                String kind = row.value(4).isEmpty() ? row.value(3) : row.value(4);
                kindOf.put(row.value(0) + ' ' + row.value(1) + ' ' + row.value(2) + ' ' + row.value(5), kind);
                found.computeIfAbsent(kind, k -> new long[BOUNDS.length + 2])[BOUNDS.length]++;
            }
        });
    }

    private void take(String student, Link link) {
        guardians.take(student, link);
        boolean own = link.group() != SpecialGroup.CJZ && link.method() != Link.Method.GUARDIAN_ID;
        if (!own || kindOf.isEmpty()) {
            return;
        }
        String kind = kindOf.get(student + ' ' + link.group() + ' ' + link.registerRow());
        for (int i = 0; i < BOUNDS.length; i++) {
            boolean linked = link.score() >= BOUNDS[i];
            if (linked) {
                (kind == null ? wrong : right)[i]++;
                if (kind != null) {
                    found.getOrDefault(kind, new long[BOUNDS.length + 2])[i]++;
                }
            }
        }
        if (kind != null) {
            found.getOrDefault(kind, new long[BOUNDS.length + 2])[BOUNDS.length + 1]++;
        }
    }

    private void printQuality() {
        StringBuilder head = new StringBuilder("%-28s %8s %8s".formatted("recall by kind", "rows", "review+"));
        for (double bound : BOUNDS) {
            head.append("%8.2f".formatted(bound));
        }
        System.out.println(head);
        found.forEach((kind, counts) -> {
            long all = counts[BOUNDS.length];
            StringBuilder line =
                    new StringBuilder("%-28s %8d %8.4f".formatted(kind, all, counts[BOUNDS.length + 1] / (double) all));
            for (int i = 0; i < BOUNDS.length; i++) {
                line.append(String.format(Locale.ROOT, "%8.4f", counts[i] / (double) all));
            }
            System.out.println(line);
        });
        StringBuilder precision = new StringBuilder("%-28s %8s %8s".formatted("precision", "", ""));
        StringBuilder recall = new StringBuilder("%-28s %8d %8s".formatted("recall", kindOf.size(), ""));
        for (int i = 0; i < BOUNDS.length; i++) {
            precision.append(String.format(Locale.ROOT, " %.5f", right[i] / (double) (right[i] + wrong[i])));
            recall.append(String.format(Locale.ROOT, "%8.4f", right[i] / (double) kindOf.size()));
        }
        System.out.println(precision);
        System.out.println(recall);
        guardians.print();
    }

    private void tell(String step, long rows) {
        double seconds = (System.nanoTime() - wall) / 1e9;
        double work = cpu() - cpu;
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%-24s %,12d rows %8.1f CPU s %8.1f s wall %,8d MB heap in use%n",
                step,
                rows,
                work,
                seconds,
                heap >> 20);
        wall = System.nanoTime();
        cpu = cpu();
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
