package io.zhuxue.batch;

import io.zhuxue.core.calendar.Term;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.synthetic.ErrorModel;
import io.zhuxue.flow.synthetic.SyntheticProvince;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhuxue generate}: a province package of people who do not exist, with its truth beside it. */
@Command(name = "generate", description = "生成一个演练用的省级数据包：人是虚构的，错误是真实的；真值在 truth/ 中。", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    /** What only a generated package holds, so that a real one is never replaced. */
    private static final String MARK = ".zhuxue-generate";

    @Spec
    private CommandSpec spec;

    @Option(names = "--students", required = true, paramLabel = "N", description = "在校学生人数，至少 1。")
    private long students;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "随机种子；相同的选项给出相同的文件。")
    private long seed;

    @Option(names = "--province", paramLabel = "CODE", defaultValue = "43", description = "省份代码，默认 43（湖南）。")
    private String province;

    @Option(
            names = "--term",
            paramLabel = "TERM",
            converter = TermConverter.class,
            defaultValue = "2022-AUTUMN",
            description = "年龄、日期与学籍状态所在的学期，默认 2022-AUTUMN。")
    private Term term;

    @Option(names = "--errors", paramLabel = "MODEL", defaultValue = "sample", description = "错误模型：sample 或 harsh。")
    private String errors;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "数据包文件夹；先前生成的会被替换。")
    private Path out;

    @Override
    public Integer call() {
        SyntheticProvince made = province();
        ProgressLine progress = new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC());
        progress.step("生成学生", students);
        try (OutputFolder folder = OutputFolder.begin(out, MARK)) {
            made.writeTo(folder.path(), (done, total) -> progress.at(done));
            folder.finish();
        } catch (IOException e) {
            throw new Refusal(
                    FlowMessage.OUTPUT_UNWRITABLE.with(out, e.getClass().getSimpleName()));
        }
        spec.commandLine()
                .getOut()
                .println(String.format(Locale.ROOT, "已生成 %,d 名学生的数据包（%s 省，%s）：%s", students, province, term, out));
        return Zhuxue.DONE;
    }

    private SyntheticProvince province() {
        if (students < 1) {
            throw new ParameterException(spec.commandLine(), "--students 至少为 1。");
        }
        try {
            return SyntheticProvince.create(
                    new SyntheticProvince.Options(students, seed, province, term, errorModel()));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(FlowMessage.UNKNOWN_CHOICE.with(province, "区划表中有县区的省份代码，如 43"));
        }
    }

    private ErrorModel errorModel() {
        return switch (errors) {
            case "sample" -> ErrorModel.sample();
            case "harsh" -> ErrorModel.harsh();
            default -> throw new Refusal(FlowMessage.UNKNOWN_CHOICE.with(errors, "sample、harsh"));
        };
    }
}
