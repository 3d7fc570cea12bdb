package io.zhuxue.batch.office;

import io.zhuxue.reporting.conduct.StudyCoverage;
import io.zhuxue.reporting.conduct.StudyPlan;
import io.zhuxue.reporting.conduct.StudySession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office study}: how far the plans of study are carried out. */
@Command(
        name = "study",
        description = "学习覆盖：计划与到会情况，按机构及其以下汇总。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入"})
final class StudyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Option(
            names = "--plans",
            required = true,
            paramLabel = "FILE",
            description = "学习计划：plan office year topic sessions members。")
    private Path plans;

    @Option(names = "--sessions", required = true, paramLabel = "FILE", description = "学习记录：plan number day present。")
    private Path sessions;

    @Override
    public Integer call() {
        List<StudyPlan> planned = new ArrayList<>();
        new Book(plans, "plan", "office", "year", "topic", "sessions", "members").read(line -> {
            planned.add(line.described(
                    () -> new StudyPlan(
                            line.text("plan"),
                            line.area("office"),
                            line.count("year"),
                            line.text("topic"),
                            line.count("sessions"),
                            line.count("members")),
                    "次数与人数至少为 1。"));
        });
        List<StudySession> held = new ArrayList<>();
        new Book(sessions, "plan", "number", "day", "present").read(line -> {
            held.add(line.described(
                    () -> new StudySession(
                            line.text("plan"), line.count("number"), line.day("day"), line.count("present")),
                    "场次从 1 起，到会人数不能为负。"));
        });
        StudyCoverage coverage = StudyCoverage.within(place.area(), planned, held);
        spec.commandLine()
                .getOut()
                .printf(
                        "有计划的机构 %d 个；计划 %d 次，已学 %d 次；应到 %d 人次，实到 %d 人次。%n",
                        coverage.offices(),
                        coverage.planned(),
                        coverage.held(),
                        coverage.expected(),
                        coverage.present());
        return OfficeCommand.DONE;
    }
}
