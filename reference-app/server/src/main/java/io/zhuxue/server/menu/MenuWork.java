package io.zhuxue.server.menu;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Progress;
import io.zhuxue.nutrition.menu.Dish;
import io.zhuxue.nutrition.menu.FoodRules;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Kitchen;
import io.zhuxue.nutrition.menu.MealStandard;
import io.zhuxue.nutrition.menu.Means;
import io.zhuxue.nutrition.menu.Menu;
import io.zhuxue.nutrition.menu.MenuCheck;
import io.zhuxue.nutrition.menu.MenuPlanner;
import io.zhuxue.nutrition.menu.PriceList;
import io.zhuxue.nutrition.menu.Recipes;
import io.zhuxue.nutrition.menu.TrainingKitchen;
import io.zhuxue.server.menu.MenuFolder.Item;
import io.zhuxue.server.menu.MenuFolder.Said;
import io.zhuxue.server.work.Task;
import io.zhuxue.server.work.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Plans a week, or holds one that was brought along against the standard; done twice it comes to as good a menu. */
public final class MenuWork implements Worker.Work {

    /** How near to the bound is near enough. */
    private static final double GAP = 0.01;

    private final InstantSource clock;

    /** Over a clock, which says how long the search has taken and nothing else. */
    public MenuWork(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String carryOut(Task task, Progress progress) {
        MenuFolder folder = new MenuFolder(Path.of(task.folder()));
        MenuAsked asked = folder.asked();
        return task.asked().equals(MenuDesk.CHECK) ? check(folder, asked) : plan(folder, asked, progress);
    }

    private String check(MenuFolder folder, MenuAsked asked) {
        FoodTable foods = folder.foods();
        Menu menu = folder.brought(foods);
        List<Said> said = new ArrayList<>();
        rejected(menu.rejections(), said);
        asked.restrictions(today())
                .orThrow()
                .findings(menu, foods)
                .forEach(each -> said.add(new Said(Item.NOT_TO_SERVE, each.text())));
        folder.write(new Menu(menu.servings()), said);
        keepAllergens(folder, menu, foods, asked);
        MenuCheck.Report report =
                MenuCheck.create(MealStandard.national(), foods).check(menu, asked.diners(), asked.mealOf());
        return menu.servings().isEmpty()
                ? "没有一行可用。"
                : verdict(report) + left(said, Item.NOT_TO_SERVE, "处菜品不合饮食要求或不得供应") + left(said, Item.REJECTED, "行未采用");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private void keepAllergens(MenuFolder folder, Menu menu, FoodTable foods, MenuAsked asked) {
        folder.writeAllergens(
                FoodRules.national().allergens(menu, foods, asked.day().orElse(today())));
    }

    private String plan(MenuFolder folder, MenuAsked asked, Progress progress) {
        FoodTable foods = folder.foods();
        List<Said> said = new ArrayList<>();
        List<Dish> dishes;
        PriceList prices;
        if (asked.isTraining()) {
            TrainingKitchen kitchen =
                    TrainingKitchen.of(Long.parseLong(asked.seed()), Integer.parseInt(asked.dishes()));
            dishes = kitchen.dishes();
            prices = kitchen.prices();
            keepPrices(folder, prices);
        } else {
            Recipes recipes = Recipes.read(Tables.find(folder.kitchen(), "recipes"), foods);
            dishes = recipes.dishes();
            prices = PriceList.read(Tables.find(folder.kitchen(), "prices"));
            rejected(foods.rejections(), said);
            rejected(recipes.rejections(), said);
            rejected(prices.rejections(), said);
        }
        Means means = SchoolMeans.read(folder, asked, foods, dishes, today());
        rejected(means.kitchen().rejections(), said);
        rejected(means.larder().rejections(), said);
        MenuPlanner.Plan plan = MenuPlanner.create(MealStandard.national(), foods, watched(asked, progress))
                .plan(new MenuPlanner.Order(
                        dishes,
                        prices,
                        asked.withoutFoods(),
                        asked.diners(),
                        asked.mealOf(),
                        Integer.parseInt(asked.days()),
                        asked.foodGroups(),
                        Kitchen.usual(),
                        GAP,
                        Duration.ofSeconds(Long.parseLong(asked.seconds())),
                        means,
                        asked.restrictions(today()).orThrow()));
        heard(plan, said);
        folder.write(plan.menu(), said);
        keepAllergens(folder, plan.menu(), foods, asked);
        return plan.found()
                ? "每生每日" + plan.costPerPupilDay() + "元，下界" + plan.boundPerPupilDay() + "元；" + verdict(plan.report())
                        + left(said, Item.RELAXED, "条规则无法同时满足，已放宽") + left(said, Item.REJECTED, "行未采用")
                : "可用的菜品凑不成一餐，没有食谱。";
    }

    /** The search asks the time as it goes: so the page can say how far it is. */
    private InstantSource watched(MenuAsked asked, Progress progress) {
        Instant began = clock.instant();
        long[] told = {-1};
        return () -> {
            Instant now = clock.instant();
            long second = Duration.between(began, now).toSeconds();
            synchronized (told) {
                if (second > told[0]) {
                    told[0] = second;
                    progress.step("已求解" + second + "秒，限时" + asked.seconds() + "秒", 0);
                }
            }
            return now;
        };
    }

    private static void keepPrices(MenuFolder folder, PriceList prices) {
        try {
            Files.createDirectories(folder.kitchen());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        folder.write(prices);
    }

    private static void heard(MenuPlanner.Plan plan, List<Said> said) {
        said.add(new Said(Item.COST, plan.costPerPupilDay().toPlainString()));
        said.add(new Said(Item.BOUND, plan.boundPerPupilDay().toPlainString()));
        said.add(new Said(Item.GAP, Double.toString(plan.gap())));
        said.add(new Said(Item.SECONDS, Long.toString(Math.round(plan.seconds()))));
        plan.binding().forEach(item -> said.add(new Said(Item.BINDING, RuleNames.of(item))));
        plan.relaxations()
                .forEach(each -> said.add(new Said(
                        Item.RELAXED,
                        each.when() + "“" + RuleNames.of(each.item()) + "”为" + RuleNames.amount(each.amount()) + "，应为"
                                + RuleNames.range(each.low(), each.high()))));
        plan.leftOut().forEach(why -> said.add(new Said(Item.LEFT_OUT, why.text())));
    }

    private static void rejected(List<Rejection> rejections, List<Said> said) {
        rejections.forEach(each -> said.add(new Said(
                Item.REJECTED,
                each.file() + " 第" + each.row() + "行 " + each.column() + "："
                        + each.reason().text())));
    }

    private static String verdict(MenuCheck.Report report) {
        long broken = report.findings().stream().filter(each -> !each.ok()).count();
        return (report.meetsStandard() ? "符合 WS/T 554-2017 的必须项" : "不符合 WS/T 554-2017")
                + (broken == 0 ? "。" : "，" + broken + "项有出入。");
    }

    private static String left(List<Said> said, Item item, String words) {
        long count = said.stream().filter(each -> each.item() == item).count();
        return count == 0 ? "" : count + words + "。";
    }
}
