package io.zhuxue.batch.office;

import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.indicator.Indicators;
import io.zhuxue.reporting.outreach.FactSheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office factsheet}: the figures of a press conference, each with the hash of the rows behind it. */
@Command(
        name = "factsheet",
        description = "新闻发布会数据口径：每个数字带定义、截至日期和明细指纹，事后可以复核。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入"})
final class FactSheetCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--facts", required = true, paramLabel = "DIR", description = "事实表文件夹。")
    private Path facts;

    @Option(names = "--as-of", required = true, paramLabel = "DATE", description = "截至哪一天所知的数字。")
    private LocalDate asOf;

    @Option(
            names = "--indicator",
            paramLabel = "ID",
            defaultValue = "AIDED_MONEY,RECOGNITION_RATE,SHOULD_AID_RATE,PRECISION_TIME",
            split = ",",
            description = "发布哪些指标；默认 ${DEFAULT-VALUE}。")
    private List<String> indicators;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "写入的 Markdown 文件。")
    private Path out;

    @Override
    public Integer call() {
        try (FactStore store = FactStore.open(facts, asOf, FactStore.duckDb())) {
            Files.writeString(
                    out,
                    FactSheet.of(Indicators.create(), indicators, store, asOf).markdown());
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(out, e.getClass().getSimpleName()));
        }
        spec.commandLine().getOut().println("已写入：" + out);
        return OfficeCommand.DONE;
    }
}
