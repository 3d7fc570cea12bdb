package io.zhuxue.server.scenes;

import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Accounts;
import io.zhuxue.server.intake.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Has the scenes set as soon as a synthetic province is shown (开场), unless the operator wants an empty server. */
@ApplicationScoped
public class Curtain {

    @Inject
    private Settings settings;

    @Inject
    private Accounts accounts;

    @Inject
    private SceneDesk desk;

    void rise(@Observes Run shown) {
        if (settings.scenes() && shown.kind().equals(Run.TRAINING)) {
            accounts.training().stream()
                    .filter(officer ->
                            officer.provincial() && !officer.areaCode().isEmpty())
                    .findFirst()
                    .ifPresent(desk::order);
        }
    }
}
