package io.zhuxue.batch.policy;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.DatedValue;
import io.zhuxue.core.policy.Limits;
import io.zhuxue.core.policy.Parameter;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.policy.PolicyValue;
import io.zhuxue.core.policy.Resolved;
import io.zhuxue.core.policy.Standing;
import io.zhuxue.disbursement.programme.Programme;
import io.zhuxue.disbursement.programme.ProgrammeCatalogue;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue policy show}: a parameter's history, or the value at a place on a day and how it was chosen. */
@Command(
        name = "show",
        description = "查看政策库：不给参数名则列出全部参数与项目；给出参数名则列出沿革与状态；再给日期则给出取值及取值轨迹。",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Policies policies = new Policies();

    @Option(names = "--date", paramLabel = "DATE", description = "取哪一天的值。")
    private @Nullable LocalDate date;

    @Option(names = "--region", paramLabel = "CODE", description = "六位行政区划代码；不给则按全国。")
    private @Nullable String region;

    @Parameters(arity = "0..1", paramLabel = "PARAMETER", description = "参数名，如 shs.grant。")
    private @Nullable String id;

    @Override
    public Integer call() {
        PolicyBook book = policies.book();
        PrintWriter out = spec.commandLine().getOut();
        if (id == null) {
            list(book, policies.programmes(), out);
            return Policies.DONE;
        }
        String name = id;
        Parameter parameter = book.parameter(name)
                .orElseThrow(() -> new Refusal(FlowMessage.UNKNOWN_CHOICE.with(name, "zhuxue policy show 所列参数")));
        out.println(parameter.id() + "：" + parameter.title()
                + (parameter.unit().isEmpty() ? "" : "（" + parameter.unit() + "）"));
        if (date == null) {
            parameter.values().forEach(value -> out.println(line(value)));
        } else {
            resolved(book.find(name, date, place()), out);
        }
        return Policies.DONE;
    }

    private static void list(PolicyBook book, ProgrammeCatalogue catalogue, PrintWriter out) {
        for (Parameter parameter : book.parameters()) {
            out.println(parameter.id() + "\t" + parameter.title());
        }
        Stream.concat(catalogue.programmes().stream(), catalogue.pending().stream())
                .forEach(programme -> out.println(line(programme)));
        out.println("政策库版本 " + book.version());
    }

    private static String line(Programme programme) {
        return programme.code() + "@" + programme.version() + "\t" + programme.title() + "\t"
                + programme.standing().state().chineseName() + "\t" + programme.document();
    }

    private static void resolved(Optional<Resolved> found, PrintWriter out) {
        if (found.isEmpty()) {
            out.println("当日没有生效的取值。");
            return;
        }
        for (Resolved.Step step : found.get().trace()) {
            out.println(step.outcome() + "\t" + line(step.value()));
        }
    }

    private static String line(DatedValue value) {
        String until = value.last().equals(LocalDate.MAX) ? "" : " 至 " + value.last();
        String limits = value.limits().equals(Limits.NONE) ? "" : " 幅度 " + range(value.limits());
        String steps =
                value.standing().steps().stream().map(ShowCommand::step).collect(Collectors.joining("；", "［", "］"));
        return value.level().chineseName() + value.place() + " 自 " + value.from() + until + "："
                + text(value.value()) + limits + "，依据 " + value.citation()
                + (value.citation().verified() ? "" : "（未核实）")
                + (value.standing().steps().isEmpty() ? "" : steps);
    }

    private static String range(Limits limits) {
        String low =
                limits.low().equals(Limits.NONE.low()) ? "不限" : limits.low().toPlainString();
        String high =
                limits.high().equals(Limits.NONE.high()) ? "不限" : limits.high().toPlainString();
        return low + "–" + high;
    }

    private static String step(Standing.Step step) {
        return step.state().chineseName() + " " + step.by() + " " + step.on();
    }

    private static String text(PolicyValue value) {
        if (value instanceof PolicyValue.Quantity quantity) {
            return quantity.number().toPlainString();
        }
        if (value instanceof PolicyValue.Table table) {
            return table.rows().entrySet().stream()
                    .map(row -> row.getKey() + "=" + row.getValue().toPlainString())
                    .collect(Collectors.joining(" "));
        }
        return value instanceof PolicyValue.Codes codes
                ? String.join(" ", codes.codes())
                : ((PolicyValue.Words) value).text();
    }

    private Place place() {
        String code = region;
        return code == null
                ? Place.NATION
                : Place.of(RegionCode.parse(code)
                        .value()
                        .orElseThrow(() -> new Refusal(FlowMessage.BAD_REGION.with(code))));
    }
}
