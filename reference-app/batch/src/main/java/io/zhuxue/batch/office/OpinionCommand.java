package io.zhuxue.batch.office;

import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.reporting.outreach.OpinionItem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office opinion}: what the public says, and which of it was not answered in time. */
@Command(
        name = "opinion",
        description = "舆情台账：按级别统计发现、未办结与逾期，并列出未办结的。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:没有逾期", "2:用法错误或无法读取输入", "3:有逾期未答复"})
final class OpinionCommand implements Callable<Integer> {

    /** What happened to an item. */
    private enum Step {
        FOUND,
        RESPONDED,
        CLOSED
    }

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--items",
            required = true,
            paramLabel = "FILE",
            description = "舆情台账，一行一步，按时间先后：item step day severity source by words；severity 与 source 只在 FOUND 行需要。")
    private Path items;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "哪一天的情况。")
    private LocalDate day;

    @Override
    public Integer call() {
        Map<String, OpinionItem> all = new LinkedHashMap<>();
        new Book(items, "item", "step", "day", "severity", "source", "by", "words").read(line -> take(all, line));
        WorkingCalendar calendar = WorkingCalendar.national();
        PrintWriter out = spec.commandLine().getOut();
        out.println("级别,发现,未办结,逾期");
        for (OpinionItem.Severity severity : OpinionItem.Severity.values()) {
            Collection<OpinionItem> of = all.values().stream()
                    .filter(item -> item.severity() == severity)
                    .toList();
            out.println(word(severity) + "," + of.size() + ","
                    + of.stream().filter(item -> !item.isClosed()).count() + ","
                    + of.stream().filter(item -> item.late(calendar, day)).count());
        }
        all.values().stream()
                .filter(item -> !item.isClosed())
                .forEach(item -> out.println((item.responses().isEmpty() ? "未答复：" : "未办结：") + item.id() + " "
                        + item.summary() + "（" + item.source() + "，应于 " + item.answerBy(calendar) + " 前答复）"));
        boolean waiting =
                all.values().stream().anyMatch(item -> item.responses().isEmpty() && item.late(calendar, day));
        return waiting ? OfficeCommand.OVERDUE : OfficeCommand.DONE;
    }

    private static void take(Map<String, OpinionItem> all, Book.Line line) {
        String id = line.text("item");
        Step step = line.choice("step", Step.class);
        LocalDate on = line.day("day");
        OpinionItem before = all.get(id);
        if (step == Step.FOUND) {
            if (before != null) {
                throw line.refusal("舆情“" + id + "”重复登记。");
            }
            OpinionItem.Severity severity = line.choice("severity", OpinionItem.Severity.class);
            all.put(id, OpinionItem.found(id, line.text("source"), line.text("words"), severity, on));
            return;
        }
        if (before == null || on.isBefore(last(before))) {
            throw line.refusal(before == null ? "舆情“" + id + "”尚未登记。" : "日期早于上一步。");
        }
        OpinionItem.Response words = new OpinionItem.Response(on, line.text("by"), line.text("words"));
        all.put(id, line.taken(step == Step.RESPONDED ? before.respond(words) : before.close(words)));
    }

    private static LocalDate last(OpinionItem item) {
        return item.responses().isEmpty()
                ? item.foundOn()
                : item.responses().get(item.responses().size() - 1).on();
    }

    private static String word(OpinionItem.Severity severity) {
        return switch (severity) {
            case GRAVE -> "重大";
            case SERIOUS -> "较大";
            case ORDINARY -> "一般";
        };
    }
}
