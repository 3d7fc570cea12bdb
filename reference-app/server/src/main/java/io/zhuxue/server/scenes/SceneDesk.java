package io.zhuxue.server.scenes;

import io.zhuxue.core.Parsed;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.Settings;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.work.Orders;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import java.util.Optional;

/** Where the scenes of a training server are ordered (训练场景台). */
public final class SceneDesk {

    private final Settings settings;
    private final Tasks tasks;
    private final Orders orders;

    /** Over what it works with. */
    public SceneDesk(Settings settings, Tasks tasks, Orders orders) {
        this.settings = settings;
        this.tasks = tasks;
        this.orders = orders;
    }

    /** Has the scenes set; by the province, on a training server, one order at a time. */
    public Parsed<Task> order(Officer officer) {
        if (!settings.training() || !officer.provincial()) {
            return Parsed.refused(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        return running(officer)
                ? Parsed.refused(ServerMessage.RUN_BUSY.with())
                : Parsed.accepted(
                        orders.begin(officer, new Orders.Order(Task.Kind.SCENES, 0, "训练场景", "", "", "SCENES")));
    }

    /** True while the latest order is carried out. */
    public boolean running(Officer officer) {
        return latest(officer)
                .filter(task -> task.state() == Task.State.RUNNING)
                .isPresent();
    }

    /** The latest order. */
    public Optional<Task> latest(Officer officer) {
        return tasks.within(Task.Kind.SCENES, officer.scope().digits(), 1).stream()
                .findFirst();
    }
}
