package io.zhuxue.batch.menu;

import picocli.CommandLine.Command;

/** {@code zhuxue menu} (带量食谱): plans a weighed menu at least cost, checks one, or imports the foods it is made of. */
@Command(
        name = "menu",
        description = "带量食谱：按 WS/T 554-2017 以最低成本配餐，或核对已有食谱；导入食物成分表。",
        mixinStandardHelpOptions = true,
        subcommands = {PlanCommand.class, CheckCommand.class, FoodsCommand.class},
        synopsisSubcommandLabel = "COMMAND")
public final class MenuCommand {}
