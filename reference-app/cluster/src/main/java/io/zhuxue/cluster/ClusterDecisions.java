package io.zhuxue.cluster;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.WholeFile;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.run.DecisionFiles;
import io.zhuxue.flow.run.ProvincePackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Links, recognises and entitles a province on many machines (分布式比对与审定).
 *
 * <p>The roster is cut into parts of consecutive rows; each part is decided by the very objects that a run on one machine
 * uses, and the parts joined in order give the same bytes. Every worker reads registers, survey and the evidence of
 * the roster once and keeps them, because evidence short of an ID can only be weighed when everybody is known. Package and
 * results must lie where every worker sees them under the same path. A part that is lost with its worker is decided again.
 */
public final class ClusterDecisions {

    private static final String MARK = "links.csv";

    private ClusterDecisions() {}

    /**
     * Decides all students of a package.
     *
     * @param policies folders of policy overrides, each laid over those before it
     * @param out the results folder; an earlier result there is replaced, anything else is refused
     * @param parts into how many parts the roster is cut; at least 1
     * @return how many students were decided
     */
    public static long decide(Path input, Term term, List<Path> policies, Path out, int parts) {
        ProvincePackage province = ProvincePackage.open(input);
        long[] last = {1};
        province.students().read(List.of(), row -> last[0] = row.number());
        try (OutputFolder folder = OutputFolder.begin(out, MARK, input);
                JavaSparkContext spark = new JavaSparkContext(SparkSettings.create())) {
            Path draft = folder.path().resolve("parts");
            DecidePart task = new DecidePart(
                    spark.sc().applicationId(),
                    input.toAbsolutePath().toString(),
                    term.toString(),
                    policies.stream().map(p -> p.toAbsolutePath().toString()).toList(),
                    draft.toString(),
                    last[0],
                    parts);
            List<Integer> numbers = IntStream.range(0, parts).boxed().toList();
            long students = spark.parallelize(numbers, parts).map(task).reduce(Long::sum);
            join(draft, parts, folder.path());
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

    /** {@code PACKAGE TERM OUT [PARTS]}; Spark's own settings are system properties. */
    public static void main(String[] args) {
        int parts = args.length > 3 ? Integer.parseInt(args[3]) : 8;
        Path input = Path.of(args[0]);
        List<Path> policies = ProvincePackage.open(input).policy().stream().toList();
        long students = decide(input, Term.parse(args[1]).orThrow(), policies, Path.of(args[2]), parts);
        System.out.println("已审定 " + students + " 名学生");
    }
}
