package io.zhuxue.batch.nutrition;

import io.zhuxue.flow.meals.ModeReview;
import io.zhuxue.flow.trainingcounty.FaultScore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition modes}: how far a county is on its way to canteens. */
@Command(
        name = "modes",
        description = "供餐模式：按日期统计食堂、企业、家庭供餐学校数与食堂占比，列出未按县级计划改为食堂供餐的学校。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（问题在 findings.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class ModesCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-modes";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：meal_modes，可有 canteen_plan。")
    private Path county;

    @Option(names = "--at", paramLabel = "DATE", description = "截至日期；默认为今天。")
    private @Nullable LocalDate at;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Option(names = "--truth", description = "与练习县的 truth/faults.csv 对照，报告漏报与误报。")
    private boolean truth;

    @Override
    public Integer call() {
        ModeReview review = ModeReview.of(county, at == null ? LocalDate.now(Clock.systemDefaultZone()) : at);
        PrintWriter console = spec.commandLine().getOut();
        int code = new ReviewFolder(out, MARK, county).write(review::write, review.rejections(), console);
        if (truth) {
            CheckCommand.say(console, FaultScore.of(review.findings(), county, FaultScore.Found.MODES));
            console.flush();
        }
        return code;
    }
}
