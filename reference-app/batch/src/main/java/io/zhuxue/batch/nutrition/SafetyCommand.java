package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.flow.meals.SafetyReview;
import io.zhuxue.flow.trainingcounty.FaultScore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition safety}: how a county's safety work stands at a moment. */
@Command(
        name = "safety",
        description = "供餐安全台账：事件处置时限、自查日历与缺漏、联合检查整改、投诉答复、满意度、健康教育与生长监测筛查。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（逾期与缺漏在 findings.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class SafetyCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-safety";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            description = "各表所在文件夹：schools、school_days，可有 incidents、self_checks、complaints、inspections、"
                    + "surveys、lessons、growth、pupils。")
    private Path county;

    @Option(names = "--at", paramLabel = "TIME", description = "截至时间，如 2022-10-12T17:00；默认为现在。")
    private @Nullable LocalDateTime at;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹；growth.csv 仅供健康工作。")
    private Path out;

    @Option(names = "--truth", description = "与练习县的 truth/faults.csv 对照，报告漏报与误报。")
    private boolean truth;

    @Override
    public Integer call() {
        LocalDateTime now = at == null ? LocalDateTime.now(Clock.systemDefaultZone()) : at;
        SafetyReview review =
                SafetyReview.of(county, now, new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
        PrintWriter console = spec.commandLine().getOut();
        int code = new ReviewFolder(out, MARK, county).write(review::write, review.rejections(), console);
        if (truth) {
            CheckCommand.say(console, FaultScore.of(review.findings(), county, FaultScore.Found.SAFETY));
            console.flush();
        }
        return code;
    }
}
