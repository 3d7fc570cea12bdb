package io.zhuxue.server.health;

import io.zhuxue.server.database.Migrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The database answers and every module's schema is up to date. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Migrations migrations;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        Map<String, String> versions = migrations.versions();
        versions.forEach(answer::withData);
        try {
            int one = jdbi.withHandle(
                    h -> h.createQuery("select 1").mapTo(Integer.class).one());
            return answer.status(one == 1 && !versions.isEmpty()).build();
        } catch (JdbiException e) {
            return answer.down()
                    .withData("failure", e.getClass().getSimpleName())
                    .build();
        }
    }
}
