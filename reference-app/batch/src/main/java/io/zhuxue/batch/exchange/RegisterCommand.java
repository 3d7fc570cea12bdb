package io.zhuxue.batch.exchange;

import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.flow.registers.ReceivedRegisters;
import io.zhuxue.flow.registers.RegisterNews;
import io.zhuxue.identification.register.RegisterChange;
import io.zhuxue.identification.register.RegisterDiff;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.register.RegisterSeal;
import io.zhuxue.reporting.exchange.Sm2Signature;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue exchange register}: takes a department's registers into the archive and tells what changed in them. */
@Command(
        name = "register",
        description = "接收部门名册交换包（种类 REGISTER，所属时间为导出日期）：核验后原样存入档案，并与上一次快照比较；有一处不符即整包拒收，档案不变。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:已接收", "2:用法错误或密钥无法读取", "3:已接收，但名册中有不可读的行", "4:拒收"})
final class RegisterCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "交换包文件夹。")
    private Path folder;

    @Option(names = "--receiver", required = true, paramLabel = "NAME", description = "自己是哪个接收方。")
    private String receiver;

    @Option(names = "--trust", required = true, paramLabel = "DIR", description = "所信任的公钥（NAME.pub）所在文件夹。")
    private Path trust;

    @Option(names = "--archive", required = true, paramLabel = "DIR", description = "名册收件档案文件夹。")
    private Path archive;

    @Option(names = "--changes", paramLabel = "FILE", description = "把变动写入此表：group change register_row fields，不含个人信息。")
    private @Nullable Path changes;

    @Override
    public Integer call() {
        ReceivedRegisters registers = new ReceivedRegisters(archive);
        ReceivedRegisters.Arrival arrival =
                registers.take(folder, receiver, Sm2Signature.check(KeyFiles.trusted(trust)));
        PrintWriter out = spec.commandLine().getOut();
        if (!arrival.taken()) {
            arrival.faults().forEach(spec.commandLine().getErr()::println);
            out.println("拒收，共 " + arrival.faults().size() + " 条原因。");
            return ExchangeCommand.REFUSED;
        }
        Path file = changes;
        if (file == null) {
            arrival.seals().forEach(seal -> tell(registers, seal, change -> {}));
        } else {
            try (CsvWriter csv = CsvWriter.create(file, List.of("group", "change", "register_row", "fields"))) {
                arrival.seals().forEach(seal -> tell(registers, seal, change -> row(csv, change)));
                csv.commit();
            }
        }
        boolean whole = arrival.seals().stream().allMatch(seal -> seal.refused() == 0);
        return whole ? ExchangeCommand.DONE : Zhuxue.REJECTED_ROWS;
    }

    private void tell(ReceivedRegisters registers, RegisterSeal seal, Consumer<RegisterChange> change) {
        RegisterDiff diff =
                RegisterNews.of(registers, seal.group(), seal.day(), change).diff();
        spec.commandLine()
                .getOut()
                .printf(
                        "%s %s（%s）：%,d 行，不可读 %,d 行；新增 %,d，退出 %,d，风险消除 %,d，变更 %,d，未变 %,d。SM3 %s%n",
                        seal.group(),
                        seal.day(),
                        seal.owner().chineseName(),
                        seal.rows(),
                        seal.refused(),
                        diff.joined(),
                        diff.left(),
                        diff.riskRemoved(),
                        diff.changed(),
                        diff.unchanged(),
                        seal.digest());
    }

    private static void row(CsvWriter csv, RegisterChange change) {
        if (change instanceof RegisterChange.Joined joined) {
            row(csv, "JOINED", joined.after(), "");
        } else if (change instanceof RegisterChange.Left left) {
            row(csv, "LEFT", left.before(), "");
        } else if (change instanceof RegisterChange.RiskRemoved removed) {
            row(csv, "RISK_REMOVED", removed.after(), "");
        } else if (change instanceof RegisterChange.Changed changed) {
            String fields = changed.fields().stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
            row(csv, "CHANGED", changed.after(), fields);
        }
    }

    /** Rows of those who left are numbered as in the snapshot before. */
    private static void row(CsvWriter csv, String kind, RegisterEntry entry, String fields) {
        csv.row(entry.group().name(), kind, Long.toString(entry.row()), fields);
    }
}
