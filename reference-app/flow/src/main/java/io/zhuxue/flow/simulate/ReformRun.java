package io.zhuxue.flow.simulate;

import io.zhuxue.core.Stage;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.SheetColumn;
import io.zhuxue.core.table.XlsxSheet;
import io.zhuxue.core.table.XlsxWriter;
import io.zhuxue.disbursement.entitlement.RuleBook;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.disbursement.simulation.CostChart;
import io.zhuxue.disbursement.simulation.Effect;
import io.zhuxue.disbursement.simulation.Projection;
import io.zhuxue.disbursement.simulation.Reform;
import io.zhuxue.disbursement.simulation.Simulation;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Progress;
import io.zhuxue.flow.run.CaseReader;
import io.zhuxue.flow.run.ProvincePackage;
import io.zhuxue.flow.run.RunOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A run that decides a province under today's rules and under a reform, and writes the difference by county, stage, programme
 * and fund source: {@code difference.csv}, {@code simulation.xlsx} with a five-year projection, {@code cost.svg}.
 */
public final class ReformRun {

    private static final String MARK = ".zhuxue-simulate";
    private static final int YEARS = 5;
    private static final int COUNTIES_DRAWN = 30;

    private final RunOptions options;

    private ReformRun(RunOptions options) {
        this.options = options;
    }

    /** A simulation of a term under some options. */
    public static ReformRun create(RunOptions options) {
        return new ReformRun(options);
    }

    /**
     * Simulates.
     *
     * @param reform the reform file
     * @param growth the assumed change of student numbers a year in percent, by stage; unnamed stages stay
     * @throws io.zhuxue.core.policy.PolicyException with everything that is wrong in the reform
     */
    public ReformResult run(
            ProvincePackage input, Path reform, Map<Stage, BigDecimal> growth, Path out, Progress progress) {
        PolicyBook policy = options.policy();
        ProgrammeCatalogue programmes = options.programmes();
        RuleBook after = Reform.read(reform, policy, programmes).rules(options.term());
        Simulation simulation = Simulation.create(RuleBook.compile(policy, programmes, options.term()), after);
        try (OutputFolder folder = OutputFolder.begin(out, MARK, input.folder(), reform)) {
            long[] rejected = {0};
            CaseReader cases = CaseReader.prepare(options, input, refused -> rejected[0]++, progress);
            cases.forEach(each -> simulation.add(each.applicant()), refused -> rejected[0]++);
            progress.step("写出差异", 0);
            Projection projection = Projection.of(simulation.effects(), growth, YEARS);
            writeDifference(folder.path().resolve("difference.csv"), simulation.effects());
            writeWorkbook(folder.path().resolve("simulation.xlsx"), simulation, projection, growth);
            writeChart(folder.path().resolve("cost.svg"), simulation.effects());
            folder.finish();
            Money cost = simulation.effects().stream().map(Effect::cost).reduce(Money.ZERO, Money::plus);
            return new ReformResult(
                    simulation.students(), rejected[0], simulation.gainers(), simulation.losers(), cost);
        }
    }

    /** The columns of {@code difference.csv}, in order. */
    public static final List<String> DIFFERENCE = List.of(
            "county",
            "stage",
            "programme",
            "students_before",
            "students_after",
            "gainers",
            "losers",
            "money_before",
            "money_after",
            "difference",
            "central",
            "province",
            "city",
            "county_share");

    private static void writeDifference(Path file, List<Effect> effects) {
        try (CsvWriter csv = CsvWriter.create(file, DIFFERENCE)) {
            for (Effect effect : effects) {
                csv.row(
                        effect.county().code(),
                        effect.stage().name(),
                        effect.programme(),
                        Long.toString(effect.before().students()),
                        Long.toString(effect.after().students()),
                        Long.toString(effect.gainers()),
                        Long.toString(effect.losers()),
                        effect.before().money().toString(),
                        effect.after().money().toString(),
                        effect.cost().toString(),
                        effect.costs().central().toString(),
                        effect.costs().province().toString(),
                        effect.costs().city().toString(),
                        effect.costs().county().toString());
            }
            csv.commit();
        }
    }

    private static void writeWorkbook(
            Path file, Simulation simulation, Projection projection, Map<Stage, BigDecimal> growth) {
        Regions regions = Regions.national();
        try (XlsxWriter workbook = XlsxWriter.create(file)) {
            XlsxSheet difference = workbook.sheet(
                    "分县差异",
                    List.of(
                            SheetColumn.text("县区", 28),
                            SheetColumn.text("学段", 14),
                            SheetColumn.text("项目", 14),
                            SheetColumn.whole("原受助人数", 12),
                            SheetColumn.whole("新受助人数", 12),
                            SheetColumn.whole("增加人数", 12),
                            SheetColumn.whole("减少人数", 12),
                            SheetColumn.money("原金额", 16),
                            SheetColumn.money("新金额", 16),
                            SheetColumn.money("差额", 16),
                            SheetColumn.money("中央", 16),
                            SheetColumn.money("省级", 16),
                            SheetColumn.money("市级", 16),
                            SheetColumn.money("县级", 16)));
            for (Effect effect : simulation.effects()) {
                difference.row(
                        regions.fullName(effect.county()).orElse(effect.county().code()),
                        effect.stage().chineseName(),
                        effect.programme(),
                        effect.before().students(),
                        effect.after().students(),
                        effect.gainers(),
                        effect.losers(),
                        effect.before().money(),
                        effect.after().money(),
                        effect.cost(),
                        effect.costs().central(),
                        effect.costs().province(),
                        effect.costs().city(),
                        effect.costs().county());
            }
            XlsxSheet years = workbook.sheet(
                    "五年测算",
                    List.of(SheetColumn.text("年份", 10), SheetColumn.money("增支合计", 16), SheetColumn.text("假设", 70)));
            for (Projection.Year year : projection.years()) {
                years.row("第" + year.number() + "年", year.cost(), assumptions(growth));
            }
            workbook.commit();
        }
    }

    private static String assumptions(Map<Stage, BigDecimal> growth) {
        StringBuilder text = new StringBuilder("每年两个学期，标准与分担比例不变；在校生");
        if (growth.isEmpty()) {
            return text.append("人数不变。").toString();
        }
        growth.forEach((stage, percent) -> text.append("，")
                .append(stage.chineseName())
                .append("每年")
                .append(percent)
                .append("%"));
        return text.append("，其余学段不变。").toString();
    }

    private static void writeChart(Path file, List<Effect> effects) {
        try {
            Files.writeString(file, CostChart.draw("改革方案各县增支（元/学期）", effects, COUNTIES_DRAWN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
