package io.zhuxue.server.console;

import io.zhuxue.server.Settings;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What stands at the head and foot of every page. */
@Named("page")
@RequestScoped
public class PageFrame {

    @Inject
    private Settings settings;

    @Inject
    private Runs runs;

    @Inject
    private Clock clock;

    private final Once<Run> run = new Once<>(() -> runs.find(runs.shown()).orElse(Run.NONE));

    /** True on a training server. */
    public boolean isTraining() {
        return settings.training();
    }

    /** The run that the pages show. */
    public Run getRun() {
        return run.get();
    }

    /** Today where the term that is shown is still on; in a term of training, a day in its middle. */
    public LocalDate day() {
        return getRun().day(LocalDate.now(clock));
    }

    /** The day on which something is done: today, or on a training server the day that was typed. */
    public LocalDate day(String typed) {
        try {
            return settings.training() && !typed.isBlank() ? LocalDate.parse(typed.strip()) : day();
        } catch (DateTimeParseException noDay) {
            return day();
        }
    }
}
