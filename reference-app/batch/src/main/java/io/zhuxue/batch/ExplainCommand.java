package io.zhuxue.batch;

import io.zhuxue.flow.statement.StudentExplanation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue explain}: why a run decided as it did of one student, in words for the family. */
@Command(
        name = "explain",
        description = "结果说明：用留存的比对依据向家长说明一名学生为什么比中、未比中或待复核，认定为什么等级，享受或不享受什么资助。",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "run 的结果文件夹。")
    private Path results;

    @Option(names = "--school", required = true, paramLabel = "CODE", description = "学校标识码。")
    private String school;

    @Option(names = "--student", required = true, paramLabel = "NO", description = "学籍号。")
    private String student;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(StudentExplanation.of(results, school, student));
        spec.commandLine().getOut().flush();
        return Zhuxue.DONE;
    }
}
