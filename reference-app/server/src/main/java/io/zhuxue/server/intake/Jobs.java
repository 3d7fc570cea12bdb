package io.zhuxue.server.intake;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.TableException;
import io.zhuxue.flow.Refusal;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries out runs in the background, one at a time (后台任务); a run cut off by a stop goes on at the next start. */
public final class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    /** The cycle tells its progress often; so many tellings make one note in the book. */
    private static final int HEARD_OF = 20;

    private final Executor executor;
    private final Runs runs;
    private final Intake intake;
    private final Cycle cycle;
    private final Settings settings;
    private final Consumer<Run> shown;
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * Over what it works with.
     *
     * @param shown is told of each run that the pages show from now on
     */
    public Jobs(Executor executor, Runs runs, Intake intake, Cycle cycle, Settings settings, Consumer<Run> shown) {
        this.executor = executor;
        this.runs = runs;
        this.intake = intake;
        this.cycle = cycle;
        this.settings = settings;
        this.shown = shown;
    }

    /** True while a run is being carried out. */
    public boolean busy() {
        return busy.get();
    }

    /** Books a fresh synthetic province and begins it; empty when another run is working. */
    public Optional<Run> startTraining(int students, long seed, String by) {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        Run run = runs.start(
                Run.TRAINING,
                "模拟省 · " + students + "名学生 · 种子" + seed,
                settings.trainingTerm(),
                students + "/" + seed,
                by);
        begin(run);
        return Optional.of(run);
    }

    /** Books a run over a package folder and begins it; empty when another run is working. */
    public Optional<Run> startPackage(Path packageFolder, String label, String term, String by) {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        Run run = runs.start(Run.PACKAGE, label, term, packageFolder.toString(), by);
        begin(run);
        return Optional.of(run);
    }

    /** Books and begins the loading of results that the command made elsewhere; empty when another run is working. */
    public Optional<Run> startImport(Path packageFolder, Path results, String term, String by) {
        if (!busy.compareAndSet(false, true)) {
            return Optional.empty();
        }
        String label = String.valueOf(results.getFileName());
        Run run = runs.start(Run.IMPORTED, label, term, packageFolder + File.pathSeparator + results, by);
        begin(run);
        return Optional.of(run);
    }

    /** Goes on with a run that was cut off. */
    void resume(Run run) {
        if (busy.compareAndSet(false, true)) {
            begin(run);
        }
    }

    private void begin(Run run) {
        executor.execute(() -> {
            try {
                carryOut(run);
            } catch (TableException unreadable) {
                fail(run, unreadable.file() + "：" + unreadable.reason().text(), unreadable);
            } catch (Refusal refused) {
                fail(run, refused.reason().text(), refused);
            } catch (RuntimeException failure) {
                fail(run, failure.getClass().getSimpleName(), failure);
            } finally {
                busy.set(false);
            }
        });
    }

    private void carryOut(Run run) {
        Path input = run.input(settings.data());
        Path results = run.results(settings.data());
        if (run.kind().equals(Run.IMPORTED)) {
            intake.take(run.runId(), input, results);
            shown.accept(run);
            return;
        }
        boolean training = run.kind().equals(Run.TRAINING);
        Term term = run.termOf();
        if (training && !Files.exists(input)) {
            runs.at(run.runId(), Step.GENERATE, 0, 0);
            String[] asked = run.folder().split("/", 2);
            cycle.generate(Integer.parseInt(asked[0]), Long.parseLong(asked[1]), term, settings.province(), input);
        }
        if (!Files.exists(results)) {
            runs.at(run.runId(), Step.CYCLE, 0, 0);
            AtomicLong heard = new AtomicLong();
            cycle.run(input, term, results, (done, total) -> {
                if (heard.getAndIncrement() % HEARD_OF == 0) {
                    runs.at(run.runId(), Step.CYCLE, done, total);
                }
            });
        }
        intake.take(run.runId(), input, results);
        LOG.info(() -> "run " + run.runId() + " is shown");
        shown.accept(run);
    }

    private void fail(Run run, String why, RuntimeException cause) {
        LOG.log(Level.SEVERE, cause, () -> "run " + run.runId() + " failed");
        String step = runs.find(run.runId()).map(Run::step).orElse(run.step()).chineseName();
        runs.failed(run.runId(), ServerMessage.RUN_FAILED.with(step, why).text());
    }
}
