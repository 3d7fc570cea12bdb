package io.zhuxue.server.intake;

import io.zhuxue.core.calendar.Term;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One run of the cycle over one package (任务): how far it is and whether the console shows it.
 *
 * @param kind TRAINING, PACKAGE or IMPORTED
 * @param state RUNNING, FAILED or DONE
 * @param rowsTotal rows of the step when known, else 0
 * @param message why it failed; empty otherwise
 */
public record Run(
        long runId,
        String kind,
        String label,
        String term,
        String folder,
        String state,
        Step step,
        long rowsDone,
        long rowsTotal,
        String message,
        String startedBy,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt,
        boolean shown) {

    /** The synthetic province of a training server. */
    public static final String TRAINING = "TRAINING";

    /** A package that an officer handed in. */
    public static final String PACKAGE = "PACKAGE";

    /** Results that the command made elsewhere. */
    public static final String IMPORTED = "IMPORTED";

    private static final int WEEKS_IN = 8;

    /** No run at all. */
    public static final Run NONE =
            new Run(0, "", "", "", "", "", Step.GENERATE, 0, 0, "", "", LocalDateTime.MIN, null, false);

    /** The folder of its package. */
    public Path input(Path data) {
        return switch (kind) {
            case TRAINING -> work(data).resolve("package");
            case IMPORTED -> Path.of(folders()[0]);
            default -> Path.of(folder);
        };
    }

    /** The folder of its results; it may have been taken away since. */
    public Path results(Path data) {
        return kind.equals(IMPORTED) ? Path.of(folders()[1]) : work(data).resolve("results");
    }

    /** The term it is for. */
    public Term termOf() {
        return Term.parse(term).orThrow();
    }

    /** Today where its term is still on; in a term of training a day in its middle; today where there is no run. */
    public LocalDate day(LocalDate today) {
        return runId == 0 || Term.of(today).equals(termOf())
                ? today
                : termOf().firstDay().plusWeeks(WEEKS_IN);
    }

    private Path work(Path data) {
        return data.resolve("runs").resolve(Long.toString(runId));
    }

    /** Package and results made elsewhere stand behind one another. */
    private String[] folders() {
        return folder.split(Pattern.quote(File.pathSeparator), 2);
    }

    /** True when nothing is left to do. */
    public boolean done() {
        return "DONE".equals(state);
    }

    /** True when it stopped before its end. */
    public boolean failed() {
        return "FAILED".equals(state);
    }

    /** How much of the whole is done, 0 to 100, each step counting alike. */
    public int percent() {
        if (done()) {
            return 100;
        }
        int steps = Step.values().length - 1;
        long within = rowsTotal == 0 ? 0 : Math.min(100, rowsDone * 100 / rowsTotal);
        return (int) ((step.ordinal() * 100L + within) / steps);
    }
}
