package io.zhuxue.batch.watch;

import io.zhuxue.batch.KeyOption;
import io.zhuxue.batch.TermConverter;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.privacy.PersonTokens;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.ReviewDecisions;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.watch.WatchState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue watch}: everybody on a register in exactly one state, with the reason or the next step. */
@Command(
        name = "watch",
        description = "应助尽助：名册上的每个人归入唯一状态（已资助、不予资助、不在本地就读、已离校或退出、未比中、应助未助），并给出原因或下一步；" + "给出先前的数据包时，另列名册变动及受影响的学生。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但名册、学校表或复核意见表有未采用的行"})
public final class WatchCommand implements Callable<Integer> {

    private static final String MARK = "summary.json";

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "省级数据包文件夹。")
    private Path input;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "该数据包的 run 结果文件夹。")
    private Path results;

    @Option(names = "--before", paramLabel = "DIR", description = "先前的数据包；给出后列出名册变动。")
    private @Nullable Path before;

    @Option(names = "--term", paramLabel = "TERM", converter = TermConverter.class, description = "学期；默认取结果中的学期。")
    private @Nullable Term term;

    @Option(names = "--decisions", paramLabel = "FILE", description = "复核意见表（见 zhuxue review）；结果之后作出的结论即时生效。")
    private @Nullable Path decisions;

    @Mixin
    private KeyOption key = new KeyOption();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        List<Rejection> rejects = new ArrayList<>();
        ProvincePackage opened = ProvincePackage.open(input);
        RunResults found = RunResults.read(results, term == null ? List.of() : List.of(term));
        PersonTokens tokens = key.tokens();
        ReviewDecisions settled = ReviewDecisions.read(Optional.ofNullable(decisions), tokens, rejects::add);
        WatchedProvince province = WatchedProvince.read(opened, found, tokens, settled, rejects::add);
        WatchFiles files = new WatchFiles(province);
        List<Path> inputs = new ArrayList<>(List.of(input, results));
        for (@Nullable Path each : new @Nullable Path[] {before, decisions}) {
            if (each != null) {
                inputs.add(each);
            }
        }
        try (OutputFolder folder = OutputFolder.begin(out, MARK, inputs.toArray(Path[]::new))) {
            files.write(folder.path());
            Map<SpecialGroup, RegisterDiff> changes = before == null
                    ? Map.of()
                    : RegisterChanges.write(folder.path(), ProvincePackage.open(before), opened, province);
            files.summary(folder.path().resolve(MARK), changes);
            folder.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rejects.stream()
                .filter(each -> decisions != null && each.file().equals(String.valueOf(decisions.getFileName())))
                .forEach(each -> spec.commandLine().getErr().println(each.row() + " " + each.reason()));
        spec.commandLine().getOut().println(sentence(files.counts()));
        return rejects.isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    private String sentence(Map<WatchState.Kind, Integer> counts) {
        StringJoiner parts = new StringJoiner("，", "", "。结果在 " + out);
        counts.forEach((kind, count) -> parts.add(kind.chineseName() + " " + count + " 人"));
        return parts.toString();
    }
}
