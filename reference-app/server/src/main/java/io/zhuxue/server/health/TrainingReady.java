package io.zhuxue.server.health;

import io.zhuxue.server.Settings;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** A training server is ready when a province is loaded; until then the answer says how far it is. */
@Readiness
@ApplicationScoped
public class TrainingReady implements HealthCheck {

    @Inject
    private Settings settings;

    @Inject
    private Runs runs;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("training-province");
        if (!settings.training()) {
            return answer.withData("training", false).up().build();
        }
        Optional<Run> latest = runs.all().stream().findFirst();
        latest.ifPresent(run -> answer.withData("run", run.runId())
                .withData("state", run.state())
                .withData("step", run.step().name())
                .withData("percent", run.percent()));
        return answer.status(runs.shown() != 0).build();
    }
}
