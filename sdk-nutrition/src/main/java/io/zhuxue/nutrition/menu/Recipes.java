package io.zhuxue.nutrition.menu;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.NutritionMessage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A collection of recipes (食谱库).
 *
 * @param dishes the dishes, in the order of their first row
 * @param rejections the rows that were not taken; a dish with such a row is left out whole, for it would be a wrong dish
 */
public record Recipes(List<Dish> dishes, List<Rejection> rejections) {

    private static final List<Column> COLUMNS = List.of(
            Column.required("dish", "菜品"),
            Column.required("course", "类别"),
            Column.required("food_code", "食物编码"),
            Column.required("grams", "克数"));

    public Recipes {
        dishes = List.copyOf(dishes);
        rejections = List.copyOf(rejections);
    }

    /** Reads rows of dish, course, food_code and grams; every food must stand in the food table. */
    public static Recipes read(TableSource table, FoodTable foods) {
        return new Reader(table.name(), foods).read(table);
    }

    private static final class Reader {

        private final String file;
        private final FoodTable foods;
        private final Map<String, Course> courses = new LinkedHashMap<>();
        private final Map<String, List<Dish.Ingredient>> portions = new LinkedHashMap<>();
        private final Set<String> spoiled = new HashSet<>();
        private final List<Rejection> rejections = new ArrayList<>();

        Reader(String file, FoodTable foods) {
            this.file = file;
            this.foods = foods;
        }

        Recipes read(TableSource table) {
            table.read(COLUMNS, this::take);
            List<Dish> dishes = new ArrayList<>();
            portions.forEach((name, portion) -> {
                Course course = courses.get(name);
                if (course != null && !spoiled.contains(name) && !portion.isEmpty()) {
                    dishes.add(new Dish(name, course, portion));
                }
            });
            return new Recipes(dishes, rejections);
        }

        private void take(Row row) {
            String name = row.value(0);
            if (name.isEmpty()) {
                reject(row, 0, CoreMessage.MISSING.with(COLUMNS.get(0).name()));
                return;
            }
            List<Dish.Ingredient> portion = portions.computeIfAbsent(name, dish -> new ArrayList<>());
            int before = rejections.size();
            Optional<Course> course = Course.of(row.value(1));
            if (course.isEmpty()) {
                reject(row, 1, CoreMessage.BAD_VALUE.with(COLUMNS.get(1).name(), "STAPLE MEAT VEG SOUP FRUIT MILK"));
            } else if (courses.getOrDefault(name, course.get()) != course.get()) {
                reject(row, 1, NutritionMessage.COURSE_CHANGED.with(name));
            }
            if (foods.find(row.value(2)).isEmpty()) {
                reject(row, 2, NutritionMessage.UNKNOWN_FOOD.with(row.value(2)));
            }
            double grams = FoodReader.number(row.value(3));
            if (!(grams > 0)) {
                reject(row, 3, CoreMessage.BAD_VALUE.with(COLUMNS.get(3).name(), "大于零的克数"));
            }
            if (rejections.size() > before) {
                spoiled.add(name);
            } else {
                courses.putIfAbsent(name, course.orElseThrow());
                portion.add(new Dish.Ingredient(row.value(2), grams));
            }
        }

        private void reject(Row row, int column, Message reason) {
            rejections.add(new Rejection(file, row.number(), COLUMNS.get(column).name(), reason));
        }
    }
}
