package io.zhuxue.nutrition.kitchen;

import java.util.List;

/**
 * What kitchens wrote down, of any number of schools and days.
 *
 * @param checks the morning checks
 * @param dishes the cooked dishes with their samples
 * @param services the meals as they were served
 */
public record KitchenRecords(List<MorningCheck> checks, List<CookedDish> dishes, List<MealService> services) {

    public KitchenRecords {
        checks = List.copyOf(checks);
        dishes = List.copyOf(dishes);
        services = List.copyOf(services);
    }
}
