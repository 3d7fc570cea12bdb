package io.zhuxue.batch.menu;

import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.MealStandard;
import io.zhuxue.nutrition.menu.Pupils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that both menu commands share: foods, pupils, meal and standard. */
final class Diners {

    private static final String MARK = ".zhuxue-menu";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--foods",
            required = true,
            paramLabel = "F",
            description = "食物成分表（每 100 克可食部），列同 food-composition.csv。")
    private Path foods;

    @Option(names = "--pupils", required = true, paramLabel = "P", description = "就餐学生，如 9-11:M=120,F=110；多个年龄段用分号隔开。")
    private String pupils;

    @Option(
            names = "--meal",
            paramLabel = "MEAL",
            defaultValue = "lunch",
            description = "餐次：breakfast、lunch（默认）、dinner 或 day。")
    private String meal;

    @Option(names = "--standard", paramLabel = "FILE", description = "本省营养标准（YAML），默认 WS/T 554-2017。")
    private @Nullable Path standard;

    FoodTable foods() {
        return FoodTable.read(Tables.open(foods));
    }

    Pupils pupils() {
        return read(Pupils.parse(pupils));
    }

    Meal meal() {
        return read(Meal.parse(meal));
    }

    MealStandard standard() {
        if (standard == null) {
            return MealStandard.national();
        }
        try (InputStream in = Files.newInputStream(standard)) {
            return MealStandard.read(standard.toString(), in);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "无法读取营养标准 " + standard);
        }
    }

    <T> T read(Parsed<T> parsed) {
        parsed.refusal().ifPresent(reason -> {
            throw new ParameterException(spec.commandLine(), reason.toString());
        });
        return parsed.orThrow();
    }

    /**
     * Writes the results and the rejected rows, all or none, and gives the exit code that the rows make.
     *
     * @param tables what the command reads beside the foods and the standard
     */
    int write(Path out, List<Path> tables, Iterable<Rejection> rejections, Consumer<Path> results) {
        List<Path> inputs = new ArrayList<>(tables);
        inputs.add(foods);
        if (standard != null) {
            inputs.add(standard);
        }
        long count;
        try (OutputFolder folder = OutputFolder.begin(out, MARK, inputs.toArray(new Path[0]))) {
            results.accept(folder.path());
            try (RejectFile list = new RejectFile(folder.path())) {
                rejections.forEach(list);
                list.finish();
                count = list.count();
            }
            folder.finish();
        }
        if (count > 0) {
            spec.commandLine().getErr().println("有 " + count + " 行未采用，见 " + out.resolve(RejectFile.NAME));
        }
        return count > 0 ? Zhuxue.REJECTED_ROWS : Zhuxue.DONE;
    }

    CommandSpec command() {
        return spec;
    }
}
