package io.zhuxue.batch.menu;

import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.menu.Dish;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.KitchenCapacity;
import io.zhuxue.nutrition.menu.Larder;
import io.zhuxue.nutrition.menu.Meal;
import io.zhuxue.nutrition.menu.Means;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of a plan that say what the school has: money, kitchen and store. */
final class SchoolMeans {

    private static final String NO_CEILING = "none";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--ceiling",
            paramLabel = "YUAN",
            description = "每生每日食材成本上限（元），none 为不限；默认取供餐首日的膳食补助标准（nut.meal），全天配餐（day）默认不限。")
    private @Nullable String ceiling;

    @Option(names = "--kitchen", paramLabel = "F", description = "厨房能力：resource per_day，与 --work 一起给出。")
    private @Nullable Path kitchen;

    @Option(names = "--work", paramLabel = "F", description = "菜品占用：dish resource amount（分钟或道数）。")
    private @Nullable Path work;

    @Option(
            names = "--stock",
            paramLabel = "F",
            description = "现有库存（全校）：lot_no food_code grams best_before [yuan_per_kg]；不写价格的按零成本计，到期前须用完。")
    private @Nullable Path stock;

    @Option(names = "--from", paramLabel = "DATE", description = "供餐首日；其后各日按上课日顺延。默认为今天。")
    private @Nullable LocalDate from;

    /** The tables that the options name. */
    List<Path> tables() {
        List<Path> tables = new ArrayList<>();
        for (Path table : new Path[] {kitchen, work, stock}) {
            if (table != null) {
                tables.add(table);
            }
        }
        return tables;
    }

    /** What the school has for so many days. */
    Means read(Meal meal, int days, int week, FoodTable foods, List<Dish> dishes) {
        if ((kitchen == null) != (work == null)) {
            throw new ParameterException(spec.commandLine(), "--kitchen 与 --work 须一起给出。");
        }
        if (stock != null && days > week) {
            throw new ParameterException(spec.commandLine(), "给出库存时最多配 " + week + " 天。");
        }
        KitchenCapacity capacity = kitchen == null || work == null
                ? KitchenCapacity.unlimited()
                : KitchenCapacity.read(Tables.open(kitchen), Tables.open(work), dishes);
        Larder larder = Larder.empty();
        if (stock != null) {
            List<LocalDate> dates = schoolDays(days + 1);
            larder = Larder.read(Tables.open(stock), foods, dates.subList(0, days), dates.get(days));
        }
        return new Means(ceiling(meal), capacity, larder);
    }

    private Optional<Money> ceiling(Meal meal) {
        if (ceiling == null) {
            return meal == Meal.DAY
                    ? Optional.empty()
                    : PolicyBook.national()
                            .find("nut.meal", first(), Place.NATION)
                            .map(value -> value.yuan());
        }
        if (ceiling.equals(NO_CEILING)) {
            return Optional.empty();
        }
        Optional<Money> money = Money.parse(ceiling).value().filter(each -> each.fen() > 0);
        if (money.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "成本上限应为元，最多两位小数，或 none。");
        }
        return money;
    }

    private List<LocalDate> schoolDays(int count) {
        WorkingCalendar calendar = WorkingCalendar.national();
        List<LocalDate> days = new ArrayList<>();
        days.add(calendar.plusWorkingDays(first(), 0).value());
        while (days.size() < count) {
            days.add(calendar.plusWorkingDays(days.get(days.size() - 1), 1).value());
        }
        return days;
    }

    /** The first day of the menu. */
    LocalDate first() {
        return from == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : from;
    }
}
