package io.zhuxue.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.AidRun;
import io.zhuxue.flow.run.DecisionFiles;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.synthetic.SyntheticProvince;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.watch.WatchFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterDecisionsTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final int STUDENTS = 3000;
    private static final int PARTS = 24;
    private static final Consumer<Rejection> NOTHING_REFUSED = rejection -> {
        throw new AssertionError(rejection);
    };

    @TempDir
    static Path folder;

    private static Path province;
    private static Path single;

    @BeforeAll
    static void a_province_decided_on_one_machine() throws IOException {
        province = folder.resolve("province");
        single = folder.resolve("single");
        SyntheticProvince.create(SyntheticProvince.Options.of(STUDENTS, 7)).writeTo(province);
        AidRun.create(RunOptions.of(TERM)).run(ProvincePackage.open(province), single, Progress.SILENT);
    }

    @Test
    void parts_decided_apart_are_the_single_run_to_the_byte_however_many_they_are() {
        for (int parts : new int[] {1, 7}) {
            Path out = folder.resolve("local" + parts);
            long students =
                    ClusterDecisions.decide(province, ClusterOptions.of(TERM).inParts(parts), out, NOTHING_REFUSED);

            assertThat(students).isPositive().isLessThanOrEqualTo(STUDENTS);
            assertSameAsSingle(out);
            assertThat(out).isDirectoryNotContaining("glob:**parts");
        }
    }

    @Test
    void what_reviewers_settled_is_taken_over_as_a_run_on_one_machine_takes_it() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "a key of this test, not a secret");
        Path table = settled(RunOptions.persons(key), folder.resolve("settled.csv"));
        RunOptions options = new RunOptions(
                TERM,
                TERM.firstDay(),
                List.of(),
                RunOptions.trainingPayer(),
                RunOptions.persons(key),
                Optional.of(table));
        Path reviewed = folder.resolve("reviewed");
        AidRun.create(options).run(ProvincePackage.open(province), reviewed, Progress.SILENT);
        Path out = folder.resolve("cluster-reviewed");

        int code = ClusterDecisions.execute(
                province.toString(),
                "2022-AUTUMN",
                out.toString(),
                "3",
                "--decisions",
                table.toString(),
                "--key-file",
                key.toString());

        assertThat(code).isZero();
        for (String name : DecisionFiles.NAMES) {
            assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(reviewed.resolve(name));
        }
        assertThat(out.resolve("links.csv")).content().contains("经两人复核确认");
    }

    @Test
    void words_that_are_no_command_and_keys_that_are_none_are_refused_before_anything_is_written() throws IOException {
        Path out = folder.resolve("refused");
        Path shortKey = Files.writeString(folder.resolve("short"), "secret");
        String[][] wrong = {
            {},
            {province.toString(), "2022-AUTUMN"},
            {province.toString(), "2022-WINTER", out.toString()},
            {province.toString(), "2022-AUTUMN", out.toString(), "0"},
            {province.toString(), "2022-AUTUMN", out.toString(), "8", "9"},
            {province.toString(), "2022-AUTUMN", out.toString(), "--decisions"},
            {province.toString(), "2022-AUTUMN", out.toString(), "--key-file", shortKey.toString()},
            {
                province.toString(),
                "2022-AUTUMN",
                out.toString(),
                "--decisions",
                folder.resolve("none.csv").toString()
            },
            {folder.resolve("nowhere").toString(), "2022-AUTUMN", out.toString()},
        };
        for (String[] words : wrong) {
            assertThat(ClusterDecisions.execute(words))
                    .as(String.join(" ", words))
                    .isEqualTo(2);
        }
        assertThat(out).doesNotExist();
    }

    /** Two reviewers confirm every second link that the run left open, and refuse the others. */
    private static Path settled(PersonTokens tokens, Path table) throws IOException {
        Map<String, PersonRef> persons = new HashMap<>();
        WatchFeed feed = WatchFeed.create(tokens);
        ProvincePackage.open(province)
                .registers()
                .forEach((group, register) -> RegisterReader.create()
                        .read(
                                register,
                                group,
                                entry -> persons.put(group + ":" + entry.row(), feed.person(entry)),
                                refused -> {}));
        try (CsvWriter out = CsvWriter.create(
                table,
                List.of("school_code", "student_no", "group", "person", "verdict", "account", "decided", "reason"))) {
            int[] open = {0};
            Tables.open(single.resolve("links.csv"))
                    .read(Column.named("school_code", "student_no", "group", "register_row", "status"), row -> {
                        PersonRef person = persons.get(row.value(2) + ":" + row.value(3));
                        if (row.value(4).equals("REVIEW") && person != null) {
                            String verdict = open[0]++ % 2 == 0 ? "SAME" : "DIFFERENT";
                            for (String account : List.of("wang", "li")) {
                                out.row(
                                        row.value(0),
                                        row.value(1),
                                        row.value(2),
                                        person.token(),
                                        verdict,
                                        account,
                                        "2022-10-08",
                                        "电话核实");
                            }
                        }
                    });
            out.commit();
            assertThat(open[0]).as("links that were open").isGreaterThan(1);
        }
        return table;
    }

    @Test
    void two_workers_decide_the_same_though_one_of_them_dies_at_work() throws Exception {
        Path out = folder.resolve("cluster");
        try (TwoWorkers cluster = new TwoWorkers(Files.createDirectories(folder.resolve("machines")))) {
            System.setProperty("spark.master", cluster.url());
            System.setProperty("spark.executor.memory", "512m");
            System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
            CompletableFuture<Integer> power = CompletableFuture.supplyAsync(() -> killWhenAPartIsDone(cluster, out));
            try {
                ClusterDecisions.decide(province, ClusterOptions.of(TERM).inParts(PARTS), out, NOTHING_REFUSED);
            } finally {
                System.clearProperty("spark.master");
                System.clearProperty("spark.executor.memory");
                System.clearProperty("spark.executor.extraClassPath");
            }
            assertThat(power.join()).as("parts done when the worker died").isBetween(1, PARTS - 1);
        }
        assertSameAsSingle(out);
    }

    /** Kills a worker as soon as the first part has come out, so that others are lost half done. */
    private static int killWhenAPartIsDone(TwoWorkers cluster, Path out) {
        Path parts = out.resolveSibling(out.getFileName() + ".partial").resolve("parts");
        try {
            for (int i = 0; i < 15_000 && partsIn(parts) == 0; i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            int done = partsIn(parts);
            cluster.killOneWorker();
            return done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int partsIn(Path parts) {
        String[] names = parts.toFile().list((dir, name) -> name.matches("part-\\d+"));
        return names == null ? 0 : names.length;
    }

    private static void assertSameAsSingle(Path out) {
        for (String name : DecisionFiles.NAMES) {
            assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(single.resolve(name));
        }
    }
}
