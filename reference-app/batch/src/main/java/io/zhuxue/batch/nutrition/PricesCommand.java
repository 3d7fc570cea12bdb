package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.flow.meals.PriceReview;
import io.zhuxue.flow.trainingcounty.FaultScore;
import io.zhuxue.reporting.chart.ChartPicture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition prices}: what the schools of a county pay, against each other and the weeks before. */
@Command(
        name = "prices",
        description = "采购价格监测：对照县中位价与前几周找出异常价格、化整为零、供应商份额与证照问题；CSV、文字与 SVG 图写入结果文件夹。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（发现的问题在 findings.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class PricesCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-prices";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：receipts、contracts，可有 suppliers、foods。")
    private Path county;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Option(names = "--png", description = "每张 SVG 图另存一张 PNG，便于粘贴到文稿；本机须有中文字体。")
    private boolean png;

    @Option(names = "--truth", description = "与练习县的 truth/faults.csv 对照，报告漏报与误报。")
    private boolean truth;

    @Override
    public Integer call() {
        PriceReview review =
                PriceReview.of(county, new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
        PrintWriter console = spec.commandLine().getOut();
        int code = new ReviewFolder(out, MARK, county)
                .write(folder -> write(review, folder), review.rejections(), console);
        if (truth) {
            CheckCommand.say(console, FaultScore.of(review.findings(), county, FaultScore.Found.PRICES));
            console.flush();
        }
        return code;
    }

    private void write(PriceReview review, Path folder) {
        review.write(folder);
        if (!png) {
            return;
        }
        try (Stream<Path> charts = Files.list(folder.resolve("charts"))) {
            for (Path chart : charts.toList()) {
                String name = String.valueOf(chart.getFileName()).replace(".svg", ".png");
                Files.write(chart.resolveSibling(name), ChartPicture.png(Files.readString(chart)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
