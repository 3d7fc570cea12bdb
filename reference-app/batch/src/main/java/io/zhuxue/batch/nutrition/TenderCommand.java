package io.zhuxue.batch.nutrition;

import io.zhuxue.batch.Zhuxue;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.flow.meals.TenderReview;
import io.zhuxue.nutrition.ContractId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhuxue nutrition tender}: judges a tender's bids, and writes the minutes. */
@Command(
        name = "tender",
        description = "评标：核对招标时间、评标委员会与回避，剔除不合格投标，计分排名，给出中标人或不予授标的原因，并写评标报告。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成（不予授标的原因在 faults.csv）", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class TenderCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-nutrition-tender";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "各表所在文件夹：tender、bids、committee、scores、suppliers，可有 foods。")
    private Path folder;

    @ArgGroup(exclusive = false)
    private @Nullable Contract contract;

    @Option(names = "--no-pdf", description = "不生成 PDF。")
    private boolean noPdf;

    @Option(
            names = "--font",
            paramLabel = "FILE",
            defaultValue = PublishCommand.USUAL_FONT,
            description = "含中文的 TrueType 字体（.ttf、.ttc），默认 ${DEFAULT-VALUE}。")
    private Path font;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    /** The contract that follows from an award. */
    private static final class Contract {

        @Option(names = "--contract", required = true, paramLabel = "NO", description = "中标后合同编号。")
        private String number;

        @Option(names = "--from", required = true, paramLabel = "DATE", description = "合同首日。")
        private LocalDate from;

        @Option(names = "--to", required = true, paramLabel = "DATE", description = "合同末日。")
        private LocalDate to;
    }

    @Override
    public Integer call() {
        if (!noPdf && Files.notExists(font)) {
            throw new Refusal(FlowMessage.NO_FONT.with(font));
        }
        if (contract != null && (contract.number.isBlank() || contract.to.isBefore(contract.from))) {
            throw new ParameterException(spec.commandLine(), "合同编号不得为空，末日不早于首日");
        }
        TenderReview review = TenderReview.of(folder);
        try (OutputFolder output = OutputFolder.begin(out, MARK, folder)) {
            review.write(output.path(), noPdf ? null : font);
            if (contract != null) {
                review.writeContract(output.path(), new ContractId(contract.number), contract.from, contract.to);
            }
            try (RejectFile rejects = new RejectFile(output.path())) {
                review.rejections().forEach(rejects);
                rejects.finish();
            }
            output.finish();
        }
        spec.commandLine().getOut().print(review.minutes().text());
        spec.commandLine().getOut().flush();
        return review.rejections().isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }
}
