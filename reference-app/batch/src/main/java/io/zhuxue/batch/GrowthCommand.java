package io.zhuxue.batch;

import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.identification.growth.GrowthDesk;
import io.zhuxue.identification.growth.GrowthEntry;
import io.zhuxue.identification.growth.GrowthReader;
import io.zhuxue.identification.growth.GrowthTally;
import io.zhuxue.identification.growth.Virtue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue growth}: the indicators of developmental aid by school, from the records that schools keep. */
@Command(
        name = "growth",
        description = "发展与育人：读取学校的成长记录表（知情同意、导师、目标、谈话、活动、承诺、测验、成果），按规则检查，并按学校统计发展型资助指标。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有未采用的记录（见 rejects.csv）"})
final class GrowthCommand implements Callable<Integer> {

    private static final String MARK = "schools.csv";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--entries",
            required = true,
            paramLabel = "F",
            description =
                    "成长记录表，按时间先后：school_code student_no day kind what detail amount of note；更正先前的行时另填 corrects（行号）"
                            + " corrected（更正日期）reason，其余各栏写正确的内容，应当没有的写 kind=VOID。")
    private Path entries;

    @Option(names = "--results", paramLabel = "DIR", description = "run 结果文件夹：统计其中全部受助学生；不给则只统计有成长记录的学生。")
    private @Nullable Path results;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    private final Map<String, Set<PersonRef>> bySchool = new TreeMap<>();

    @Override
    public Integer call() {
        Path aided = results;
        if (aided != null && !Files.exists(aided.resolve("entitlements.csv"))) {
            throw new Refusal(FlowMessage.NO_RESULTS.with(aided));
        }
        GrowthDesk desk = GrowthDesk.create(GrowthDesk.inMemory());
        Path[] inputs = aided == null ? new Path[] {entries} : new Path[] {entries, aided};
        try (OutputFolder folder = OutputFolder.begin(out, MARK, inputs);
                RejectFile rejects = new RejectFile(folder.path())) {
            long added = GrowthReader.create().read(Tables.open(entries), desk, this::student, rejects);
            if (aided != null) {
                bySchool.clear();
                Tables.open(aided.resolve("entitlements.csv"))
                        .read(Column.named("school_code", "student_no"), row -> student(row.value(0), row.value(1)));
            }
            write(folder.path(), desk);
            long refused = rejects.count();
            rejects.finish();
            folder.finish();
            spec.commandLine()
                    .getOut()
                    .printf("采用成长记录 %,d 条，未采用 %,d 条；学校 %,d 所。结果在 %s%n", added, refused, bySchool.size(), out);
            return refused == 0 ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
        }
    }

    /** Nothing leaves this process by reference, so the key of the roster is reference enough. */
    private PersonRef student(String school, String number) {
        PersonRef student = new PersonRef(school + '/' + number);
        bySchool.computeIfAbsent(school, code -> new LinkedHashSet<>()).add(student);
        return student;
    }

    private void write(Path folder, GrowthDesk desk) {
        List<String> header =
                new ArrayList<>(List.of("school_code", "aided", "joined", "mentored", "pledged", "goals", "reached"));
        for (Virtue virtue : Virtue.values()) {
            header.add("hours_" + virtue.name().toLowerCase(Locale.ROOT));
        }
        for (GrowthEntry.Outcome outcome : GrowthEntry.Outcome.values()) {
            header.add(outcome.name().toLowerCase(Locale.ROOT));
        }
        try (CsvWriter csv = CsvWriter.create(folder.resolve(MARK), header)) {
            bySchool.forEach((school, students) -> csv.row(cells(school, desk.tally(students))));
            csv.commit();
        }
    }

    private static List<String> cells(String school, GrowthTally tally) {
        List<String> cells = new ArrayList<>(List.of(school));
        for (long count : new long[] {
            tally.aided(), tally.joined(), tally.mentored(), tally.pledged(), tally.goals(), tally.goalsReached()
        }) {
            cells.add(Long.toString(count));
        }
        for (Virtue virtue : Virtue.values()) {
            cells.add(Long.toString(tally.hours(virtue)));
        }
        for (GrowthEntry.Outcome outcome : GrowthEntry.Outcome.values()) {
            cells.add(Long.toString(tally.outcomes(outcome)));
        }
        return cells;
    }
}
