package io.zhuxue.batch.policy;

import io.zhuxue.core.Message;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.policy.DatedValue;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyLint;
import io.zhuxue.disbursement.entitlement.RuleReview;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue policy lint}: what is allowed and yet looks wrong or old. */
@Command(
        name = "lint",
        description = "政策数据体检：缺口、重叠、过期、未核实、超出上级幅度、重复、未发布、补发布、已废止，以及项目规则的问题。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:没有意见", "2:用法错误或无法读取输入", "3:有意见"})
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Policies policies = new Policies();

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "体检的日期。")
    private LocalDate date;

    @Option(names = "--months", paramLabel = "N", defaultValue = "24", description = "与原文核对后几个月内有效（默认 24）。")
    private int months;

    @Option(names = "--skip", split = ",", paramLabel = "KIND", description = "不列出的意见种类：${COMPLETION-CANDIDATES}。")
    private Set<PolicyLint.Kind> skipped = EnumSet.noneOf(PolicyLint.Kind.class);

    @Override
    public Integer call() {
        PolicyBook book = policies.book();
        PrintWriter out = spec.commandLine().getOut();
        List<PolicyLint.Remark> remarks = PolicyLint.review(book, date, Period.ofMonths(months)).stream()
                .filter(remark -> !skipped.contains(remark.kind()))
                .toList();
        for (PolicyLint.Remark remark : remarks) {
            DatedValue value = remark.value();
            out.println(remark.kind() + " " + remark.parameter() + " "
                    + value.level().chineseName() + value.place() + " 自 " + value.from() + "："
                    + value.citation());
        }
        List<Message> rules = RuleReview.review(book, policies.programmes(), Term.of(date));
        rules.forEach(out::println);
        out.println("参数 " + book.parameters().size() + " 个，意见 " + (remarks.size() + rules.size()) + " 条。");
        return remarks.isEmpty() && rules.isEmpty() ? Policies.DONE : Policies.REMARKS;
    }
}
