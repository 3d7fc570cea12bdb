package io.zhuxue.batch.exchange;

import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.ExchangeHeader;
import io.zhuxue.reporting.exchange.Sm2Signature;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue exchange pack}: a folder as a signed package for a receiver. */
@Command(
        name = "pack",
        description = "把一个文件夹打成交换包：清单、行数与金额合计、SM3 哈希、SM2 签名。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入；此时不写入任何内容"})
final class PackCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--from", required = true, paramLabel = "DIR", description = "要交换的文件夹，如结果中的 facts。")
    private Path from;

    @Option(names = "--sender", required = true, paramLabel = "NAME", description = "发送方，也是签名者名称。")
    private String sender;

    @Option(names = "--receiver", required = true, paramLabel = "NAME", description = "接收方。")
    private String receiver;

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "种类，如 FACTS、FORMS、REGISTER。")
    private String kind;

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "所属时间，如 2022-AUTUMN。")
    private String period;

    @Option(names = "--sequence", required = true, paramLabel = "N", description = "对该接收方该种类的流水号，从 1 起。")
    private long sequence;

    @Option(names = "--made", required = true, paramLabel = "DATE", description = "打包日期，如 2023-01-05。")
    private LocalDate made;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "发送方的私钥文件。")
    private Path key;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "交换包文件夹，须尚不存在。")
    private Path out;

    @Override
    public Integer call() {
        if (!Files.isDirectory(from)) {
            throw new Refusal(FlowMessage.UNREADABLE.with(from, "不是文件夹"));
        }
        if (Files.exists(out)) {
            throw new Refusal(FlowMessage.OUTPUT_UNWRITABLE.with(out, "已经存在"));
        }
        ExchangeHeader header = new ExchangeHeader(
                Names.checked(sender),
                Names.checked(receiver),
                Names.checked(kind),
                Names.checked(period),
                sequence,
                made);
        Exchange.create().pack(from, header, Sm2Signature.signer(sender, KeyFiles.signer(key)), out);
        spec.commandLine().getOut().println("交换包已写入：" + out);
        return ExchangeCommand.DONE;
    }
}
