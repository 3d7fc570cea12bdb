package io.zhuxue.batch.office;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.reporting.conduct.Call;
import io.zhuxue.reporting.conduct.Submission;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office calls}: the pieces handed in to calls for experience, in the order of their scores. */
@Command(
        name = "calls",
        description = "典型经验与专项课题征集：按平均分排序，达到入选线的可以发布；作者单位不能评审自己的材料。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:全部评完", "2:用法错误或无法读取输入", "3:有材料尚未评完"})
final class CallsCommand implements Callable<Integer> {

    private static final Comparator<Submission> BEST_FIRST = Comparator.comparing(
                    (Submission piece) -> piece.score().orElse(BigDecimal.ONE.negate()))
            .reversed()
            .thenComparing(Submission::title);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--calls",
            required = true,
            paramLabel = "FILE",
            description = "征集通知：call kind title closes reviewers bar；kind 为 TYPICAL_CASE 或 RESEARCH_TOPIC。")
    private Path calls;

    @Option(names = "--pieces", required = true, paramLabel = "FILE", description = "申报材料：piece call office title day。")
    private Path pieces;

    @Option(names = "--reviews", paramLabel = "FILE", description = "评审：piece office score opinion。")
    private @Nullable Path reviews;

    @Option(names = "--published", paramLabel = "FILE", description = "已发布的材料：piece day。")
    private @Nullable Path published;

    @Option(names = "--out", paramLabel = "FILE", description = "另存为 CSV。")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Map<String, Submission> all = handedIn(announced());
        if (reviews != null) {
            new Book(reviews, "piece", "office", "score", "opinion")
                    .read(line -> step(
                            all,
                            line,
                            piece -> line.taken(piece.review(line.described(
                                    () -> new Submission.Review(
                                            line.area("office"), line.count("score"), line.text("opinion")),
                                    "分数为 0 至 100。")))));
        }
        if (published != null) {
            new Book(published, "piece", "day")
                    .read(line -> step(all, line, piece -> line.taken(piece.publish(line.day("day")))));
        }
        Map<Call, List<Submission>> ranked = ranked(all);
        if (out != null) {
            save(ranked, out);
        }
        print(ranked);
        boolean open = all.values().stream().anyMatch(piece -> piece.score().isEmpty());
        return open ? OfficeCommand.OVERDUE : OfficeCommand.DONE;
    }

    private Map<String, Call> announced() {
        Map<String, Call> known = new LinkedHashMap<>();
        new Book(calls, "call", "kind", "title", "closes", "reviewers", "bar")
                .read(line -> known.put(
                        line.text("call"),
                        line.described(
                                () -> new Call(
                                        line.text("call"),
                                        line.choice("kind", Call.Kind.class),
                                        line.text("title"),
                                        line.day("closes"),
                                        line.count("reviewers"),
                                        line.count("bar")),
                                "评审人数至少为 1，入选线为 0 至 100。")));
        return known;
    }

    private Map<String, Submission> handedIn(Map<String, Call> known) {
        Map<String, Submission> all = new LinkedHashMap<>();
        new Book(pieces, "piece", "call", "office", "title", "day").read(line -> {
            Call call = known.get(line.text("call"));
            if (call == null) {
                throw line.refusal("没有征集“" + line.text("call") + "”。");
            }
            Submission piece =
                    line.taken(Submission.handIn(call, line.area("office"), line.text("title"), line.day("day")));
            if (all.put(line.text("piece"), piece) != null) {
                throw line.refusal("材料“" + line.text("piece") + "”重复。");
            }
        });
        return all;
    }

    /** What one row does to a piece. */
    private interface Step {
        Submission on(Submission piece);
    }

    private static void step(Map<String, Submission> all, Book.Line line, Step step) {
        Submission piece = all.get(line.text("piece"));
        if (piece == null) {
            throw line.refusal("没有材料“" + line.text("piece") + "”。");
        }
        all.put(line.text("piece"), step.on(piece));
    }

    private static Map<Call, List<Submission>> ranked(Map<String, Submission> all) {
        Map<Call, List<Submission>> ranked = new LinkedHashMap<>();
        for (Submission piece : all.values()) {
            ranked.computeIfAbsent(
                    piece.call(),
                    call -> all.values().stream()
                            .filter(other -> other.call().equals(call))
                            .sorted(BEST_FIRST)
                            .toList());
        }
        return ranked;
    }

    private void print(Map<Call, List<Submission>> ranked) {
        PrintWriter console = spec.commandLine().getOut();
        ranked.forEach((call, list) -> {
            console.println(call.title() + "：收到 " + list.size() + " 份，入选 "
                    + list.stream().filter(Submission::chosen).count() + " 份（入选线 " + call.chosenFrom() + " 分）");
            list.forEach(
                    piece -> console.println("  " + score(piece) + " " + piece.title() + "（" + state(piece) + "）"));
        });
    }

    private static void save(Map<Call, List<Submission>> ranked, Path file) {
        try (CsvWriter csv = CsvWriter.create(file, List.of("征集", "材料", "单位", "平均分", "状态"))) {
            ranked.forEach((call, list) -> list.forEach(piece ->
                    csv.row(call.title(), piece.title(), piece.office().region(), score(piece), state(piece))));
            csv.commit();
        }
    }

    private static String score(Submission piece) {
        return piece.score().map(BigDecimal::toPlainString).orElse("–");
    }

    private static String state(Submission piece) {
        if (!piece.publishedOn().isEmpty()) {
            return "已发布 " + piece.publishedOn().get(0);
        }
        if (piece.score().isEmpty()) {
            return "已评 " + piece.reviews().size() + "/" + piece.call().reviewers();
        }
        return piece.chosen() ? "入选" : "未入选";
    }
}
