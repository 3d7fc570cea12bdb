package io.zhuxue.batch.policy;

import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.disbursement.entitlement.RuleCase;
import io.zhuxue.disbursement.entitlement.RuleCases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue policy test}: runs the cases beside the rules. */
@Command(
        name = "test",
        description = "按用例测试规则：国家基线自带的用例，加上所给政策文件夹中 cases: 下的用例；列出没有用例的规则。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:全部相符", "2:用法错误或无法读取输入", "4:有用例不相符"})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Policies policies = new Policies();

    @Option(names = "--own-only", description = "只测试所给文件夹中的用例；地方改动国家标准时用。")
    private boolean ownOnly;

    @Override
    public Integer call() {
        List<RuleCase> cases = new ArrayList<>(ownOnly ? List.of() : RuleCases.national());
        for (Path folder : policies.folders()) {
            cases.addAll(RuleCases.read(PolicyBook.files(folder)));
        }
        RuleCases.Outcome outcome = RuleCases.run(cases, policies.book(), policies.programmes());
        PrintWriter out = spec.commandLine().getOut();
        outcome.faults().forEach(out::println);
        outcome.rulesNeverMet().forEach(rule -> out.println("没有用例的规则：" + rule));
        out.println("用例 " + cases.size() + " 个，审定 " + outcome.decisions() + " 次，不相符 "
                + outcome.faults().size() + " 处，没有用例的规则 "
                + outcome.rulesNeverMet().size() + " 条。");
        return outcome.faults().isEmpty() ? Policies.DONE : Policies.WRONG;
    }
}
