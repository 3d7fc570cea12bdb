package io.zhuxue.flow.run;

import io.zhuxue.core.table.TableSource;
import io.zhuxue.flow.AuditTrail;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.reporting.seal.OutputSeal;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Carries a cycle out beside the results folder and puts the whole in place. */
final class DefaultAidRun implements AidRun {

    private final RunOptions options;

    DefaultAidRun(RunOptions options) {
        this.options = options;
    }

    @Override
    public RunResult run(ProvincePackage input, Path out, Progress progress) {
        try (OutputFolder folder = OutputFolder.begin(out, OutputSeal.SEAL, inputs(input))) {
            RunResult result = write(input, folder.path(), progress);
            progress.step("封存结果", 0);
            OutputSeal.create().seal(folder.path());
            folder.finish();
            return result;
        }
    }

    private Path[] inputs(ProvincePackage input) {
        return Stream.concat(Stream.of(input.folder()), options.decisions().stream())
                .toArray(Path[]::new);
    }

    private RunResult write(ProvincePackage input, Path folder, Progress progress) {
        try (RejectFile rejects = new RejectFile(folder)) {
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
                audit(input, folder);
                return tally.result(rejects.count(), files.payableLines());
            }
        }
    }

    /** What the package held that was read, and what came of it. */
    private void audit(ProvincePackage input, Path folder) {
        try (AuditTrail trail = AuditTrail.open(folder, options.knownOn(), "run " + options.term())) {
            for (TableSource table : input.tables()) {
                trail.file("READ", table.name(), input.folder().resolve(table.name()));
            }
            for (Path policy : options.policies()) {
                trail.files("POLICY", policy);
            }
            options.decisions().ifPresent(file -> trail.file("REVIEWED", String.valueOf(file.getFileName()), file));
            if (!options.settled().isEmpty()) {
                trail.lines("REVIEWED", "settled", options.settled());
            }
            trail.file("DECIDED", "entitlements.csv", folder.resolve("entitlements.csv"));
            trail.file("POSTED", "ledger.csv", folder.resolve("ledger.csv"));
            trail.files("BATCHED", folder.resolve("payments"));
        }
    }
}
