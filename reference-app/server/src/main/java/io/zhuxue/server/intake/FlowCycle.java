package io.zhuxue.server.intake;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.AidRun;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.synthetic.SyntheticProvince;
import io.zhuxue.identification.linkage.SettledPair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The cycle as the flow composes it: the same code as the {@code zhuxue} command, under this server's key and with all that
 * its reviewers have settled (复核结论回用).
 */
public final class FlowCycle implements Cycle {

    private final PersonTokens tokens;
    private final Supplier<List<SettledPair>> settled;

    /**
     * Over what it works with.
     *
     * @param settled what is settled when a run begins, in references of the tokens
     */
    public FlowCycle(PersonTokens tokens, Supplier<List<SettledPair>> settled) {
        this.tokens = tokens;
        this.settled = settled;
    }

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
        RunOptions options = RunOptions.of(term).at(tokens, settled.get());
        AidRun.create(options).run(ProvincePackage.open(packageFolder), resultsFolder, new Progress() {
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
