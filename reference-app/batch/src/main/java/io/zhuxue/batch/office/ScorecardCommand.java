package io.zhuxue.batch.office;

import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.conduct.Norm;
import io.zhuxue.reporting.conduct.NormItem;
import io.zhuxue.reporting.conduct.Scorecard;
import io.zhuxue.reporting.fact.FactStore;
import io.zhuxue.reporting.indicator.Indicators;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue office scorecard}: the six norms, scored from the facts and from evidence. */
@Command(
        name = "scorecard",
        description = "六个规范评分表：能从事实表算出的按指标得分，其余按佐证材料。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入"})
final class ScorecardCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--facts", required = true, paramLabel = "DIR", description = "事实表文件夹。")
    private Path facts;

    @Option(names = "--region", required = true, paramLabel = "CODE", description = "行政区划代码：县六位、市四位、省两位。")
    private String region;

    @Option(names = "--evidence", paramLabel = "FILE", description = "佐证材料：item evidence。")
    private @Nullable Path evidence;

    @Option(names = "--out", paramLabel = "FILE", description = "另存为 CSV。")
    private @Nullable Path out;

    @Override
    public Integer call() {
        if (!region.matches("\\d{2}|\\d{4}|\\d{6}")) {
            throw new Refusal(FlowMessage.BAD_REGION.with(region));
        }
        List<NormItem> items = Scorecard.items();
        Map<String, String> seen = new HashMap<>();
        if (evidence != null) {
            Set<String> known = items.stream().map(NormItem::id).collect(Collectors.toSet());
            new Book(evidence, "item", "evidence").read(line -> {
                if (!known.contains(line.text("item"))) {
                    throw line.refusal("没有评分项“" + line.text("item") + "”。");
                }
                seen.put(line.text("item"), line.text("evidence"));
            });
        }
        Scorecard card = Scorecard.of(items, rates(items), seen);
        if (out != null) {
            save(card, out);
        }
        PrintWriter console = spec.commandLine().getOut();
        for (Norm norm : Norm.values()) {
            console.println(norm.chineseName() + "：" + points(card.hundredths(norm)));
        }
        console.println("合计：" + points(card.hundredths()));
        return OfficeCommand.DONE;
    }

    private Map<String, Integer> rates(List<NormItem> items) {
        Set<String> measured = items.stream()
                .filter(NormItem::measured)
                .map(NormItem::indicator)
                .collect(Collectors.toSet());
        try (FactStore store = FactStore.open(facts)) {
            return Scorecard.rates(Indicators.create(), measured, store, LocalDate.MAX, region);
        }
    }

    private static void save(Scorecard card, Path file) {
        try (CsvWriter csv = CsvWriter.create(file, List.of("规范", "评分项", "内容", "分值", "得分", "依据"))) {
            for (Scorecard.Line line : card.lines()) {
                csv.row(
                        line.item().norm().chineseName(),
                        line.item().id(),
                        line.item().text(),
                        Integer.toString(line.item().points()),
                        points(line.hundredths()),
                        line.ground());
            }
            csv.commit();
        }
    }

    private static String points(int hundredths) {
        return hundredths / 100 + "." + "%02d".formatted(hundredths % 100);
    }
}
