package io.zhuxue.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.AidRun;
import io.zhuxue.flow.run.DecisionFiles;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.synthetic.SyntheticProvince;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterDecisionsTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();
    private static final int STUDENTS = 3000;
    private static final int PARTS = 24;

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
            long students = ClusterDecisions.decide(province, TERM, List.of(), out, parts);

            assertThat(students).isPositive().isLessThanOrEqualTo(STUDENTS);
            assertSameAsSingle(out);
            assertThat(out).isDirectoryNotContaining("glob:**parts");
        }
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
                ClusterDecisions.decide(province, TERM, List.of(), out, PARTS);
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
