package io.zhuxue.cluster;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.CaseReader;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** What every worker reads once for a run and keeps while it lives: registers, survey and the roster's evidence. */
final class Prepared {

    private static final ConcurrentHashMap<String, CaseReader> RUNS = new ConcurrentHashMap<>();

    private Prepared() {}

    static CaseReader cases(DecidePart task) {
        return RUNS.computeIfAbsent(task.application(), run -> read(task));
    }

    private static CaseReader read(DecidePart task) {
        RunOptions options = RunOptions.of(Term.parse(task.term()).orThrow());
        List<Path> policies = task.policies().stream().map(Path::of).toList();
        RunOptions laid =
                new RunOptions(options.term(), options.knownOn(), policies, options.payer(), options.persons());
        return CaseReader.prepare(laid, ProvincePackage.open(Path.of(task.input())), rejected -> {}, Progress.SILENT);
    }
}
