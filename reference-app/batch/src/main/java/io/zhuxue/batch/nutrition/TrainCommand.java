package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.trainingcounty.CountyPlan;
import io.zhuxue.flow.trainingcounty.TrainingCounty;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition train}: makes a training county. */
@Command(
        name = "train",
        description = "生成练习县：一个学期的订单、验收、库存、加工、留样、就餐与报账，自查、事件、联合检查、投诉、问卷、生长监测、摄像机与供餐模式各表；同一种子给出同样的字节。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法写入"})
final class TrainCommand implements Callable<Integer> {

    /** What tells a training county from somebody else's folder. */
    static final String MARK = ".zhuxue-training-county";

    @Spec
    private CommandSpec spec;

    @Option(names = "--schools", paramLabel = "N", defaultValue = "200", description = "学校数，默认 200。")
    private int schools;

    @Option(names = "--pupils", paramLabel = "N", defaultValue = "60000", description = "学生数，默认 60000，每校至少 20。")
    private int pupils;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "随机种子，默认 1。")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "N",
            arity = "0..1",
            defaultValue = "0",
            fallbackValue = "3",
            description = "每类问题各植入 N 处（不写 N 为 3），真值在 truth/faults.csv；不给此项则为无问题的县。")
    private int faults;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        CountyPlan plan;
        try {
            plan = CountyPlan.autumn(schools, pupils, seed, faults);
        } catch (IllegalArgumentException impossible) {
            throw new ParameterException(spec.commandLine(), "每校至少 20 名学生，且植入的问题总数不超过学校数", impossible);
        }
        try (OutputFolder folder = OutputFolder.begin(out, MARK)) {
            TrainingCounty.Made made = TrainingCounty.of(plan)
                    .write(folder.path(), new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
            folder.finish();
            spec.commandLine()
                    .getOut()
                    .println(String.format(
                            Locale.ROOT,
                            "%,d 所学校，%,d 名学生，%d 个上课日：批次 %,d，就餐记录 %,d，报账单 %,d，植入问题 %d。结果在 %s",
                            made.schools(),
                            made.pupils(),
                            made.days(),
                            made.lots(),
                            made.events(),
                            made.claims(),
                            made.faults(),
                            out));
        }
        return Zhuxue.DONE;
    }
}
