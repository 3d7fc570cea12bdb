package io.zhuxue.batch.menu;

import io.zhuxue.batch.Engines;
import io.zhuxue.batch.Zhuxue;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Kitchen;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.Means;
import io.zhuxue.nutrition.menu.MenuPlanner;
import io.zhuxue.nutrition.menu.PriceList;
import io.zhuxue.nutrition.menu.Pupils;
import io.zhuxue.nutrition.menu.Recipes;
import io.zhuxue.nutrition.menu.Restrictions;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code zhuxue menu plan}: the cheapest weighed menu that meets the standard, with the proof of how cheap it is. */
@Command(
        name = "plan",
        description = "以最低成本配餐：从菜品库与价格表中选出达标的带量食谱，并给出成本下界；不能全部达标时指出冲突的规则和代价最小的放宽。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%n退出码：%n",
        exitCodeList = {"0:完成", "2:用法错误、无法读取输入，或没有可用的菜品", "3:完成，但有未采用的行"})
final class PlanCommand implements Callable<Integer> {

    @Mixin
    private Diners diners = new Diners();

    @Mixin
    private SchoolMeans school = new SchoolMeans();

    @Mixin
    private Avoided avoided = new Avoided();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "结果文件夹。")
    private Path out;

    @Option(names = "--recipes", required = true, paramLabel = "F", description = "菜品库：dish course food_code grams。")
    private Path recipes;

    @Option(names = "--prices", required = true, paramLabel = "F", description = "价格表：food_code yuan_per_kg。")
    private Path prices;

    @Option(names = "--days", paramLabel = "N", defaultValue = "5", description = "天数，默认 5。")
    private int days;

    @Option(names = "--without", split = ",", paramLabel = "CODE", description = "另外不使用的食物编码，用逗号隔开。")
    private Set<String> without = Set.of();

    @Option(names = "--food-groups", description = "各类食物克数（表 2 至表 4）也作为约束。")
    private boolean foodGroups;

    @Option(names = "--gap", paramLabel = "G", defaultValue = "0.01", description = "足够好的证明差距，默认 0.01。")
    private double gap;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "25", description = "求解时限（秒），默认 25。")
    private int seconds;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            defaultValue = "patterns",
            description = "求解引擎：patterns（默认）、ojalgo-plain，或类路径上提供的引擎，如 ortools。")
    private String engine;

    @Override
    public Integer call() {
        if (days < 1 || days > 366 || seconds < 1 || !(gap >= 0)) {
            throw new ParameterException(diners.command().commandLine(), "天数应为 1 到 366，时限与差距不为负。");
        }
        MenuSolver solver =
                diners.read(MenuPlanner.solver(engine, InstantSource.system(), Engines.ofModule("ortools")));
        Restrictions restrictions = diners.read(avoided.on(school.first()));
        Pupils pupils = diners.pupils();
        Meal meal = diners.meal();
        FoodTable foods = diners.foods();
        Recipes read = Recipes.read(Tables.open(recipes), foods);
        PriceList list = PriceList.read(Tables.open(prices));
        Means means = school.read(meal, days, Kitchen.usual().week(), foods, read.dishes());
        MenuPlanner.Plan plan = MenuPlanner.create(diners.standard(), foods, solver)
                .plan(new MenuPlanner.Order(
                        read.dishes(),
                        list,
                        without,
                        pupils,
                        meal,
                        days,
                        foodGroups,
                        Kitchen.usual(),
                        gap,
                        Duration.ofSeconds(seconds),
                        means,
                        restrictions));
        List<Rejection> rejections = new ArrayList<>(foods.rejections());
        rejections.addAll(read.rejections());
        rejections.addAll(list.rejections());
        rejections.addAll(means.kitchen().rejections());
        rejections.addAll(means.larder().rejections());
        List<Path> tables = new ArrayList<>(List.of(recipes, prices));
        tables.addAll(school.tables());
        int code = diners.write(out, tables, rejections, folder -> {
            MenuFiles.menu(folder, plan.menu());
            MenuFiles.stockUse(folder, plan.stockUse());
            MenuFiles.check(folder, plan.report());
            MenuFiles.allergens(folder, avoided.rules().allergens(plan.menu(), foods, school.first()));
            MenuFiles.planSummary(folder, plan);
        });
        if (!plan.found()) {
            diners.command().commandLine().getErr().println("没有可用的菜品，无法配餐；原因见 summary.json。");
            return Zhuxue.UNREADABLE;
        }
        plan.relaxations()
                .forEach(relaxation -> diners.command()
                        .commandLine()
                        .getErr()
                        .println("规则无法全部满足，已放宽：" + MenuFiles.sentence(relaxation)));
        diners.command()
                .commandLine()
                .getOut()
                .println("每生每日 " + plan.costPerPupilDay() + " 元，下界 " + plan.boundPerPupilDay() + " 元，已写入 " + out);
        return code;
    }
}
