package io.zhuxue.cluster;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.run.DecisionFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function;

/**
 * Decides one part of the roster on a worker; a second try of the same part writes the same bytes.
 *
 * @param application the run to which the part belongs
 * @param input the package's folder
 * @param term the term
 * @param policies folders of policy overrides
 * @param decisions the table of what reviewers decided before, or blank
 * @param keyFile the file of the key, or blank for the training key
 * @param out where the parts are written
 * @param lastRow the last row of the roster, its header being 1
 * @param parts how many parts there are
 */
record DecidePart(
        String application,
        String input,
        String term,
        List<String> policies,
        String decisions,
        String keyFile,
        String out,
        long lastRow,
        int parts)
        implements Function<Integer, Long> {

    /** The parts of a province, with paths that hold on every machine. */
    static DecidePart of(String application, Path input, ClusterOptions options, Path out, long lastRow) {
        return new DecidePart(
                application,
                text(input),
                options.term().toString(),
                options.policies().stream().map(DecidePart::text).toList(),
                options.decisions().map(DecidePart::text).orElse(""),
                options.keyFile().map(DecidePart::text).orElse(""),
                text(out),
                lastRow,
                options.parts());
    }

    private static String text(Path path) {
        return path.toAbsolutePath().toString();
    }

    private static Optional<Path> path(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
    }

    /** The options again, on a worker. */
    ClusterOptions options() {
        return new ClusterOptions(
                Term.parse(term).orThrow(),
                policies.stream().map(Path::of).toList(),
                path(decisions),
                path(keyFile),
                parts);
    }

    @Override
    public Long call(Integer part) throws IOException {
        long first = 2 + (lastRow - 1) * part / parts;
        long end = 2 + (lastRow - 1) * (part + 1) / parts;
        Path whole = folder(Path.of(out), part);
        Path draft = whole.resolveSibling(
                whole.getFileName() + "." + TaskContext.get().taskAttemptId());
        Files.createDirectories(draft);
        long[] students = {0};
        try (DecisionFiles files = new DecisionFiles(draft, Term.parse(term).orThrow())) {
            Prepared.cases(this).forEach(first, end, each -> {
                files.add(each);
                students[0]++;
            });
            files.finish();
        }
        try {
            Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherTryWasFirst) {
            if (!Files.isDirectory(whole)) {
                throw anotherTryWasFirst;
            }
            remove(draft);
        }
        return students[0];
    }

    static Path folder(Path out, int part) {
        return out.resolve("part-%05d".formatted(part));
    }

    /** Removes a folder with its files, or with the remains of tries that were cut off. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
