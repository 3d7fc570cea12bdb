package io.zhuxue.nutrition.disclosure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a notice as JSON: objects in a fixed order, whole numbers as numbers, money and dates as texts. */
final class NoticeJson {

    private NoticeJson() {}

    static String of(WeekNotice week) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("school_code", week.school().code().code());
        all.put("school", week.school().name());
        all.put("mode", week.school().mode().name());
        all.put("complaints", week.school().complaints());
        all.put("week", week.monday());
        all.put("published", week.published());
        all.put("standard_yuan", week.standard());
        all.put("hidden_below", week.smallest());
        all.put("totals", totals(week.totals()));
        all.put("meals", week.meals().stream().map(NoticeJson::meal).toList());
        return text(all) + "\n";
    }

    private static Map<String, Object> totals(MealNotice.Totals totals) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("diners", totals.diners());
        json.put("income_yuan", totals.income());
        json.put("cost_yuan", totals.cost());
        return json;
    }

    private static Map<String, Object> meal(MealNotice meal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date", meal.meal().date());
        json.put("meal", meal.meal().meal().name());
        meal.shown().ifPresent(totals -> json.put("totals", totals(totals)));
        json.put("cost_per_pupil_yuan", meal.costPerPupil());
        json.put("companion", meal.companion());
        json.put("dishes", meal.dishes().stream().map(NoticeJson::dish).toList());
        json.put("foods", meal.foods().stream().map(NoticeJson::food).toList());
        return json;
    }

    private static Map<String, Object> dish(MealNotice.Dish dish) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dish", dish.name());
        json.put(
                "portion",
                dish.portion().stream()
                        .map(part -> Map.of(part.food(), part.grams().grams()))
                        .toList());
        return json;
    }

    private static Map<String, Object> food(MealNotice.Food food) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("food", food.name());
        json.put("brand", food.brand());
        json.put("supplier", food.supplier());
        json.put("made", food.made());
        json.put("best_before", food.bestBefore());
        json.put("proof", food.proof());
        json.put("yuan_per_kg", food.perKilogram());
        json.put("grams_per_pupil", food.perPupil().toPlainString());
        food.amount().ifPresent(grams -> json.put("grams", grams.grams()));
        return json;
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> quoted(each.getKey().toString()) + ":" + text(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(NoticeJson::text).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Integer || value instanceof Long ? value.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
