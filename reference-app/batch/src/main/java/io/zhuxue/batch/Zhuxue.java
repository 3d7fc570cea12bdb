package io.zhuxue.batch;

import io.zhuxue.batch.exchange.ExchangeCommand;
import io.zhuxue.batch.menu.MenuCommand;
import io.zhuxue.batch.nutrition.NutritionCommand;
import io.zhuxue.batch.office.OfficeCommand;
import io.zhuxue.batch.policy.PolicyCommand;
import io.zhuxue.batch.watch.SensitivityCommand;
import io.zhuxue.batch.watch.WatchCommand;
import io.zhuxue.core.pdf.PdfException;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.table.TableException;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.ReportingException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The {@code zhuxue} command: the whole cycle of student aid over files.
 *
 * <p>Exit codes of the contract: 0 done · 2 wrong usage or unreadable input · 3 done with rejected rows. 1 is a fault of
 * the program or the machine, 4 says that results do not verify.
 */
@Command(
        name = "zhuxue",
        description = "学生资助批处理：认定、资助、发放、核对与统计。",
        mixinStandardHelpOptions = true,
        versionProvider = Versions.class,
        subcommands = {
            GenerateCommand.class,
            RunCommand.class,
            ReconcileCommand.class,
            VerifyCommand.class,
            SimulateCommand.class,
            ReportCommand.class,
            LinkCommand.class,
            ReviewCommand.class,
            GrowthCommand.class,
            AssignCommand.class,
            AskCommand.class,
            ExplainCommand.class,
            LettersCommand.class,
            MenuCommand.class,
            NutritionCommand.class,
            PolicyCommand.class,
            WatchCommand.class,
            SensitivityCommand.class,
            StatementCommand.class,
            BudgetCommand.class,
            ReliefCommand.class,
            ExchangeCommand.class,
            OfficeCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Zhuxue {

    /** Done. */
    public static final int DONE = 0;
    /** A fault of the program or the machine. */
    public static final int FAULT = 1;
    /** Wrong usage or unreadable input. */
    public static final int UNREADABLE = 2;
    /** Done, with rejected rows. */
    public static final int REJECTED_ROWS = 3;
    /** Results that do not verify. */
    public static final int ALTERED = 4;

    private Zhuxue() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        System.exit(execute(new PrintWriter(out, true), new PrintWriter(err, true), args));
    }

    /** Runs one command and gives its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        return line().setOut(out).setErr(err).execute(args);
    }

    /** The command with all commands below it. */
    static CommandLine line() {
        return new CommandLine(new Zhuxue()).setExecutionExceptionHandler(Zhuxue::explain);
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (e instanceof Refusal
                || e instanceof TableException
                || e instanceof PolicyException
                || e instanceof PdfException
                || e instanceof ReportingException) {
            err.println(e.getMessage());
            return UNREADABLE;
        }
        err.println("程序或机器故障，结果未写入：" + e);
        e.printStackTrace(err);
        return FAULT;
    }
}
