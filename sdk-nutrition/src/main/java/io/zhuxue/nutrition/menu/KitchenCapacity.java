package io.zhuxue.nutrition.menu;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.NutritionMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a kitchen can do on a day (厨房能力): burners, steamers and fryers by minutes or by dishes, hands by minutes of work.
 * The unit is the kitchen's own, the same for a resource and the dishes that take it.
 *
 * @param perDay how much there is of a resource on a day, not negative
 * @param work how much of each resource a dish takes for all its diners, by dish; a dish that is not named takes nothing
 * @param rejections the rows that were not taken
 */
public record KitchenCapacity(
        Map<String, Double> perDay, Map<String, Map<String, Double>> work, List<Rejection> rejections) {

    private static final List<Column> CAPACITY =
            List.of(Column.required("resource", "设备或工序"), Column.required("per_day", "每日能力"));

    private static final List<Column> WORK = List.of(
            Column.required("dish", "菜品"), Column.required("resource", "设备或工序"), Column.required("amount", "占用"));

    public KitchenCapacity {
        perDay = java.util.Collections.unmodifiableMap(new TreeMap<>(perDay));
        Map<String, Map<String, Double>> copy = new LinkedHashMap<>();
        work.forEach((dish, amounts) -> copy.put(dish, Map.copyOf(amounts)));
        work = java.util.Collections.unmodifiableMap(copy);
        rejections = List.copyOf(rejections);
    }

    /** A kitchen that can do anything. */
    public static KitchenCapacity unlimited() {
        return new KitchenCapacity(Map.of(), Map.of(), List.of());
    }

    /**
     * Reads rows of resource and per_day, and rows of dish, resource and amount.
     *
     * @param dishes the dishes that are known; work of another is rejected
     */
    public static KitchenCapacity read(TableSource capacity, TableSource work, List<Dish> dishes) {
        List<Rejection> rejections = new ArrayList<>();
        Map<String, Double> perDay = new LinkedHashMap<>();
        capacity.read(CAPACITY, row -> {
            double amount = amount(capacity, CAPACITY, row, 1, rejections);
            if (row.blank(0)) {
                reject(capacity, CAPACITY, row, 0, CoreMessage.MISSING.with("resource"), rejections);
            } else if (amount >= 0 && perDay.putIfAbsent(row.value(0), amount) != null) {
                reject(capacity, CAPACITY, row, 0, NutritionMessage.RESOURCE_TWICE.with(row.value(0)), rejections);
            }
        });
        Set<String> known = new TreeSet<>();
        dishes.forEach(dish -> known.add(dish.name()));
        Map<String, Map<String, Double>> taken = new LinkedHashMap<>();
        work.read(WORK, row -> {
            int before = rejections.size();
            if (!known.contains(row.value(0))) {
                reject(work, WORK, row, 0, NutritionMessage.UNKNOWN_DISH.with(row.value(0)), rejections);
            }
            if (!perDay.containsKey(row.value(1))) {
                reject(work, WORK, row, 1, NutritionMessage.UNKNOWN_RESOURCE.with(row.value(1)), rejections);
            }
            double amount = amount(work, WORK, row, 2, rejections);
            if (rejections.size() == before) {
                taken.computeIfAbsent(row.value(0), dish -> new LinkedHashMap<>())
                        .merge(row.value(1), amount, Double::sum);
            }
        });
        return new KitchenCapacity(perDay, taken, rejections);
    }

    private static double amount(
            TableSource table, List<Column> columns, Row row, int column, List<Rejection> rejections) {
        double amount = FoodReader.number(row.value(column));
        if (!(amount >= 0)) {
            Message reason = CoreMessage.BAD_VALUE.with(columns.get(column).name(), "不为负的数");
            reject(table, columns, row, column, reason, rejections);
        }
        return amount;
    }

    private static void reject(
            TableSource table, List<Column> columns, Row row, int column, Message reason, List<Rejection> rejections) {
        rejections.add(
                new Rejection(table.name(), row.number(), columns.get(column).name(), reason));
    }

    /** How much of a resource a dish takes. */
    double taken(String dish, String resource) {
        return work.getOrDefault(dish, Map.of()).getOrDefault(resource, 0.0);
    }
}
