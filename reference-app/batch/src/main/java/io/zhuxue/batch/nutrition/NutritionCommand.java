package io.zhuxue.batch.nutrition;

import picocli.CommandLine.Command;

/**
 * {@code zhuxue nutrition} (营养改善计划): makes a training county, checks a county's tables, traces a batch or a pupil, watches
 * prices, makes public notices, recalls a batch.
 */
@Command(
        name = "nutrition",
        description = "营养改善计划：从订单、验收、库存、加工、就餐到报账的全链条练习、核查与追溯，采购价格监测，供餐公示，食品召回。",
        mixinStandardHelpOptions = true,
        subcommands = {
            TrainCommand.class,
            CheckCommand.class,
            TraceCommand.class,
            StockCommand.class,
            PricesCommand.class,
            PublishCommand.class,
            RecallCommand.class,
            SafetyCommand.class,
            PlanCommand.class,
            CompareCommand.class,
            TenderCommand.class,
            ModesCommand.class,
            CamerasCommand.class,
            WatchCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class NutritionCommand {}
