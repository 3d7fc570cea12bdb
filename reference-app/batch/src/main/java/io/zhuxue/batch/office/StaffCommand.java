package io.zhuxue.batch.office;

import io.zhuxue.core.Stage;
import io.zhuxue.reporting.support.Course;
import io.zhuxue.reporting.support.Staffing;
import io.zhuxue.reporting.support.Trainee;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhuxue office staff}: which offices lack people, and which officers lack hours of training. */
@Command(
        name = "staff",
        description = "机构队伍：各机构缺编人数；培训学时不足的人员。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:人员与学时都够", "2:用法错误或无法读取输入", "3:有缺编或学时不足"})
final class StaffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Place place = new Place();

    @Option(names = "--offices", required = true, paramLabel = "FILE", description = "机构配备：office students officers。")
    private Path offices;

    @Option(
            names = "--per-officer",
            paramLabel = "N",
            defaultValue = "2500",
            description = "每名专职人员最多对应多少学生；默认 ${DEFAULT-VALUE}（高校口径，待核）。")
    private int studentsPerOfficer;

    @Option(
            names = "--courses",
            paramLabel = "FILE",
            description = "课程：course title stages hours pass；stages 用 | 分隔，pass 为 0 表示不考试。")
    private @Nullable Path courses;

    @Option(
            names = "--records",
            paramLabel = "FILE",
            description = "培训记录：account office course hours score；未参加考试的 score 填 -1。")
    private @Nullable Path records;

    @Option(names = "--hours", paramLabel = "N", defaultValue = "0", description = "每人应有学时；默认不要求。")
    private int hours;

    @Override
    public Integer call() {
        if (studentsPerOfficer < 1) {
            throw new ParameterException(spec.commandLine(), "--per-officer 至少为 1");
        }
        boolean enough = officers() & training();
        return enough ? OfficeCommand.DONE : OfficeCommand.OVERDUE;
    }

    private boolean officers() {
        List<Staffing> all = new ArrayList<>();
        new Book(offices, "office", "students", "officers").read(line -> {
            Staffing staffing = line.described(
                    () -> new Staffing(line.area("office"), line.count("students"), line.count("officers")),
                    "学生数与人数不能为负。");
            if (place.area().covers(staffing.office())) {
                all.add(staffing);
            }
        });
        long missing = all.stream()
                .mapToLong(office -> office.missing(studentsPerOfficer))
                .sum();
        PrintWriter out = spec.commandLine().getOut();
        out.println("机构 " + all.size() + " 个，缺 " + missing + " 人（每人最多 " + studentsPerOfficer + " 名学生）。");
        all.stream()
                .filter(office -> office.missing(studentsPerOfficer) > 0)
                .forEach(office -> out.println("  " + office.office().region() + " 学生 " + office.students() + "，现有 "
                        + office.officers() + " 人，缺 " + office.missing(studentsPerOfficer) + " 人"));
        return missing == 0;
    }

    private boolean training() {
        if (courses == null || records == null) {
            return true;
        }
        Map<String, Integer> counted = Trainee.countedHours(place.area(), attended(records, catalogue(courses)));
        List<Map.Entry<String, Integer>> few = counted.entrySet().stream()
                .filter(officer -> officer.getValue() < hours)
                .toList();
        PrintWriter out = spec.commandLine().getOut();
        out.println("参训 " + counted.size() + " 人，学时不足 " + hours + " 的 " + few.size() + " 人。");
        few.forEach(officer -> out.println("  " + officer.getKey() + " " + officer.getValue() + " 学时"));
        return few.isEmpty();
    }

    private static Map<String, Course> catalogue(Path file) {
        Map<String, Course> known = new LinkedHashMap<>();
        new Book(file, "course", "title", "stages", "hours", "pass").read(line -> {
            Course course = line.described(
                    () -> new Course(
                            line.text("course"),
                            line.text("title"),
                            stages(line.text("stages")),
                            line.count("hours"),
                            line.count("pass")),
                    "学段如 PRI|JUN；学时至少为 1；及格分为 0 至 100。");
            known.put(course.id(), course);
        });
        return known;
    }

    private static Set<Stage> stages(String names) {
        return Arrays.stream(names.split("\\|")).map(Stage::valueOf).collect(Collectors.toSet());
    }

    private static List<Trainee> attended(Path file, Map<String, Course> known) {
        List<Trainee> all = new ArrayList<>();
        new Book(file, "account", "office", "course", "hours", "score").read(line -> {
            Course course = known.get(line.text("course"));
            if (course == null) {
                throw line.refusal("没有课程“" + line.text("course") + "”。");
            }
            all.add(line.described(
                    () -> new Trainee(
                            line.text("account"),
                            line.area("office"),
                            course,
                            line.count("hours"),
                            line.count("score")),
                    "学时不能为负，得分至多 100。"));
        });
        return all;
    }
}
