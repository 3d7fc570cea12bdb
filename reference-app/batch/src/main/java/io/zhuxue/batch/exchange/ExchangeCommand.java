package io.zhuxue.batch.exchange;

import picocli.CommandLine.Command;

/** {@code zhuxue exchange} (数据交换): makes, checks and resumes signed packages between levels and departments. */
@Command(
        name = "exchange",
        description = "数据交换包：生成密钥、打包签名、接收方核验、断点续传时列出尚缺的数据块、接收部门名册。",
        mixinStandardHelpOptions = true,
        subcommands = {
            KeysCommand.class,
            PackCommand.class,
            CheckCommand.class,
            MissingCommand.class,
            RegisterCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class ExchangeCommand {

    /** Done. */
    static final int DONE = 0;
    /** The package is not to be taken, or not whole. */
    static final int REFUSED = 4;
}
