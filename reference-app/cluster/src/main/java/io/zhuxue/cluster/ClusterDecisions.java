package io.zhuxue.cluster;

import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.WholeFile;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.run.DecisionFiles;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.ReviewDecisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The linking, recognising and entitling of a province on many machines (分布式比对与审定).
 *
 * <p>The roster is cut into parts of consecutive rows; each part is decided by the very objects that a run on one machine
 * uses, and the parts joined in order give the same bytes. Every worker reads registers, survey and the evidence of
 * the roster once and keeps them, because evidence short of an ID can only be weighed when everybody is known. Package and
 * results must lie where every worker sees them under the same path. A part that is lost with its worker is decided again.
 */
public final class ClusterDecisions {

    private static final String MARK = "links.csv";
    private static final int UNREADABLE = 2;
    private static final int REJECTED_ROWS = 3;

    private ClusterDecisions() {}

    /**
     * Decides all students of a package.
     *
     * @param out the results folder; an earlier result there is replaced, anything else is refused
     * @param refused takes the rows of the reviewers' table that were not taken
     * @return how many students were decided
     * @throws io.zhuxue.flow.Refusal when the package, the key or the results folder cannot be used
     * @throws io.zhuxue.core.table.TableException when a table cannot be read
     */
    public static long decide(Path input, ClusterOptions options, Path out, Consumer<? super Rejection> refused) {
        ProvincePackage province = ProvincePackage.open(input);
        ReviewDecisions.read(options.decisions(), options.forRun().persons(), refused);
        long[] last = {1};
        province.students().read(List.of(), row -> last[0] = row.number());
        Path[] inputs =
                Stream.concat(Stream.of(input), options.decisions().stream()).toArray(Path[]::new);
        try (OutputFolder folder = OutputFolder.begin(out, MARK, inputs);
                JavaSparkContext spark = new JavaSparkContext(SparkSettings.create())) {
            Path draft = folder.path().resolve("parts");
            DecidePart task = DecidePart.of(spark.sc().applicationId(), input, options, draft, last[0]);
            List<Integer> numbers = IntStream.range(0, options.parts()).boxed().toList();
            long students =
                    spark.parallelize(numbers, options.parts()).map(task).reduce(Long::sum);
            join(draft, options.parts(), folder.path());
            folder.finish();
            return students;
        }
    }

    private static void join(Path draft, int parts, Path folder) {
        try {
            for (String name : DecisionFiles.NAMES) {
                try (WholeFile whole = WholeFile.create(folder.resolve(name))) {
                    for (int part = 0; part < parts; part++) {
                        append(DecidePart.folder(draft, part).resolve(name), part > 0, whole);
                    }
                    whole.commit();
                }
            }
            for (int part = 0; part < parts; part++) {
                DecidePart.remove(DecidePart.folder(draft, part));
            }
            DecidePart.remove(draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void append(Path file, boolean withoutHeader, WholeFile whole) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readAllBytes();
            int from = 0;
            while (withoutHeader && bytes[from++] != '\n') {}
            whole.stream().write(bytes, from, bytes.length - from);
        }
    }

    /**
     * {@code PACKAGE TERM OUT [PARTS] [--policy DIR] [--decisions FILE] [--key-file FILE]}, as {@code zhuxue run} has them;
     * Spark's own settings are system properties. Exit codes: 0 done, 2 wrong usage or unreadable input, 3 done with rows
     * of the reviewers' table that were not taken.
     */
    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** What {@link #main} does, and its exit code. */
    static int execute(String... args) {
        try {
            ClusterArguments asked = ClusterArguments.parse(args);
            long[] refused = {0};
            long students = decide(asked.input(), asked.options(), asked.out(), rejection -> {
                System.err.println(RejectFile.line(rejection));
                refused[0]++;
            });
            System.out.println("已审定 " + students + " 名学生");
            return refused[0] == 0 ? 0 : REJECTED_ROWS;
        } catch (Refusal | TableException | PolicyException e) {
            System.err.println(e.getMessage());
            return UNREADABLE;
        }
    }
}
