package io.zhuxue.server.intake;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.AidRun;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.synthetic.SyntheticProvince;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** The cycle as the flow composes it: the same code as the {@code zhuxue} command. */
public final class FlowCycle implements Cycle {

    @Override
    public void generate(int students, long seed, Term term, String province, Path packageFolder) {
        SyntheticProvince.Options options =
                SyntheticProvince.Options.of(students, seed).in(province).at(term);
        Path draft = packageFolder.resolveSibling(packageFolder.getFileName() + ".partial");
        try {
            Files.createDirectories(draft);
            SyntheticProvince.create(options).writeTo(draft);
            Files.move(draft, packageFolder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run(Path packageFolder, Term term, Path resultsFolder, BiConsumer<Long, Long> progress) {
        AidRun.create(RunOptions.of(term)).run(ProvincePackage.open(packageFolder), resultsFolder, new Progress() {
            private long expected;

            @Override
            public void step(String name, long ofStep) {
                expected = ofStep;
                progress.accept(0L, expected);
            }

            @Override
            public void at(long done) {
                progress.accept(done, expected);
            }
        });
    }
}
