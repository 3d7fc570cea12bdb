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
            RunResult result = write(input, folder.path(), progress);
            progress.step("封存结果", 0);
            OutputSeal.create().seal(folder.path());
            folder.finish();
            return result;
        }
    }

    private RunResult write(ProvincePackage input, Path folder, Progress progress) {
        try (Rejects rejects = new Rejects(folder)) {
            CaseReader cases = CaseReader.prepare(options, input, rejects, progress);
            Tally tally = new Tally();
            String roster = input.students().name();
            try (ResultFiles files = new ResultFiles(folder, options, cases.schools(), roster, rejects)) {
                cases.forEach(
                        each -> {
                            files.add(each);
                            tally.add(each);
                        },
                        rejects);
                progress.step("生成批次、账务、事实表与统计表", 0);
                files.finish();
                return tally.result(rejects.count(), files.payableLines());
            }
        }
    }
}
