package io.zhuxue.batch.exchange;

import io.zhuxue.reporting.exchange.Exchange;
import io.zhuxue.reporting.exchange.Piece;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue exchange missing}: the pieces that a broken transfer still lacks. */
@Command(
        name = "missing",
        description = "传输中断后，列出尚缺或损坏的数据块（文件,起点,长度），照此续传即可。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完整", "2:用法错误或无法读取输入", "4:尚有缺块"})
final class MissingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--package", required = true, paramLabel = "DIR", description = "收到的交换包文件夹。")
    private Path folder;

    @Override
    public Integer call() {
        List<Piece> pieces = Exchange.create().missing(folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println("file,offset,length");
        pieces.forEach(piece -> out.println(piece.file() + "," + piece.offset() + "," + piece.length()));
        return pieces.isEmpty() ? ExchangeCommand.DONE : ExchangeCommand.REFUSED;
    }
}
