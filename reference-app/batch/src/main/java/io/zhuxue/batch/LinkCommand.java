package io.zhuxue.batch;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Refusal;
import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.LinkScore;
import io.zhuxue.identification.linkage.RecordField;
import io.zhuxue.identification.linkage.RecordLinkage;
import io.zhuxue.identification.linkage.RecordPair;
import io.zhuxue.identification.linkage.RecordTable;
import io.zhuxue.identification.linkage.SettledRecord;
import io.zhuxue.identification.review.DecisionReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhuxue link}: which records of two tables, or of one, are the same; any table with a header will do. */
@Command(
        name = "link",
        description = "通用比对：两张表之间找同一人（--left 与 --right），或一张表内查重（--dedupe）；不需要标注样本，同样的输入给出同样的结果。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但复核意见表有未采用的行"})
final class LinkCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-link";

    @Spec
    private CommandSpec spec;

    @Option(names = "--left", paramLabel = "F", description = "左表。")
    private @Nullable Path left;

    @Option(names = "--right", paramLabel = "F", description = "右表，列名与左表相同。")
    private @Nullable Path right;

    @Option(names = "--dedupe", paramLabel = "F", description = "查重的表；与 --left、--right 二者选一。")
    private @Nullable Path dedupe;

    @Option(names = "--id", required = true, paramLabel = "COL", description = "标识列；空白时以行号代替。")
    private String id;

    @Option(
            names = "--columns",
            required = true,
            split = ",",
            paramLabel = "COL:KIND",
            description = "比对的列及种类，以逗号分隔；种类为 name、given、family、date、id、address、code 或 text。")
    private List<String> columns;

    @Option(
            names = "--decisions",
            paramLabel = "F",
            description = "复核意见表：left_id right_id verdict account decided reason，须两人意见一致；已否定的不再列出，已确认的认定相同。")
    private @Nullable Path decisions;

    @Option(names = "--truth", paramLabel = "F", description = "已知答案：id entity，同一 entity 的记录是同一对象；只在比对之后用来计分，不影响结果。")
    private @Nullable Path truth;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        List<Rejection> rejects = new ArrayList<>();
        List<SettledRecord> settled =
                decisions == null ? List.of() : DecisionReader.create().records(Tables.open(decisions), rejects::add);
        Search search = search(fields());
        List<RecordPair> pairs = SettledRecord.settle(search.pairs(), settled, dedupe != null);
        write(pairs, settled);
        rejects.forEach(each -> spec.commandLine().getErr().println(each.row() + " " + each.reason()));
        long linked = pairs.stream()
                .filter(pair -> pair.status() == Link.Status.LINKED)
                .count();
        spec.commandLine().getErr().println("认定相同 " + linked + " 对，待人工核对 " + (pairs.size() - linked) + " 对");
        if (truth != null) {
            score(search, pairs, truth);
        }
        return rejects.isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    /** The tables that were searched, one or two, and what was found. */
    private record Search(List<RecordTable> tables, List<RecordPair> pairs) {}

    private Search search(List<RecordField> fields) {
        Path one = dedupe;
        Path first = left;
        Path second = right;
        RecordLinkage linkage = RecordLinkage.create();
        if (one != null && first == null && second == null) {
            RecordTable table = RecordTable.read(Tables.open(one), id, fields);
            return new Search(List.of(table), linkage.dedupe(table));
        }
        if (one == null && first != null && second != null) {
            RecordTable lefts = RecordTable.read(Tables.open(first), id, fields);
            RecordTable rights = RecordTable.read(Tables.open(second), id, fields);
            return new Search(List.of(lefts, rights), linkage.link(lefts, rights));
        }
        throw new ParameterException(spec.commandLine(), "请给出 --left 与 --right，或只给 --dedupe");
    }

    private void score(Search search, List<RecordPair> pairs, Path answers) {
        Map<String, String> entities = new HashMap<>();
        Tables.open(answers)
                .read(
                        List.of(Column.required("id", "id"), Column.required("entity", "entity")),
                        row -> entities.put(row.value(0), row.value(1)));
        // A record without an answer is the only one of its entity; no entity of the table begins like this.
        UnaryOperator<String> entity = record -> entities.getOrDefault(record, "\0" + record);
        RecordTable first = search.tables().get(0);
        LinkScore score = search.tables().size() == 1
                ? LinkScore.dedupe(first, entity, pairs)
                : LinkScore.between(first, search.tables().get(1), entity, pairs);
        spec.commandLine()
                .getOut()
                .println("真实相同 " + score.all() + " 对，认定 " + score.found() + " 对，其中正确 " + score.right() + " 对：精确率 "
                        + decimal(4, score.precision()) + "，召回率 " + decimal(4, score.recall()) + "，F1 "
                        + decimal(4, score.f1()));
    }

    private List<RecordField> fields() {
        if (columns.size() > RecordLinkage.MOST_FIELDS) {
            throw new ParameterException(spec.commandLine(), "--columns 最多 " + RecordLinkage.MOST_FIELDS + " 列");
        }
        List<RecordField> fields = new ArrayList<>();
        for (String column : columns) {
            var field = RecordField.parse(column);
            field.refusal().ifPresent(reason -> {
                throw new Refusal(reason);
            });
            fields.add(field.orThrow());
        }
        return fields;
    }

    private Path[] inputs() {
        List<Path> inputs = new ArrayList<>();
        for (@Nullable Path table : new @Nullable Path[] {left, right, dedupe, decisions, truth}) {
            if (table != null) {
                inputs.add(table);
            }
        }
        return inputs.toArray(new Path[0]);
    }

    private void write(List<RecordPair> pairs, List<SettledRecord> settled) {
        try (OutputFolder folder = OutputFolder.begin(out, MARK, inputs())) {
            try (CsvWriter csv = CsvWriter.create(
                            folder.path().resolve("pairs.csv"), List.of("left_id", "right_id", "score", "status"));
                    CsvWriter explain = CsvWriter.create(
                            folder.path().resolve("explain.csv"),
                            List.of("left_id", "right_id", "column", "agreement", "bits"))) {
                for (RecordPair pair : pairs) {
                    csv.row(
                            pair.leftId(),
                            pair.rightId(),
                            decimal(4, pair.score()),
                            pair.status().name());
                    for (RecordPair.RecordFinding finding : pair.findings()) {
                        explain.row(
                                pair.leftId(),
                                pair.rightId(),
                                finding.column(),
                                finding.agreement().name(),
                                decimal(1, finding.bits()));
                    }
                }
                for (SettledRecord each : settled) {
                    if (each.same()) {
                        explain.row(each.leftId(), each.rightId(), "review", "CONFIRMED", "");
                    }
                }
                csv.commit();
                explain.commit();
            }
            folder.finish();
        }
    }

    private static String decimal(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
