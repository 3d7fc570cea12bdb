package io.zhuxue.batch.menu;

import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.OutputFolder;
import io.zhuxue.flow.RejectFile;
import io.zhuxue.nutrition.menu.Food;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Nutrient;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code zhuxue menu foods}: imports a food composition table, and compares it with a second reading of it. */
@Command(
        name = "foods",
        description = "导入食物成分表（可为印刷版式），并与第二遍录入逐项比对。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误或无法读取输入", "3:完成，但有未采用的行或两遍录入不一致"})
final class FoodsCommand implements Callable<Integer> {

    private static final String MARK = ".zhuxue-menu-foods";

    @Spec
    private CommandSpec spec;

    @Option(names = "--table", required = true, paramLabel = "F", description = "食物成分表（每 100 克可食部），CSV 或 XLSX。")
    private Path table;

    @Option(names = "--second", paramLabel = "F", description = "同一张表的第二遍独立录入。")
    private @Nullable Path second;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Override
    public Integer call() {
        FoodTable first = FoodTable.read(Tables.open(table));
        List<Rejection> rejections = new ArrayList<>(first.rejections());
        List<Path> inputs = new ArrayList<>(List.of(table));
        FoodTable other = null;
        if (second != null) {
            other = FoodTable.read(Tables.open(second));
            rejections.addAll(other.rejections());
            inputs.add(second);
        }
        long differing;
        try (OutputFolder folder = OutputFolder.begin(out, MARK, inputs.toArray(new Path[0]))) {
            foods(folder.path(), first);
            differing = disagreements(folder.path(), first, other);
            try (RejectFile list = new RejectFile(folder.path())) {
                rejections.forEach(list);
                list.finish();
            }
            folder.finish();
        }
        spec.commandLine()
                .getOut()
                .println("食物 " + first.foods().size() + " 种，未采用 " + rejections.size() + " 处，两遍不一致 " + differing + " 处");
        return rejections.isEmpty() && differing == 0 ? Zhuxue.DONE : Zhuxue.REJECTED_ROWS;
    }

    private static void foods(Path folder, FoodTable table) {
        List<String> header = new ArrayList<>(List.of("food_code", "food_group", "sub_group", "name", "edible_pct"));
        for (Nutrient nutrient : Nutrient.values()) {
            header.add(nutrient.column());
        }
        header.add("sanity");
        try (CsvWriter csv = CsvWriter.create(folder.resolve("foods.csv"), header)) {
            for (Food food : table.foods()) {
                List<String> cells = new ArrayList<>(
                        List.of(food.code(), food.tableGroup(), food.subGroup(), food.name(), edible(food)));
                for (Nutrient nutrient : Nutrient.values()) {
                    boolean derived = nutrient == Nutrient.ENERGY && food.energyDerived();
                    cells.add(derived ? "" : food.composition().cell(nutrient));
                }
                cells.add(food.doubtful() ? "check" : "ok");
                csv.row(cells);
            }
            csv.commit();
        }
    }

    /** Writes the values that differ and the foods that one reading lacks (item food_code), and counts them. */
    private static long disagreements(Path folder, FoodTable first, @Nullable FoodTable second) {
        List<List<String>> rows = new ArrayList<>();
        if (second != null) {
            for (FoodTable.Disagreement each : first.disagreements(second)) {
                Food here = first.find(each.foodCode()).orElseThrow();
                Food there = second.find(each.foodCode()).orElseThrow();
                rows.add(List.of(each.foodCode(), each.item(), cell(here, each.item()), cell(there, each.item())));
            }
            for (Food food : first.foods()) {
                if (second.find(food.code()).isEmpty()) {
                    rows.add(List.of(food.code(), "food_code", food.code(), ""));
                }
            }
            for (Food food : second.foods()) {
                if (first.find(food.code()).isEmpty()) {
                    rows.add(List.of(food.code(), "food_code", "", food.code()));
                }
            }
        }
        List<String> header = List.of("food_code", "item", "first", "second");
        try (CsvWriter csv = CsvWriter.create(folder.resolve("disagreements.csv"), header)) {
            rows.forEach(csv::row);
            csv.commit();
        }
        return rows.size();
    }

    private static String cell(Food food, String item) {
        Optional<Nutrient> nutrient = List.of(Nutrient.values()).stream()
                .filter(each -> each.column().equals(item))
                .findFirst();
        return nutrient.map(each -> food.composition().cell(each)).orElseGet(() -> edible(food));
    }

    private static String edible(Food food) {
        return BigDecimal.valueOf(food.ediblePercent()).stripTrailingZeros().toPlainString();
    }
}
