package io.zhuxue.batch;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.Tables;
import io.zhuxue.disbursement.budget.Budget;
import io.zhuxue.disbursement.budget.BudgetKey;
import io.zhuxue.disbursement.budget.Need;
import io.zhuxue.disbursement.funding.FundShares;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue budget}: whether the money that was given covers what a run is going to commit. */
@Command(
        name = "budget",
        description = "指标核对：所给预算指标够不够本学期应发，逐县、逐项目、逐级次列出缺口；不够时任何批次都不应下达。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:够", "2:用法错误或无法读取输入", "4:有缺口"})
final class BudgetCommand implements Callable<Integer> {

    /** The columns of allocation.csv that are sums by budget; the last is the county's own part. */
    private static final List<Column> COLUMNS =
            Column.named("county", "programme", "central", "province", "city", "county");

    @Spec
    private CommandSpec spec;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "run 的结果文件夹。")
    private Path results;

    @Option(
            names = "--given",
            required = true,
            paramLabel = "FILE",
            description = "预算指标表，列名同 allocation.csv：county programme central province city county（元）。")
    private Path given;

    @Override
    public Integer call() {
        Path allocation = results.resolve("allocation.csv");
        if (Files.notExists(allocation)) {
            throw new Refusal(FlowMessage.NO_RESULTS.with(results));
        }
        Budget budget = Budget.of(new Term(1, Term.Season.SPRING));
        Tables.open(given).read(COLUMNS, row -> budget.appropriate(key(row), shares(row)));
        Need need = new Need();
        Tables.open(allocation).read(COLUMNS, row -> need.add(key(row), shares(row)));
        List<Message> missing = budget.check(need);
        PrintWriter out = spec.commandLine().getOut();
        missing.forEach(reason -> out.println(reason.text()));
        out.println("核对 " + need.shares().size() + " 个县区项目，缺口 " + missing.size() + " 处。");
        return missing.isEmpty() ? Zhuxue.DONE : Zhuxue.ALTERED;
    }

    private static BudgetKey key(Row row) {
        return RegionCode.parse(row.value(0))
                .value()
                .map(county -> new BudgetKey(county, row.value(1)))
                .orElseThrow(() -> new Refusal(FlowMessage.BAD_COUNTY.with(row.number(), row.value(0))));
    }

    private static FundShares shares(Row row) {
        return new FundShares(money(row, 2), money(row, 3), money(row, 4), money(row, 5));
    }

    private static Money money(Row row, int column) {
        String text = row.value(column);
        return Money.parse(text).value().orElseThrow(() -> new Refusal(FlowMessage.BAD_SUM.with(row.number(), text)));
    }
}
