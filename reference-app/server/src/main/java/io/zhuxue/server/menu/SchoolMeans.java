package io.zhuxue.server.menu;

import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.core.table.Tables;
import io.zhuxue.flow.Refusal;
import io.zhuxue.nutrition.menu.Dish;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Kitchen;
import io.zhuxue.nutrition.menu.KitchenCapacity;
import io.zhuxue.nutrition.menu.Larder;
import io.zhuxue.nutrition.menu.Means;
import io.zhuxue.server.ServerMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a school has to plan with (供餐条件): the ceiling that was typed, and the tables {@code kitchen} and {@code work}, which
 * go together, and {@code stock} where they came along.
 */
final class SchoolMeans {

    private SchoolMeans() {}

    /**
     * Reads the means.
     *
     * @param today the first day where none was named
     * @throws Refusal when one of two tables is missing, or the menu is too long for what is in store
     */
    static Means read(MenuFolder folder, MenuAsked asked, FoodTable foods, List<Dish> dishes, LocalDate today) {
        Optional<TableSource> kitchen = Tables.lookUp(folder.kitchen(), "kitchen");
        Optional<TableSource> work = Tables.lookUp(folder.kitchen(), "work");
        if (kitchen.isPresent() != work.isPresent()) {
            throw new Refusal(ServerMessage.BAD_MENU.with("厨房能力表 kitchen 与菜品占用表 work 须一起给出"));
        }
        KitchenCapacity capacity = kitchen.flatMap(
                        table -> work.map(needed -> KitchenCapacity.read(table, needed, dishes)))
                .orElseGet(KitchenCapacity::unlimited);
        int days = Integer.parseInt(asked.days());
        Larder larder = Tables.lookUp(folder.kitchen(), "stock")
                .map(table -> larder(table, foods, days, asked.day().orElse(today)))
                .orElseGet(Larder::empty);
        return new Means(asked.money(), capacity, larder);
    }

    private static Larder larder(TableSource stock, FoodTable foods, int days, LocalDate first) {
        if (days > Kitchen.usual().week()) {
            throw new Refusal(
                    ServerMessage.BAD_MENU.with("带库存时最多配" + Kitchen.usual().week() + "天"));
        }
        WorkingCalendar calendar = WorkingCalendar.national();
        List<LocalDate> dates = new ArrayList<>();
        dates.add(calendar.plusWorkingDays(first, 0).value());
        while (dates.size() <= days) {
            dates.add(calendar.plusWorkingDays(dates.get(dates.size() - 1), 1).value());
        }
        return Larder.read(stock, foods, dates.subList(0, days), dates.get(days));
    }
}
