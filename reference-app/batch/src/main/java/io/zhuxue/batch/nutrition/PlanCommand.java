package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.meals.PlanDraft;
import io.zhuxue.nutrition.procurement.ProcurementRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition plan}: what a county has to buy for its pupils in a span of time. */
@Command(
        name = "plan",
        description = "编制采购计划：按上期实际出库或带量食谱折算到计划天数与人数，按现行合同价估算，可生成招标食材表。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class PlanCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-plan";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：pupils、receipts、movements、contracts、school_days，可有 foods。")
    private Path county;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "计划首日。")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "计划末日。")
    private LocalDate to;

    @Option(names = "--days", required = true, paramLabel = "N", description = "计划内上课日数，一学年一般为 200。")
    private int days;

    @Option(names = "--pupils", paramLabel = "N", description = "计划就餐学生数；默认为名册人数。")
    private @Nullable Integer pupils;

    @Option(names = "--menu", paramLabel = "FILE", description = "带量食谱（menu plan 的 menu.csv）；不给则按上期出库。")
    private @Nullable Path menu;

    @Option(names = "--less-stock", description = "扣除各校现有库存。")
    private boolean lessStock;

    @ArgGroup(exclusive = false)
    private @Nullable Asked asked;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    /** The tender for the plan. */
    private static final class Asked {

        @Option(names = "--tender", required = true, paramLabel = "NO", description = "生成该编号的招标食材表 tender.csv。")
        private String number;

        @Option(names = "--issued", required = true, paramLabel = "DATE", description = "招标文件发出日期。")
        private LocalDate issued;
    }

    @Override
    public Integer call() {
        if (days < 1 || days > 366 || pupils != null && pupils < 1 || to.isBefore(from)) {
            throw new ParameterException(spec.commandLine(), "末日不早于首日，上课日 1 至 366，学生至少 1 名");
        }
        new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()).step("编制采购计划", 0);
        PlanDraft.Wanted wanted = new PlanDraft.Wanted(from, to, days, pupils, lessStock);
        PlanDraft draft = menu == null ? PlanDraft.ofIssues(county, wanted) : PlanDraft.ofMenu(county, menu, wanted);
        return new ReviewFolder(out, MARK, county)
                .write(
                        folder -> write(draft, folder),
                        draft.rejections(),
                        spec.commandLine().getOut());
    }

    private void write(PlanDraft draft, Path folder) {
        draft.write(folder);
        if (asked != null && !draft.plan().grams().isEmpty()) {
            ProcurementRules rules = Refusal.take(ProcurementRules.find(asked.issued));
            PlanDraft.write(draft.plan().tender(asked.number, asked.issued, rules), folder);
        }
    }
}
