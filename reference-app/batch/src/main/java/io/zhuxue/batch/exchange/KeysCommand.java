package io.zhuxue.batch.exchange;

import io.zhuxue.core.privacy.Sm2Signer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue exchange keys}: a new pair of SM2 keys for a sender. */
@Command(
        name = "keys",
        description = "生成一对 SM2 密钥：NAME.key 自己保管，NAME.pub 交给接收方。正式环境应改用密码机（见 exchange.spi）。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误、无法写入或已有同名密钥"})
final class KeysCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "签名者名称，如行政区划代码 43。")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "写入的文件夹。")
    private Path out;

    @Override
    public Integer call() {
        KeyFiles.write(out, Names.checked(name), Sm2Signer.newSecret(new SecureRandom()));
        spec.commandLine().getOut().println("密钥已生成：" + out.resolve(name + ".key"));
        return ExchangeCommand.DONE;
    }
}
