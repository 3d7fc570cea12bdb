package io.zhuxue.batch.office;

import io.zhuxue.reporting.conduct.Duty;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office duties}: which duties are done, being put right, open or overdue. */
@Command(
        name = "duties",
        description = "责任清单：某日各项责任的状态，逾期与整改中的逐条列出。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:没有逾期", "2:用法错误或无法读取输入", "3:有逾期"})
final class DutiesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Option(names = "--duties", required = true, paramLabel = "FILE", description = "责任清单：duty office role task due。")
    private Path duties;

    @Option(names = "--checks", paramLabel = "FILE", description = "监督检查：duty finding day by evidence；按时间先后。")
    private @Nullable Path checks;

    @Option(names = "--on", required = true, paramLabel = "DATE", description = "哪一天的状态。")
    private LocalDate day;

    @Override
    public Integer call() {
        Map<String, Duty> all = new LinkedHashMap<>();
        new Book(duties, "duty", "office", "role", "task", "due")
                .read(line -> all.put(
                        line.text("duty"),
                        Duty.of(
                                line.text("duty"),
                                line.area("office"),
                                line.text("role"),
                                line.text("task"),
                                line.day("due"))));
        if (checks != null) {
            new Book(checks, "duty", "finding", "day", "by", "evidence").read(line -> check(all, line));
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Duty.State state : Duty.State.values()) {
            List<Duty> standing = Duty.standing(place.area(), state, day, all.values());
            out.println(word(state) + "：" + standing.size() + " 项");
            if (state == Duty.State.OVERDUE || state == Duty.State.IN_RECTIFICATION) {
                standing.forEach(duty -> out.println(
                        "  " + duty.id() + " " + duty.role() + " " + duty.task() + "（期限 " + duty.due() + "）"));
            }
        }
        return Duty.standing(place.area(), Duty.State.OVERDUE, day, all.values())
                        .isEmpty()
                ? OfficeCommand.DONE
                : OfficeCommand.OVERDUE;
    }

    private static void check(Map<String, Duty> all, Book.Line line) {
        Duty duty = all.get(line.text("duty"));
        if (duty == null) {
            throw line.refusal("责任清单中没有“" + line.text("duty") + "”。");
        }
        Duty.Check check = new Duty.Check(
                line.choice("finding", Duty.Finding.class), line.day("day"), line.text("by"), line.text("evidence"));
        all.put(duty.id(), line.taken(duty.check(check)));
    }

    private static String word(Duty.State state) {
        return switch (state) {
            case OPEN -> "未到期";
            case DONE -> "已完成";
            case IN_RECTIFICATION -> "整改中";
            case OVERDUE -> "逾期";
        };
    }
}
