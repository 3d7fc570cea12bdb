package io.zhuxue.batch;

import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.disbursement.relief.FastLane;
import io.zhuxue.disbursement.relief.ReliefEvent;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.identification.roster.RosterReader;
import io.zhuxue.identification.roster.School;
import io.zhuxue.identification.roster.SchoolReader;
import io.zhuxue.identification.roster.Student;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue relief}: the students whom a disaster or an epidemic may have hit, and the days of the fast lane. */
@Command(
        name = "relief",
        description = "应急救助：按受灾地区和日期找出家庭或学校在其中的在校学生，并给出快速通道的最早发放日与复核期限。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入；此时不写入任何内容", "3:完成，有无法读取的学生或学校行"})
final class ReliefCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "省级数据包文件夹。")
    private Path folder;

    @Option(names = "--event", required = true, paramLabel = "ID", description = "事件编号。")
    private String event;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "", description = "事件名称。")
    private String title;

    @Option(
            names = "--area",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "受灾地区，可多个：县六位、市四位或省两位代码。")
    private Set<String> areas;

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "事件第一天。")
    private LocalDate from;

    @Option(names = "--until", required = true, paramLabel = "DATE", description = "受理申请的最后一天。")
    private LocalDate until;

    @Option(names = "--notice-days", paramLabel = "N", defaultValue = "0", description = "公示工作日数；默认先发放后公示。")
    private int noticeDays;

    @Option(names = "--review-days", paramLabel = "N", defaultValue = "20", description = "发放后多少个工作日内复核；默认 20。")
    private int reviewDays;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "写入的学生名单（CSV，只含学校标识码与学籍号）。")
    private Path out;

    private final Map<String, Integer> byCounty = new TreeMap<>();
    private int rejected;

    @Override
    public Integer call() {
        ReliefEvent hit = event();
        ProvincePackage input = ProvincePackage.open(folder);
        Map<String, RegionCode> schools = new HashMap<>();
        for (School school : SchoolReader.create().read(input.schools(), refused -> rejected++)) {
            schools.put(school.code(), school.region());
        }
        try (CsvWriter csv =
                CsvWriter.create(out, List.of("event", "county", "school_code", "student_no", "stage", "hit_at"))) {
            RosterReader.create(schools::containsKey)
                    .read(
                            input.students(),
                            (row, student) -> list(hit, student, countyOf(student, schools), csv),
                            refused -> rejected++);
            csv.commit();
        }
        tell();
        return rejected == 0 ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    private ReliefEvent event() {
        try {
            return new ReliefEvent(event, title, areas, from, until);
        } catch (IllegalArgumentException e) {
            throw new Refusal(FlowMessage.BAD_EVENT.with(String.join("、", areas), from, until));
        }
    }

    private static RegionCode countyOf(Student student, Map<String, RegionCode> schools) {
        RegionCode county = schools.get(student.schoolCode());
        if (county == null) {
            throw new IllegalStateException("a student of an unknown school is rejected before");
        }
        return county;
    }

    private void list(ReliefEvent hit, Student student, RegionCode county, CsvWriter csv) {
        if (student.enrolment().inSchoolOn(from) && hit.concerns(student.homeRegion(), county)) {
            byCounty.merge(county.code(), 1, Integer::sum);
            csv.row(
                    hit.id(),
                    county.code(),
                    student.schoolCode(),
                    student.studentNo(),
                    student.stage().name(),
                    where(hit, student, county));
        }
    }

    private static String where(ReliefEvent hit, Student student, RegionCode county) {
        if (!hit.hits(county)) {
            return "HOME";
        }
        return hit.hits(student.homeRegion()) ? "BOTH" : "SCHOOL";
    }

    private void tell() {
        FastLane lane = new FastLane(noticeDays, noticeDays == 0, reviewDays);
        WorkingCalendar calendar = WorkingCalendar.national();
        LocalDate pay = lane.earliestPayment(from, calendar).value();
        PrintWriter console = spec.commandLine().getOut();
        byCounty.forEach((county, count) -> console.println(county + "：" + count + " 人"));
        console.println("受影响的在校学生 "
                + byCounty.values().stream().mapToInt(Integer::intValue).sum() + " 人，名单：" + out);
        console.println("受理至 " + until + "；当日决定的最早可于 " + pay + " 发放，须在 "
                + lane.reviewBy(pay, calendar).value() + " 前由另一人复核。");
        if (rejected > 0) {
            console.println("有 " + rejected + " 行无法读取，未列入；请先用 run 查看 rejects.csv。");
        }
    }
}
