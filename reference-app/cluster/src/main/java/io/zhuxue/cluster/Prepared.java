package io.zhuxue.cluster;

import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.CaseReader;
import io.zhuxue.flow.run.ProvincePackage;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;

/** What every worker reads once for a run and keeps while it lives: registers, survey and the roster's evidence. */
final class Prepared {

    private static final ConcurrentHashMap<String, CaseReader> RUNS = new ConcurrentHashMap<>();

    private Prepared() {}

    static CaseReader cases(DecidePart task) {
        return RUNS.computeIfAbsent(task.application(), run -> read(task));
    }

    private static CaseReader read(DecidePart task) {
        ProvincePackage province = ProvincePackage.open(Path.of(task.input()));
        return CaseReader.prepare(task.options().forRun(), province, rejected -> {}, Progress.SILENT);
    }
}
