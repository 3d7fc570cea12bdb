package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.flow.meals.StockReview;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition stock}: what lies in a county's stores on a day, what ends soon, and what a count found. */
@Command(
        name = "stock",
        description = "库存与盘点：某日各校在库批次（先到期先用的次序）、临期与过期提醒、封存；有 counts 表时与账面核对并生成调整流水。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（提醒与短少在 findings.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class StockCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-stock";
    private static final int LONGEST = 3_660;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：receipts、movements，可有 counts、foods。")
    private Path county;

    @Option(names = "--at", paramLabel = "DATE", description = "截至该日日终；默认为今天。")
    private @Nullable LocalDate at;

    @Option(names = "--soon", paramLabel = "N", defaultValue = "7", description = "保质期不足 N 天为临期，默认 7。")
    private int soon;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹；movements.csv 为盘点调整流水。")
    private Path out;

    @Override
    public Integer call() {
        if (soon < 0 || soon > LONGEST) {
            throw new ParameterException(spec.commandLine(), "--soon 应为 0 至 " + LONGEST);
        }
        LocalDate day = at == null ? LocalDate.now(Clock.systemDefaultZone()) : at;
        StockReview review = StockReview.of(
                county, day, soon, new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
        return new ReviewFolder(out, MARK, county)
                .write(review::write, review.rejections(), spec.commandLine().getOut());
    }
}
