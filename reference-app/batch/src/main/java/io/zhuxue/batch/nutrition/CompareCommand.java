package io.zhuxue.batch.nutrition;

import io.zhuxue.flow.meals.PlanComparison;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition compare}: a purchase plan held against contracts, orders and deliveries. */
@Command(
        name = "compare",
        description = "采购计划执行对比：逐种食材列出计划、合同、订购与验收的数量和金额，指出超计划、计划外与合同外采购。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（超计划与计划外在 beyond.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class CompareCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-compare";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：contracts、receipts，可有 orders、foods。")
    private Path county;

    @Option(names = "--plan", required = true, paramLabel = "FILE", description = "采购计划（nutrition plan 的 plan.csv）。")
    private Path plan;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        PlanComparison comparison = PlanComparison.of(county, plan);
        return new ReviewFolder(out, MARK, county)
                .write(
                        comparison::write,
                        comparison.rejections(),
                        spec.commandLine().getOut());
    }
}
