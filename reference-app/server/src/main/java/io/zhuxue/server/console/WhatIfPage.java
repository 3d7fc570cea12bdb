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
import org.jspecify.annotations.Nullable;

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

    private @Nullable List<EffectRow> effects;

    /** Begins a reform that comes with the SDK. */
    public void tryExample() throws IOException {
        told(desk.tryExample(me.get(), form.text("example")));
    }

    /** Begins the uploaded reform. */
    public void upload() throws IOException {
        Part part = form.chosen().orElse(null);
        if (part == null) {
            form.refuse(ServerMessage.BAD_REFORM.with("没有选择文件"));
            return;
        }
        told(desk.order(me.get(), String.valueOf(part.getSubmittedFileName()), part.getInputStream()));
    }

    private void told(Parsed<Task> ordered) {
        ordered.refusal().ifPresent(form::refuse);
        ordered.value().ifPresent(begun -> form.done("第" + begun.taskId() + "项仿真已开始，完成后在下表打开。"));
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
        return getTasks().stream().anyMatch(each -> each.state() == Task.State.RUNNING);
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
        List<EffectRow> known = effects;
        if (known == null) {
            known = open().map(shown -> desk.effects(shown, me.get().scope())).orElseGet(List::of);
            effects = known;
        }
        return known;
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
