package io.zhuxue.batch.policy;

import picocli.CommandLine.Command;

/** {@code zhuxue policy} (政策库): tests the rules against their cases, reviews the data, shows a value with its history. */
@Command(
        name = "policy",
        description = "政策库：按用例测试规则、体检政策数据、查看一个参数的沿革与取值。",
        mixinStandardHelpOptions = true,
        subcommands = {TestCommand.class, LintCommand.class, ShowCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class PolicyCommand {}
