package io.zhuxue.nutrition.menu;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.NutritionMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighed menu (带量食谱): what each pupil gets on each day, in raw grams as bought.
 *
 * @param servings rows in the order of the menu
 * @param rejections the rows of a file that were not taken
 */
public record Menu(List<Serving> servings, List<Rejection> rejections) {

    /**
     * A food of a dish on a day.
     *
     * @param day the day's name, such as 1
     * @param dish the dish
     * @param foodCode the food
     * @param grams grams as bought for one pupil
     */
    public record Serving(String day, String dish, String foodCode, double grams) {}

    private static final List<Column> COLUMNS = List.of(
            Column.required("day", "日次"),
            Column.required("dish", "菜品"),
            Column.required("food_code", "食物编码"),
            Column.required("grams_per_pupil", "人均克数"));

    public Menu {
        servings = List.copyOf(servings);
        rejections = List.copyOf(rejections);
    }

    /** A menu without rejected rows. */
    public Menu(List<Serving> servings) {
        this(servings, List.of());
    }

    /** A menu of dishes, one list a day; the days are named 1, 2, 3 and so on. */
    public static Menu of(List<List<Dish>> days) {
        List<Serving> servings = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            for (Dish dish : days.get(day)) {
                for (Dish.Ingredient ingredient : dish.ingredients()) {
                    servings.add(new Serving(
                            Integer.toString(day + 1), dish.name(), ingredient.foodCode(), ingredient.grams()));
                }
            }
        }
        return new Menu(servings);
    }

    /** Reads rows of day, dish, food_code and grams_per_pupil; every food must stand in the food table. */
    public static Menu read(TableSource table, FoodTable foods) {
        List<Serving> servings = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        table.read(COLUMNS, row -> {
            int before = rejections.size();
            if (row.blank(0)) {
                reject(
                        table,
                        row.number(),
                        0,
                        CoreMessage.MISSING.with(COLUMNS.get(0).name()),
                        rejections);
            }
            if (foods.find(row.value(2)).isEmpty()) {
                reject(table, row.number(), 2, NutritionMessage.UNKNOWN_FOOD.with(row.value(2)), rejections);
            }
            double grams = FoodReader.number(row.value(3));
            if (!(grams >= 0)) {
                Message reason = CoreMessage.BAD_VALUE.with(COLUMNS.get(3).name(), "克数");
                reject(table, row.number(), 3, reason, rejections);
            }
            if (rejections.size() == before) {
                servings.add(new Serving(row.value(0), row.value(1), row.value(2), grams));
            }
        });
        return new Menu(servings, rejections);
    }

    private static void reject(TableSource table, long row, int column, Message reason, List<Rejection> rejections) {
        rejections.add(new Rejection(table.name(), row, COLUMNS.get(column).name(), reason));
    }

    /** The servings of each day, days in the order of their first row. */
    Map<String, List<Serving>> byDay() {
        Map<String, List<Serving>> days = new LinkedHashMap<>();
        servings.forEach(serving ->
                days.computeIfAbsent(serving.day(), day -> new ArrayList<>()).add(serving));
        return Collections.unmodifiableMap(days);
    }
}
