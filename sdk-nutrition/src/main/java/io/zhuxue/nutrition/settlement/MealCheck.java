package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds meals against issues: no meal without food, no food without a meal. */
final class MealCheck {

    private final Evidence evidence;

    MealCheck(Evidence evidence) {
        this.evidence = evidence;
    }

    void check(List<Finding> found) {
        Map<MealId, Long> issued = new HashMap<>();
        for (StockEntry entry : evidence.entries()) {
            if (entry.kind() == Kind.ISSUE || entry.kind() == Kind.RETURN) {
                entry.meal()
                        .ifPresent(meal -> issued.merge(meal, -entry.change().grams(), Long::sum));
            }
        }
        Map<MealId, Integer> eaten = evidence.dining().recorded();
        eaten.forEach((meal, diners) -> {
            if (diners > 0 && issued.getOrDefault(meal, 0L) == 0) {
                found.add(of(Weight.BREACH, meal, NutritionMessage.MEAL_WITHOUT_FOOD.with(meal, diners)));
            }
        });
        issued.forEach((meal, grams) -> {
            if (grams > 0 && eaten.getOrDefault(meal, 0) == 0) {
                found.add(of(Weight.BREACH, meal, NutritionMessage.FOOD_WITHOUT_MEAL.with(meal, grams)));
            }
        });
    }

    private static Finding of(Weight weight, MealId meal, Message message) {
        return new Finding(weight, meal.school(), meal.date(), meal.toString(), message, List.of(meal.toString()));
    }
}
