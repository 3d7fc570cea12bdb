package io.zhuxue.server.console;

import io.zhuxue.server.Settings;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What stands at the head and foot of every page. */
@Named("page")
@RequestScoped
public class PageFrame {

    @Inject
    private Settings settings;

    @Inject
    private Runs runs;

    private @Nullable Run run;

    /** True on a training server. */
    public boolean isTraining() {
        return settings.training();
    }

    /** The run that the pages show. */
    public Run getRun() {
        Run known = run;
        if (known == null) {
            known = runs.find(runs.shown()).orElse(Run.NONE);
            run = known;
        }
        return known;
    }
}
