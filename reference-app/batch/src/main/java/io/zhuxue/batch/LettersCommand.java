package io.zhuxue.batch;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.identity.Regions;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.flow.FlowMessage;
import io.zhuxue.flow.Refusal;
import io.zhuxue.reporting.outreach.Leavers;
import io.zhuxue.reporting.outreach.Letter;
import io.zhuxue.reporting.outreach.LetterOffice;
import io.zhuxue.reporting.outreach.LetterPrinter;
import io.zhuxue.reporting.outreach.Letters;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue letters}: the two letters to this year's leavers, as PDF and as text. */
@Command(
        name = "letters",
        description = "生成致初中、高中毕业生的一封信（PDF 与文本），标准取自该年秋季学期有效的政策数据。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误，或该地该年没有可用的政策、字体"})
final class LettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", required = true, paramLabel = "CODE", description = "省或县的六位行政区划代码。")
    private String region;

    @Option(names = "--year", required = true, paramLabel = "YEAR", description = "毕业年份。")
    private int year;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "写入的文件夹。")
    private Path out;

    @Option(names = "--policy", paramLabel = "DIR", description = "另加的地方政策文件夹。")
    private @Nullable Path policy;

    @Option(names = "--office", paramLabel = "NAME", description = "署名单位；默认为该地学生资助管理中心。")
    private @Nullable String office;

    @Option(names = "--phone", paramLabel = "PHONE", defaultValue = "请填写本地咨询电话", description = "咨询电话。")
    private String phone;

    @Option(names = "--site", paramLabel = "URL", defaultValue = "", description = "网址。")
    private String site;

    @Option(
            names = "--font",
            paramLabel = "FILE",
            defaultValue = "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            description = "中文 TrueType 字体；默认 ${DEFAULT-VALUE}（Debian 软件包 fonts-wqy-zenhei）。")
    private Path font;

    @Override
    public Integer call() {
        RegionCode place =
                RegionCode.parse(region).value().orElseThrow(() -> new Refusal(FlowMessage.BAD_REGION.with(region)));
        PolicyBook book = PolicyBook.national();
        if (policy != null) {
            book = book.with(policy);
        }
        LetterPrinter printer = LetterPrinter.create(font);
        Letters letters = Letters.create(book);
        for (Leavers leavers : Leavers.values()) {
            Letter letter = letters.write(leavers, place, year, signer(place))
                    .value()
                    .orElseThrow(() -> refused(letters, leavers, place));
            String name = "letter-" + leavers.name().toLowerCase(Locale.ROOT) + "-" + year + "-" + region;
            printer.print(letter, out.resolve(name + ".pdf"));
            OutputText.write(out.resolve(name + ".md"), letter.markdown());
            spec.commandLine()
                    .getOut()
                    .println(letter.title() + "：" + out.resolve(name + ".pdf")
                            + (letter.verified() ? "" : "（有标准尚未与文件核对，发出前请核对）"));
        }
        return Zhuxue.DONE;
    }

    private LetterOffice signer(RegionCode place) {
        String name =
                office == null ? Regions.national().fullName(place).orElse("") + "学生资助管理中心" : String.valueOf(office);
        return new LetterOffice(name, phone, site);
    }

    private Refusal refused(Letters letters, Leavers leavers, RegionCode place) {
        Message reason =
                letters.write(leavers, place, year, signer(place)).refusal().orElseThrow();
        return new Refusal(reason);
    }
}
