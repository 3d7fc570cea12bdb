package io.zhuxue.server.intake;

import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.work.Worker;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;

/** What happens when the doors open (启动): a run that was cut off goes on; a new training server makes its province. */
@ApplicationScoped
public class Opening {

    private static final String SYSTEM = "system";

    @Inject
    private Settings settings;

    @Inject
    private Runs runs;

    @Inject
    private Jobs jobs;

    @Inject
    private TrainingAccounts trainees;

    @Inject
    private Accounts accounts;

    @Inject
    private Worker worker;

    void open(@Observes @Priority(100) Startup startup) {
        if (settings.training() && accounts.training().isEmpty()) {
            trainees.openFirst();
        }
        worker.resume();
        Optional<Run> latest = runs.all().stream().findFirst();
        Optional<Path> elsewhere = settings.importPackage();
        if (latest.isPresent() && !latest.get().done()) {
            jobs.resume(latest.get());
        } else if (latest.isEmpty() && elsewhere.isPresent()) {
            Path results = settings.importResults().orElse(elsewhere.get().resolve("results"));
            jobs.startImport(elsewhere.get(), results, settings.trainingTerm(), SYSTEM);
        } else if (latest.isEmpty() && settings.training()) {
            jobs.startTraining(settings.trainingStudents(), settings.trainingSeed(), SYSTEM);
        }
    }
}
