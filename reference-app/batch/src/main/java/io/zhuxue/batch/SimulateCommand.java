package io.zhuxue.batch;

import io.zhuxue.core.Stage;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.simulate.ReformResult;
import io.zhuxue.flow.simulate.ReformRun;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue simulate}: the same cycle under the baseline and under a reform, and the difference. */
@Command(
        name = "simulate",
        description = "政策仿真：同一数据包在现行政策与改革方案下的差异，按县、学段、项目与资金来源列出，并作五年测算。",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "省级数据包文件夹。")
    private Path input;

    @Option(
            names = "--term",
            required = true,
            paramLabel = "TERM",
            converter = TermConverter.class,
            description = "学期，如 2022-AUTUMN。")
    private Term term;

    @Option(names = "--reform", required = true, paramLabel = "FILE", description = "改革方案（YAML）。")
    private Path reform;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Option(names = "--growth", paramLabel = "STAGE=PERCENT", description = "测算假设：某学段在校生每年增减百分比，如 SHS=-1.5；可多次给出，默认不变。")
    private Map<Stage, BigDecimal> growth = new TreeMap<>();

    @Override
    public Integer call() {
        ReformResult result = ReformRun.create(RunOptions.of(term))
                .run(
                        ProvincePackage.open(input),
                        reform,
                        new TreeMap<>(growth),
                        out,
                        new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s：学生 %,d 人，增加受益 %,d 人，减少受益 %,d 人，本学期增支 %s 元。结果在 %s",
                        term,
                        result.students(),
                        result.gainers(),
                        result.losers(),
                        result.cost(),
                        out));
        return result.rejects() == 0 ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }
}
