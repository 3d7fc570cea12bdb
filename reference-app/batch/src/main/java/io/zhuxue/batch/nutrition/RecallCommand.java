package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.meals.CountyBooks;
import io.zhuxue.flow.meals.CountyRecall;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.safety.Recall;
import io.zhuxue.nutrition.safety.RecallNotice;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition recall}: finds every lot of a batch in a county, and makes the entries that stop it. */
@Command(
        name = "recall",
        description = "食品召回：找出全县各校该供应商该食物的批次，生成封存流水，并列出已供餐次、班级人数与学生。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class RecallCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-recall";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹，格式见 docs/nutrition.md。")
    private Path county;

    @Option(names = "--supplier", required = true, paramLabel = "S", description = "供应商代码。")
    private String supplier;

    @Option(names = "--food", required = true, paramLabel = "F", description = "食物编码。")
    private String food;

    @Option(names = "--batch", paramLabel = "B", description = "生产批号，可多次给出；不给则为该供应商该食物的全部批次。")
    private List<String> batches = List.of();

    @Option(names = "--number", required = true, paramLabel = "NO", description = "召回通知编号。")
    private String number;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "召回原因。")
    private String reason;

    @Option(names = "--at", paramLabel = "TIME", description = "通知时间，如 2022-10-12T09:30；默认为现在。")
    private @Nullable LocalDateTime at;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹；pupils.csv 仅供健康随访，不得外传。")
    private Path out;

    @Override
    public Integer call() {
        if (supplier.isBlank() || food.isBlank() || number.isBlank()) {
            throw new ParameterException(spec.commandLine(), "供应商代码、食物编码与通知编号不得为空");
        }
        CountyBooks books =
                CountyBooks.read(county, new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
        LocalDateTime issued = at == null ? LocalDateTime.now(Clock.systemDefaultZone()) : at;
        Set<String> named = new HashSet<>(batches);
        RecallNotice notice = new RecallNotice(number, new SupplierId(supplier), food, named, issued, reason);
        Recall recall = Recall.of(
                notice,
                books.receipts(),
                books.entries(),
                books.register().rolls().values());
        try (OutputFolder folder = OutputFolder.begin(out, MARK, county)) {
            CountyRecall.write(recall, folder.path());
            try (RejectFile rejects = new RejectFile(folder.path())) {
                books.rejections().forEach(rejects);
                rejects.finish();
            }
            folder.finish();
        }
        spec.commandLine()
                .getOut()
                .println(String.format(
                        Locale.ROOT,
                        "召回 %s：%,d 所学校 %,d 个批次，需封存 %,d 个；已供 %,d 餐，%,d 名学生食用。结果在 %s",
                        number,
                        recall.schools().size(),
                        recall.stops().size(),
                        recall.holds().size(),
                        recall.meals().size(),
                        recall.pupils().size(),
                        out));
        return books.rejections().isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }
}
