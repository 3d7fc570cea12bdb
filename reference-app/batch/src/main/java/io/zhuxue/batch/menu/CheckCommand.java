package io.zhuxue.batch.menu;

import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.Message;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.Menu;
import io.zhuxue.nutrition.menu.MenuCheck;
import io.zhuxue.nutrition.menu.Pupils;
import io.zhuxue.nutrition.menu.Restrictions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhuxue menu check}: holds a weighed menu against the nutrition standard. */
@Command(
        name = "check",
        description = "核对带量食谱：能量、营养素、食物类别与多样性，逐日逐周，并给出调整建议。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有未采用的行"})
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private Diners diners = new Diners();

    @Option(names = "--menu", required = true, paramLabel = "F", description = "食谱：day dish food_code grams_per_pupil。")
    private Path menu;

    @Option(names = "--out", paramLabel = "DIR", description = "结果文件夹；不给则把核对表写到标准输出。")
    private @Nullable Path out;

    @Mixin
    private Avoided avoided = new Avoided();

    @Option(names = "--from", paramLabel = "DATE", description = "供餐首日，决定适用的饮食规则与时令；默认为今天。")
    private @Nullable LocalDate from;

    @Override
    public Integer call() {
        LocalDate first = from == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : from;
        Restrictions restrictions = diners.read(avoided.on(first));
        Pupils pupils = diners.pupils();
        Meal meal = diners.meal();
        FoodTable foods = diners.foods();
        Menu read = Menu.read(Tables.open(menu), foods);
        MenuCheck.Report report = MenuCheck.create(diners.standard(), foods).check(read, pupils, meal);
        List<Message> broken = restrictions.findings(read, foods);
        for (Message finding : broken) {
            diners.command().commandLine().getErr().println(finding);
        }
        for (Message advice : report.advice()) {
            diners.command().commandLine().getErr().println(advice.text());
        }
        List<Rejection> rejections = new ArrayList<>(foods.rejections());
        rejections.addAll(read.rejections());
        if (out == null) {
            print(report);
            rejections.forEach(each -> diners.command().commandLine().getErr().println(RejectFile.line(each)));
            return rejections.isEmpty() ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
        }
        return diners.write(out, List.of(menu), rejections, folder -> {
            MenuFiles.check(folder, report);
            MenuFiles.checkSummary(folder, report, broken);
            MenuFiles.allergens(folder, avoided.rules().allergens(read, foods, first));
        });
    }

    private void print(MenuCheck.Report report) {
        try {
            Path folder = Files.createTempDirectory("menu-check");
            MenuFiles.check(folder, report);
            Path table = folder.resolve("check.csv");
            diners.command().commandLine().getOut().print(Files.readString(table));
            diners.command().commandLine().getOut().flush();
            Files.delete(table);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
