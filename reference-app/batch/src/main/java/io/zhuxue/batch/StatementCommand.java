package io.zhuxue.batch;

import io.zhuxue.disbursement.statement.AidStatement;
import io.zhuxue.disbursement.statement.StatementPdf;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.flow.statement.StudentStatement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue statement}: one student's aid over all terms, or the receipt of one payment, as PDF. */
@Command(
        name = "statement",
        description = "学生资助明细（PDF）：一名学生在各学期各项目的应享、到账与减免；或一笔资助款的到账回单。",
        mixinStandardHelpOptions = true)
final class StatementCommand implements Callable<Integer> {

    /** The font that the tests and the reference deployment have (Debian: fonts-wqy-zenhei). */
    private static final String USUAL_FONT = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc";

    @Spec
    private CommandSpec spec;

    @Option(names = "--results", required = true, paramLabel = "DIR", description = "run 的结果文件夹，每学期一个，可多次给出。")
    private List<Path> results;

    @Option(names = "--school", required = true, paramLabel = "CODE", description = "学校标识码。")
    private String school;

    @Option(names = "--student", required = true, paramLabel = "NO", description = "学籍号。")
    private String student;

    @Option(names = "--name", paramLabel = "NAME", description = "明细上显示的姓名；不给则只显示遮盖后的学籍号。")
    private @Nullable String name;

    @Option(names = "--receipt", paramLabel = "LINE", description = "只打印这一笔支付明细的到账回单。")
    private @Nullable String receipt;

    @Option(names = "--date", paramLabel = "DATE", description = "明细日期；默认为今天。")
    private @Nullable LocalDate date;

    @Option(
            names = "--font",
            paramLabel = "FILE",
            defaultValue = USUAL_FONT,
            description = "含中文的 TrueType 字体（.ttf、.ttc），默认 ${DEFAULT-VALUE}。")
    private Path font;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "PDF 文件。")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(font)) {
            throw new Refusal(FlowMessage.NO_FONT.with(font));
        }
        LocalDate day = date == null ? LocalDate.now(Clock.systemDefaultZone()) : date;
        String shownAs = (name == null ? "" : name + "　") + "学籍号 " + masked(student);
        AidStatement statement = StudentStatement.gather(results, school, student, shownAs, day);
        Path half = out.resolveSibling(out.getFileName() + ".part");
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(half))) {
            print(statement, stream);
        } catch (Refusal refused) {
            Files.deleteIfExists(half);
            throw refused;
        }
        Files.move(half, out, StandardCopyOption.REPLACE_EXISTING);
        spec.commandLine()
                .getOut()
                .println("应享 " + statement.due() + " 元，已到账或减免 " + statement.received() + " 元，验证码 "
                        + statement.checkNumber() + "，见 " + out);
        return Zhuxue.DONE;
    }

    private void print(AidStatement statement, OutputStream stream) {
        StatementPdf printer = StatementPdf.create(font);
        String line = receipt;
        if (line == null) {
            printer.write(statement, stream);
        } else {
            printer.write(
                    statement.receipt(line).orElseThrow(() -> new Refusal(FlowMessage.NO_RECEIPT.with(line))), stream);
        }
    }

    private static String masked(String number) {
        return number.length() < 9
                ? number
                : number.substring(0, 5) + "*".repeat(number.length() - 9) + number.substring(number.length() - 4);
    }
}
