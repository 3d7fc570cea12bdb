package io.zhuxue.batch.watch;

import io.zhuxue.batch.TermConverter;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.XlsxSheet;
import io.zhuxue.core.table.XlsxWriter;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.identification.assessment.AssessmentRules;
import io.zhuxue.identification.assessment.Sensitivity;
import io.zhuxue.identification.assessment.SurveyReader;
import io.zhuxue.identification.linkage.Link;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhuxue sensitivity}: who is within a few points of a cut, and what moving the cuts would do. */
@Command(
        name = "sensitivity",
        description = "敏感性分析：距等级分数线若干分以内的学生，以及分数线整体上下移动时各等级的人数。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但测评表有未采用的行"})
public final class SensitivityCommand implements Callable<Integer> {

    private static final String MARK = "sensitivity.csv";
    private static final List<NeedLevel> LEVELS = List.of(NeedLevel.values());

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "省级数据包文件夹。")
    private Path input;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "该数据包的 run 结果文件夹。")
    private Path results;

    @Option(names = "--margin", paramLabel = "N", defaultValue = "5", description = "分数线上下的分数，默认 5。")
    private int margin;

    @Option(names = "--term", paramLabel = "TERM", converter = TermConverter.class, description = "学期；默认取结果中的学期。")
    private @Nullable Term term;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        if (margin < 1 || margin > 50) {
            throw new ParameterException(spec.commandLine(), "--margin 应为 1 到 50");
        }
        ProvincePackage opened = ProvincePackage.open(input);
        RunResults found = RunResults.read(results, term == null ? List.of() : List.of(term));
        AssessmentRules rules = AssessmentRules.baseline(found.term().firstDay());
        Sensitivity report = Sensitivity.create(rules, margin);
        List<Rejection> rejects = new ArrayList<>();
        try (OutputFolder folder = OutputFolder.begin(out, MARK, input, results)) {
            near(folder.path(), opened, found, rules, report, rejects);
            lines(folder.path(), report);
            shifts(folder.path(), report);
            workbook(folder.path(), report);
            folder.finish();
        }
        report.lines()
                .forEach(line -> spec.commandLine()
                        .getOut()
                        .println("“" + line.level().chineseName() + "”线 " + line.cut() + " 分：线上 " + margin + " 分以内 "
                                + line.justAbove() + " 人，线下 " + line.justBelow() + " 人"));
        return rejects.isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    private static void near(
            Path folder,
            ProvincePackage input,
            RunResults found,
            AssessmentRules rules,
            Sensitivity report,
            List<Rejection> rejects) {
        try (CsvWriter csv = CsvWriter.create(
                folder.resolve("near.csv"), List.of("school_code", "student_no", "score", "level", "cut", "points"))) {
            SurveyReader.create(rules.model())
                    .read(
                            input.survey(),
                            answer -> {
                                int score = answer.score().total();
                                Set<SpecialGroup> groups = groups(found, answer.schoolCode(), answer.studentNo());
                                report.add(groups, OptionalInt.of(score))
                                        .ifPresent(near -> csv.row(
                                                answer.schoolCode(),
                                                answer.studentNo(),
                                                Integer.toString(score),
                                                near.cut().name(),
                                                Integer.toString(score - near.points()),
                                                Integer.toString(near.points())));
                            },
                            rejects::add);
            csv.commit();
        }
    }

    private static Set<SpecialGroup> groups(RunResults found, String schoolCode, String studentNo) {
        return found.links().getOrDefault(RunResults.key(schoolCode, studentNo), List.of()).stream()
                .filter(link -> link.status() == Link.Status.LINKED)
                .map(Link::group)
                .collect(Collectors.toSet());
    }

    private static void lines(Path folder, Sensitivity report) {
        try (CsvWriter csv =
                CsvWriter.create(folder.resolve(MARK), List.of("level", "cut", "just_above", "just_below"))) {
            report.lines()
                    .forEach(line -> csv.row(
                            line.level().name(),
                            Integer.toString(line.cut()),
                            Integer.toString(line.justAbove()),
                            Integer.toString(line.justBelow())));
            csv.commit();
        }
    }

    private static void shifts(Path folder, Sensitivity report) {
        List<String> header = new ArrayList<>(List.of("shift"));
        LEVELS.forEach(level -> header.add(level.name()));
        try (CsvWriter csv = CsvWriter.create(folder.resolve("shifts.csv"), header)) {
            for (int shift = -report.margin(); shift <= report.margin(); shift++) {
                List<String> cells = new ArrayList<>(List.of(Integer.toString(shift)));
                for (NeedLevel level : LEVELS) {
                    cells.add(Integer.toString(report.count(level, shift)));
                }
                csv.row(cells);
            }
            csv.commit();
        }
    }

    private static void workbook(Path folder, Sensitivity report) {
        try (XlsxWriter xlsx = XlsxWriter.create(folder.resolve("sensitivity.xlsx"))) {
            XlsxSheet near = xlsx.sheet(
                    "分数线附近",
                    List.of(
                            SheetColumn.text("等级", 14),
                            SheetColumn.whole("分数线", 10),
                            SheetColumn.whole("线上" + report.margin() + "分以内", 16),
                            SheetColumn.whole("线下" + report.margin() + "分以内", 16)));
            report.lines()
                    .forEach(line ->
                            near.row(line.level().chineseName(), line.cut(), line.justAbove(), line.justBelow()));
            List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.whole("分数线移动", 12)));
            LEVELS.forEach(level -> columns.add(SheetColumn.whole(level.chineseName(), 12)));
            XlsxSheet shifts = xlsx.sheet("整体移动", columns);
            for (int shift = -report.margin(); shift <= report.margin(); shift++) {
                List<Object> cells = new ArrayList<>(List.of(shift));
                for (NeedLevel level : LEVELS) {
                    cells.add(report.count(level, shift));
                }
                shifts.row(cells.toArray());
            }
            xlsx.commit();
        }
    }
}
