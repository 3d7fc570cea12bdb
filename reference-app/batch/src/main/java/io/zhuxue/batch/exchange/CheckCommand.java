package io.zhuxue.batch.exchange;

import io.zhuxue.core.Message;
import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.Expectation;
import io.zhuxue.reporting.exchange.Sm2Signature;
import io.zhuxue.reporting.fact.FactKind;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue exchange check}: whether a package may be taken, and every reason why not. */
@Command(
        name = "check",
        description = "接收方核验交换包：签名、封存、收发方、流水号、数据约定、行数与金额。不符的逐条说明原因。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:可以接收", "2:用法错误或密钥无法读取", "4:拒收"})
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "交换包文件夹。")
    private Path folder;

    @Option(names = "--receiver", required = true, paramLabel = "NAME", description = "自己是哪个接收方。")
    private String receiver;

    @Option(names = "--kind", required = true, paramLabel = "KIND", description = "要接收的种类。")
    private String kind;

    @Option(names = "--trust", required = true, paramLabel = "DIR", description = "所信任的公钥（NAME.pub）所在文件夹。")
    private Path trust;

    @Option(names = "--last", paramLabel = "N", defaultValue = "0", description = "已接收的最大流水号；默认 ${DEFAULT-VALUE}。")
    private long last;

    @Override
    public Integer call() {
        Set<String> contracts =
                Arrays.stream(FactKind.values()).map(FactKind::contract).collect(Collectors.toSet());
        Expectation expected =
                new Expectation(receiver, kind, contracts, last, Sm2Signature.check(KeyFiles.trusted(trust)));
        List<Message> faults = Exchange.create().check(folder, expected);
        PrintWriter out = spec.commandLine().getOut();
        if (faults.isEmpty()) {
            out.println("核验通过，可以接收：" + folder);
            return ExchangeCommand.DONE;
        }
        faults.forEach(spec.commandLine().getErr()::println);
        out.println("拒收，共 " + faults.size() + " 条原因。");
        return ExchangeCommand.REFUSED;
    }
}
