package io.zhuxue.batch;

import io.zhuxue.flow.reconcile.BankReconciling;
import io.zhuxue.flow.reconcile.ReconcileResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue reconcile}: applies bank answers to the batches of a run. */
@Command(
        name = "reconcile",
        description = "把银行回执（pain.002、camt.053、camt.054 或回执表）记入发放批次；可重复执行，状态不明的只查询、不重发。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有回执文件无法读取"})
final class ReconcileCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "run 的结果文件夹。")
    private Path out;

    @Option(names = "--answers", required = true, paramLabel = "DIR", description = "银行回执文件夹。")
    private Path answers;

    @Option(names = "--date", paramLabel = "DATE", description = "记账日期；默认为今天。")
    private @Nullable LocalDate date;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Clock clock = Clock.systemDefaultZone();
        ReconcileResult result = BankReconciling.create()
                .reconcile(out, answers, date == null ? LocalDate.now(clock) : date, new ProgressLine(err, clock));
        result.refused().forEach(err::println);
        PrintWriter console = spec.commandLine().getOut();
        console.println("明细状态：" + new TreeMap<>(result.states()));
        console.println("对账分类：" + new TreeMap<>(result.findings()));
        return result.refused().isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }
}
