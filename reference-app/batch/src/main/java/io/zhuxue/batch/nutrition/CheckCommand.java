package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.money.Money;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.meals.CountyAudit;
import io.zhuxue.flow.meals.CountyBooks;
import io.zhuxue.flow.meals.CountyLooks;
import io.zhuxue.flow.trainingcounty.FaultScore;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.settlement.Verdict;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition check}: checks the tables of a county, whoever made them. */
@Command(
        name = "check",
        description = "核查一个县的全链条数据：库存、加工、就餐、报账逐项核对，列出问题代码与证据，报账单开到每餐每克。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（发现的问题在 findings.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class CheckCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-check";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹，格式见 docs/nutrition.md。")
    private Path county;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Option(names = "--truth", description = "与练习县的 truth/faults.csv 对照，报告漏报与误报；价格、安全、视频与供餐模式一并核对。")
    private boolean truth;

    @Override
    public Integer call() {
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC());
        CountyBooks books = CountyBooks.read(county, progress);
        CountyAudit audit = CountyAudit.of(books);
        CountyAudit.Outcome outcome = audit.run(progress);
        Map<FaultScore.Found, FaultScore> scores =
                truth ? FaultScore.all(CountyLooks.of(county, books, outcome, progress), county) : Map.of();
        try (OutputFolder folder = OutputFolder.begin(out, MARK, county)) {
            audit.write(outcome, folder.path());
            try (RejectFile rejects = new RejectFile(folder.path())) {
                books.rejections().forEach(rejects);
                rejects.finish();
            }
            Files.writeString(folder.path().resolve("summary.json"), summary(books, outcome, scores) + "\n");
            folder.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        say(outcome, scores);
        return books.rejections().isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    private static JsonObject summary(
            CountyBooks books, CountyAudit.Outcome outcome, Map<FaultScore.Found, FaultScore> scores) {
        JsonObjectBuilder codes = Json.createObjectBuilder();
        byCode(outcome).forEach(codes::add);
        JsonObjectBuilder events = Json.createObjectBuilder();
        books.events().forEach((taken, count) -> events.add(taken.name(), count));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("claims", outcome.verdicts().size())
                .add("claims_balanced", outcome.balanced())
                .add(
                        "proven_meals",
                        outcome.verdicts().stream().mapToLong(Verdict::meals).sum())
                .add("paid", sum(outcome, true).toString())
                .add("withheld", sum(outcome, false).toString())
                .add("events", events)
                .add("findings", codes)
                .add("rejected_rows", books.rejections().size());
        if (!scores.isEmpty()) {
            JsonObjectBuilder all = truth(sum(scores));
            scores.forEach((look, score) -> all.add(look.name().toLowerCase(Locale.ROOT), truth(score)));
            json.add("truth", all);
        }
        return json.build();
    }

    private static FaultScore sum(Map<FaultScore.Found, FaultScore> scores) {
        return scores.values().stream().reduce(FaultScore::plus).orElseThrow();
    }

    private static JsonObjectBuilder truth(FaultScore score) {
        return Json.createObjectBuilder()
                .add("faults", score.faults())
                .add("missed", Json.createArrayBuilder(score.missed()))
                .add("consequences", score.consequences())
                .add("false_alarms", score.falseAlarms().size());
    }

    private static Map<String, Long> byCode(CountyAudit.Outcome outcome) {
        return outcome.findings().stream()
                .collect(Collectors.groupingBy(Finding::code, TreeMap::new, Collectors.counting()));
    }

    private static Money sum(CountyAudit.Outcome outcome, boolean paid) {
        return outcome.verdicts().stream()
                .map(verdict -> paid ? verdict.paid() : verdict.withheld())
                .reduce(Money.ZERO, Money::plus);
    }

    private void say(CountyAudit.Outcome outcome, Map<FaultScore.Found, FaultScore> scores) {
        var print = spec.commandLine().getOut();
        print.println(String.format(
                Locale.ROOT,
                "报账单 %,d 份，平衡 %,d 份；应付 %s 元，扣减 %s 元；问题 %,d 条。结果在 %s",
                outcome.verdicts().size(),
                outcome.balanced(),
                sum(outcome, true),
                sum(outcome, false),
                outcome.findings().size(),
                out));
        scores.forEach((look, score) -> {
            print.print(look.chineseName() + "：");
            say(print, score);
        });
        if (!scores.isEmpty()) {
            print.print("合计：");
            say(print, sum(scores));
        }
    }

    /** Says how well a look at the county found what had been put in. */
    static void say(PrintWriter print, FaultScore score) {
        print.println(String.format(
                Locale.ROOT,
                "植入 %d 处：漏报 %d，连带问题 %d 条，误报 %d 条。",
                score.faults(),
                score.missed().size(),
                score.consequences(),
                score.falseAlarms().size()));
    }
}
