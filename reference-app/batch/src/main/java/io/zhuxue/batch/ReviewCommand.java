package io.zhuxue.batch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.register.RegisterReader;
import io.zhuxue.identification.watch.WatchFeed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue review}: the links of a run that people have to decide, as a table to fill in. */
@Command(
        name = "review",
        description = "人工复核：把一次运行中待复核的比对列成表，由两人填写复核意见；填好的表用 run、watch 的 --decisions 交回，同一对不再询问。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入"})
final class ReviewCommand implements Callable<Integer> {

    /** The columns that name a question, what was found, and what the reviewer fills in. */
    private static final List<String> HEADER = List.of(
            "school_code",
            "student_no",
            "group",
            "person",
            "register_row",
            "method",
            "score",
            "evidence",
            "verdict",
            "account",
            "decided",
            "reason");

    private static final int PEOPLE = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "省级数据包文件夹。")
    private Path input;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "该数据包的 run 结果文件夹。")
    private Path results;

    @Option(names = "--out", required = true, paramLabel = "F", description = "复核意见表（CSV），每个问题两行，供两人各填一行。")
    private Path out;

    @Mixin
    private KeyOption key = new KeyOption();

    /** A link that the run left open. */
    private record Open(
            String school, String student, String group, String row, String method, String score, String evidence) {

        /** The row behind it; that of a disabled guardian lies in the register of the disabled. */
        String place() {
            return (group.equals(SpecialGroup.CJZ.name()) ? SpecialGroup.CJ.name() : group) + ':' + row;
        }
    }

    @Override
    public Integer call() {
        if (!Files.exists(results.resolve("links.csv"))) {
            throw new Refusal(FlowMessage.NO_RESULTS.with(results));
        }
        List<Open> questions = new ArrayList<>();
        Tables.open(results.resolve("links.csv"))
                .read(
                        Column.named(
                                "school_code",
                                "student_no",
                                "group",
                                "register_row",
                                "method",
                                "score",
                                "evidence",
                                "status"),
                        row -> {
                            if (row.value(7).equals(Link.Status.REVIEW.name())) {
                                questions.add(new Open(
                                        row.value(0),
                                        row.value(1),
                                        row.value(2),
                                        row.value(3),
                                        row.value(4),
                                        row.value(5),
                                        row.value(6)));
                            }
                        });
        write(questions, persons(questions));
        spec.commandLine().getOut().println("待复核的比对 " + questions.size() + " 条。结果在 " + out);
        return Zhuxue.DONE;
    }

    /** The references of the persons of the rows in question. */
    private Map<String, PersonRef> persons(List<Open> questions) {
        Map<String, PersonRef> persons = new HashMap<>();
        questions.forEach(each -> persons.put(each.place(), new PersonRef("?")));
        WatchFeed feed = WatchFeed.create(key.tokens());
        for (Map.Entry<SpecialGroup, TableSource> register :
                ProvincePackage.open(input).registers().entrySet()) {
            RegisterReader.create()
                    .read(
                            register.getValue(),
                            register.getKey(),
                            entry -> persons.computeIfPresent(
                                    entry.group() + ":" + entry.row(), (place, none) -> feed.person(entry)),
                            refused -> {});
        }
        return persons;
    }

    private void write(List<Open> questions, Map<String, PersonRef> persons) {
        try (CsvWriter csv = CsvWriter.create(out, HEADER)) {
            for (Open each : questions) {
                PersonRef person = persons.get(each.place());
                if (person == null || person.token().equals("?")) {
                    throw new Refusal(FlowMessage.OTHER_PACKAGE.with(each.place()));
                }
                for (int i = 0; i < PEOPLE; i++) {
                    csv.row(
                            each.school(),
                            each.student(),
                            each.group(),
                            person.token(),
                            each.row(),
                            each.method(),
                            each.score(),
                            each.evidence(),
                            "",
                            "",
                            "",
                            "");
                }
            }
            csv.commit();
        }
    }
}
