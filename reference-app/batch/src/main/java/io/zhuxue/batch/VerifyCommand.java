package io.zhuxue.batch;

import io.zhuxue.core.Message;
import io.zhuxue.flow.run.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue verify}: re-checks a results folder. */
@Command(
        name = "verify",
        description = "复核一个结果文件夹：合计、哈希、账务平衡与审计链；有任何改动即失败。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:一致", "2:不是结果文件夹", "4:不一致"})
final class VerifyCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        List<Message> faults = Verification.create().verify(out);
        if (faults.isEmpty()) {
            spec.commandLine().getOut().println("复核通过：" + out);
            return Zhuxue.DONE;
        }
        PrintWriter err = spec.commandLine().getErr();
        faults.stream().limit(SHOWN).forEach(err::println);
        err.println("复核不通过，共 " + faults.size() + " 处。");
        return Zhuxue.ALTERED;
    }
}
