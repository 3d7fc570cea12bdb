package io.zhuxue.batch.office;

import picocli.CommandLine.Command;

/** {@code zhuxue office} (机构工作): what an aid office keeps of its own work, from tables that it fills in. */
@Command(
        name = "office",
        description = "机构工作：学习覆盖、责任清单、六个规范评分、队伍与培训、经验征集、热线工单、舆情、宣传内容、新闻发布口径。",
        mixinStandardHelpOptions = true,
        subcommands = {
            StudyCommand.class,
            DutiesCommand.class,
            ScorecardCommand.class,
            StaffCommand.class,
            CallsCommand.class,
            TicketsCommand.class,
            OpinionCommand.class,
            ContentCommand.class,
            FactSheetCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class OfficeCommand {

    /** Done. */
    static final int DONE = 0;
    /** Something is overdue. */
    static final int OVERDUE = 3;
}
