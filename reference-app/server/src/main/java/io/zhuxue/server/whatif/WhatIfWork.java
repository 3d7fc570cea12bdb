package io.zhuxue.server.whatif;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.simulate.ReformResult;
import io.zhuxue.flow.simulate.ReformRun;
import io.zhuxue.server.Settings;
import io.zhuxue.server.intake.Run;
import io.zhuxue.server.intake.Runs;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** Decides the province under today's policy and under a reform; done twice it comes to the same. */
public final class WhatIfWork implements Worker.Work {

    /** The reform beside its results. */
    static final String REFORM = "reform.yaml";

    /** The folder of the results. */
    static final String RESULTS = "results";

    private final Runs runs;
    private final Settings settings;
    private final Function<Term, RunOptions> options;

    /**
     * Over what it works with.
     *
     * @param options how this server runs a term, so that the difference is the reform's alone
     */
    public WhatIfWork(Runs runs, Settings settings, Function<Term, RunOptions> options) {
        this.runs = runs;
        this.options = options;
        this.settings = settings;
    }

    @Override
    public String carryOut(Task task, Progress progress) {
        Run run = runs.find(task.runId()).orElseThrow();
        Path folder = Path.of(task.folder());
        ReformResult result = ReformRun.create(options.apply(run.termOf()))
                .run(
                        ProvincePackage.open(run.input(settings.data())),
                        folder.resolve(REFORM),
                        Map.of(),
                        folder.resolve(RESULTS),
                        progress);
        // The sums of the province are not for a county's eyes; it reads its own below.
        return task.region().length() > 2
                ? "已按本数据逐人计算。"
                : "全省：学生" + result.students() + "人，增加受益" + result.gainers() + "人，减少受益" + result.losers() + "人，本学期增支"
                        + result.cost() + "元。";
    }
}
