package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.meals.CountyPublication;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition publish}: the public notices of a county's schools for a week. */
@Command(
        name = "publish",
        description = "供餐公示：各校一周的带量食谱、食材品牌数量质量价格、就餐与收支、陪餐，写成网页、JSON 与 PDF；不含学生个人信息。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（缺项与隐去之处在 remarks.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class PublishCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-publish";

    /** The font that the tests and the reference deployment have (Debian: fonts-wqy-zenhei). */
    static final String USUAL_FONT = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹，格式见 docs/nutrition.md。")
    private Path county;

    @Option(names = "--week", paramLabel = "DATE", description = "该日所在的一周；默认为有供餐的最后一周。")
    private @Nullable LocalDate week;

    @Option(names = "--date", paramLabel = "DATE", description = "公示日期；默认为今天。")
    private @Nullable LocalDate date;

    @Option(names = "--no-pdf", description = "不生成 PDF。")
    private boolean noPdf;

    @Option(
            names = "--font",
            paramLabel = "FILE",
            defaultValue = USUAL_FONT,
            description = "含中文的 TrueType 字体（.ttf、.ttc），默认 ${DEFAULT-VALUE}。")
    private Path font;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹，可直接作为静态网站。")
    private Path out;

    @Override
    public Integer call() {
        if (!noPdf && Files.notExists(font)) {
            throw new Refusal(FlowMessage.NO_FONT.with(font));
        }
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC());
        CountyPublication publication = CountyPublication.of(county, progress);
        LocalDate monday =
                (week == null ? publication.lastWeek() : week).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate published = date == null ? LocalDate.now(Clock.systemDefaultZone()) : date;
        CountyPublication.Written written;
        try (OutputFolder folder = OutputFolder.begin(out, MARK, county)) {
            written = publication.write(folder.path(), monday, published, noPdf ? null : font, progress);
            try (RejectFile rejects = new RejectFile(folder.path())) {
                publication.rejections().forEach(rejects);
                rejects.finish();
            }
            folder.finish();
        }
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "%s 起一周，%,d 所学校已公示；缺项与隐去 %,d 处。首页 %s",
                        monday,
                        written.notices(),
                        written.remarks().values().stream().mapToInt(List::size).sum(),
                        out.resolve("index.html")));
        return publication.rejections().isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }
}
