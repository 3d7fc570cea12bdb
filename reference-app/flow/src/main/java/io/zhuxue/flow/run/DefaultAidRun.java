package io.zhuxue.flow.run;

import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Progress;
import io.zhuxue.reporting.seal.OutputSeal;
import java.nio.file.Path;

/** Carries a cycle out beside the results folder and puts the whole in place. */
final class DefaultAidRun implements AidRun {

    private final RunOptions options;

    DefaultAidRun(RunOptions options) {
        this.options = options;
    }

    @Override
    public RunResult run(ProvincePackage input, Path out, Progress progress) {
        try (OutputFolder folder = OutputFolder.begin(out, OutputSeal.SEAL)) {
            RunResult result = new Cycle(options, input, folder.path(), progress).complete();
            progress.step("封存结果", 0);
            OutputSeal.create().seal(folder.path());
            folder.finish();
            return result;
        }
    }
}
