package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.ProgressLine;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.meals.CountyBooks;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.supply.SupplierBatch;
import io.zhuxue.nutrition.supply.Trace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition trace}: from a supplier's batch to the pupils, or from a pupil back. */
@Command(
        name = "trace",
        description = "追溯：由供应商批次查到各校批次、餐次、班级与学生，或由学生查回所食批次；CSV 写到标准输出。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有未采用的行（列在标准错误）"})
final class TraceCommand implements Callable<Integer> {

    /** One of the two directions. */
    static final class Direction {

        @Option(names = "--batch", paramLabel = "S/F/B", description = "供应商代码/食物编码/生产批号。")
        private @Nullable String batch;

        @Option(names = "--pupil", paramLabel = "P", description = "学生编号。")
        private @Nullable String pupil;
    }

    private static final int BATCH_PARTS = 3;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹。")
    private Path county;

    @ArgGroup(multiplicity = "1")
    private Direction direction;

    @Option(names = "--from", paramLabel = "DATE", defaultValue = "2000-01-01", description = "与 --pupil 合用：首日。")
    private LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", defaultValue = "2999-12-31", description = "与 --pupil 合用：末日。")
    private LocalDate to;

    @Override
    public Integer call() {
        List<String> parts = direction.batch == null ? List.of() : List.of(direction.batch.split("/", BATCH_PARTS));
        if (direction.batch != null
                && (parts.size() != BATCH_PARTS || parts.get(0).isBlank())) {
            throw new ParameterException(spec.commandLine(), "--batch 应写作 供应商代码/食物编码/生产批号");
        }
        if (direction.pupil != null && direction.pupil.isBlank()) {
            throw new ParameterException(spec.commandLine(), "学生编号不得为空");
        }
        CountyBooks books =
                CountyBooks.read(county, new ProgressLine(spec.commandLine().getErr(), Clock.systemUTC()));
        Trace trace = Trace.of(
                books.receipts(), books.entries(), books.register().rolls().values());
        PrintWriter out = spec.commandLine().getOut();
        if (direction.pupil != null) {
            back(trace, new PupilId(direction.pupil), out);
        } else {
            forward(trace.forward(new SupplierBatch(new SupplierId(parts.get(0)), parts.get(1), parts.get(2))), out);
        }
        out.flush();
        return rejected(books.rejections());
    }

    /** Names the rows that were not taken, beside the answer: it may lack what stood in them. */
    private int rejected(List<Rejection> rejections) {
        PrintWriter err = spec.commandLine().getErr();
        rejections.stream().map(RejectFile::line).forEach(err::println);
        err.flush();
        return rejections.isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    private static void forward(Trace.Reach reach, PrintWriter out) {
        out.println("kind,id,amount");
        reach.lots().forEach((lot, left) -> out.println("LOT," + lot + "," + left));
        reach.meals().forEach((meal, grams) -> out.println("MEAL," + meal + "," + grams));
        reach.classes().forEach((in, pupils) -> out.println("CLASS," + in + "," + pupils));
        reach.pupils().forEach((pupil, meals) -> out.println("PUPIL," + pupil + "," + meals));
    }

    private void back(Trace trace, PupilId pupil, PrintWriter out) {
        out.println("meal,lot_no,supplier_id,food_code,batch_no,grams_in_meal");
        for (Trace.Eaten eaten : trace.back(pupil, from, to)) {
            out.println(String.join(
                    ",",
                    eaten.meal().toString(),
                    eaten.receipt().lot().id(),
                    eaten.receipt().purchase().supplier().id(),
                    eaten.receipt().foodCode(),
                    eaten.receipt().provenance().batchNo(),
                    eaten.grams().toString()));
        }
    }
}
