package io.zhuxue.batch;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.BankNo;
import io.zhuxue.disbursement.payment.Payer;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.run.AidRun;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import io.zhuxue.flow.run.RunResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue run}: the whole cycle of one term over a province package. */
@Command(
        name = "run",
        description = "对一个省级数据包完成一个学期的全流程：读取、比对、认定、审定、分担、分配、发放、统计。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有退回的行（见 rejects.csv）"})
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "省级数据包文件夹。")
    private Path input;

    @Option(
            names = "--term",
            required = true,
            paramLabel = "TERM",
            converter = TermConverter.class,
            description = "学期，如 2022-AUTUMN。")
    private Term term;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹；先前的运行结果会被替换。")
    private Path out;

    @Option(names = "--policy", paramLabel = "DIR", description = "另加的政策文件夹，覆盖全国基线与数据包自带的政策。")
    private @Nullable Path policy;

    @Option(names = "--date", paramLabel = "DATE", description = "写入批次与事实表的日期；默认为学期第一天。")
    private @Nullable LocalDate date;

    @Option(names = "--decisions", paramLabel = "FILE", description = "复核意见表（见 zhuxue review）：已确认的比对计入并注明，已否定的不再列出。")
    private @Nullable Path decisions;

    @Mixin
    private KeyOption key = new KeyOption();

    @ArgGroup(exclusive = false, heading = "付款单位（三项须同时给出；不给则为演练单位）：%n")
    private @Nullable PayerOptions payer;

    /** Who pays. */
    static final class PayerOptions {

        @Option(names = "--payer-name", required = true, description = "付款户名。")
        private String name;

        @Option(names = "--payer-account", required = true, description = "付款账号。")
        private String account;

        @Option(names = "--payer-bank", required = true, description = "付款行号（12 位联行号）。")
        private String bank;

        Payer payer() {
            return new Payer(
                    name,
                    account,
                    BankNo.parse(bank).value().orElseThrow(() -> new Refusal(FlowMessage.BAD_PAYER.with(bank))));
        }
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        ProvincePackage opened = ProvincePackage.open(input);
        if (!opened.missingRegisters().isEmpty()) {
            err.println("注意：数据包没有以下名册，其中的学生不会被发现：" + opened.missingRegisters());
        }
        List<Path> policies = new ArrayList<>();
        opened.policy().ifPresent(policies::add);
        if (policy != null) {
            policies.add(policy);
        }
        RunOptions options = new RunOptions(
                term,
                date == null ? term.firstDay() : date,
                policies,
                payer == null ? RunOptions.trainingPayer() : payer.payer(),
                key.tokens(),
                Optional.ofNullable(decisions));
        RunResult result = AidRun.create(options).run(opened, out, new ProgressLine(err, Clock.systemUTC()));
        spec.commandLine().getOut().println(summary(result));
        return result.rejects() == 0 ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    private String summary(RunResult result) {
        return String.format(
                Locale.ROOT,
                "%s：学生 %,d 人，比对命中 %,d 条，认定困难 %,d 人，应享 %,d 项 %s 元，发放 %,d 笔，退回 %,d 行。结果在 %s",
                term,
                result.students(),
                result.links(),
                result.recognised(),
                result.entitlements(),
                result.amount(),
                result.payable(),
                result.rejects(),
                out);
    }
}
