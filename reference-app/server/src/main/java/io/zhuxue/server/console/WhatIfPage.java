package io.zhuxue.server.console;

import io.zhuxue.core.Parsed;
import io.zhuxue.disbursement.simulation.Reform;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.CurrentOfficer;
import io.zhuxue.server.whatif.EffectRow;
import io.zhuxue.server.whatif.WhatIfDesk;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Tasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a reform would cost (政策仿真): order one, see who gains and who pays. */
@Named("whatif")
@RequestScoped
public class WhatIfPage {

    private static final int MOST_TASKS = 20;

    @Inject
    private WhatIfDesk desk;

    @Inject
    private Tasks tasks;

    @Inject
    private Form form;

    @Inject
    private CurrentOfficer me;

    private final Once<List<EffectRow>> effects = new Once<>(
            () -> open().map(shown -> desk.effects(shown, me.get().scope())).orElseGet(List::of));

    /** Begins a reform that comes with the SDK. */
    public void tryExample() throws IOException {
        told(desk.tryExample(me.get(), form.text("example")));
    }

    /** Begins the uploaded reform. */
    public void upload() throws IOException {
        Optional<Part> part = form.chosenOr(ServerMessage.BAD_REFORM);
        if (part.isPresent()) {
            told(desk.order(me.get(), Form.name(part.get()), part.get().getInputStream()));
        }
    }

    private void told(Parsed<Task> ordered) {
        form.told(ordered, begun -> "第" + begun.taskId() + "项仿真已开始，完成后在下表打开。");
    }

    /** The reforms that come with the SDK. */
    public List<String> getExamples() {
        return Reform.EXAMPLES;
    }

    /** What was ordered inside the area, the latest first. */
    public List<Task> getTasks() {
        return tasks.within(Task.Kind.WHAT_IF, me.get().scope().digits(), MOST_TASKS);
    }

    /** True while a what-if is being worked out. */
    public boolean isBusy() {
        return getTasks().stream().anyMatch(Task::isRunning);
    }

    /** True when a finished what-if is open. */
    public boolean isOpen() {
        return open().isPresent();
    }

    public Task getShown() {
        return open().orElseThrow();
    }

    private Optional<Task> open() {
        return form.number("task").flatMap(id -> desk.find(me.get(), id));
    }

    private List<EffectRow> effects() {
        return effects.get();
    }

    public List<EffectRow> getByCounty() {
        return WhatIfDesk.by(EffectRow::region, effects());
    }

    public List<EffectRow> getByStage() {
        return WhatIfDesk.by(EffectRow::stage, effects());
    }

    public List<EffectRow> getByProgramme() {
        return WhatIfDesk.by(EffectRow::programme, effects());
    }

    public List<EffectRow> getSum() {
        return WhatIfDesk.by(row -> "", effects());
    }

    /** The whole province's chart and workbook are for those whose area it is. */
    public boolean isWhole() {
        return me.get().scope().digits().length() <= 2;
    }
}
