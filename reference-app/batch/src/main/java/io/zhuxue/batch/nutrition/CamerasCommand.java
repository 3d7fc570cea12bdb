package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.flow.meals.CameraReview;
import io.zhuxue.flow.trainingcounty.FaultScore;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition cameras}: what a county's cameras did not see on a day. */
@Command(
        name = "cameras",
        description = "视频监看：按记录的设备报告重放一天的监看，列出各环节盲区与没有摄像机的环节。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（盲区在 blind.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class CamerasCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-cameras";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：schools、cameras、camera_reports，可有 watch_times。")
    private Path county;

    @Option(names = "--day", required = true, paramLabel = "DATE", description = "哪一天。")
    private LocalDate day;

    @Option(names = "--until", paramLabel = "TIME", description = "监看到何时；默认为当天结束。")
    private @Nullable LocalDateTime until;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Option(names = "--truth", description = "与练习县的 truth/faults.csv 对照，报告漏报与误报。")
    private boolean truth;

    @Override
    public Integer call() {
        LocalDateTime end = until == null ? day.plusDays(1).atStartOfDay() : until;
        CameraReview review = CameraReview.of(
                county, day, end, new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
        PrintWriter console = spec.commandLine().getOut();
        int code = new ReviewFolder(out, MARK, county).write(review::write, review.rejections(), console);
        if (truth) {
            CheckCommand.say(console, FaultScore.of(review.findings(), county, FaultScore.Found.CAMERAS));
            console.flush();
        }
        return code;
    }
}
