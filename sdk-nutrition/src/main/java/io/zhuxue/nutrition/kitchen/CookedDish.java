package io.zhuxue.nutrition.kitchen;

import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.StaffId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dish as it was cooked for a meal (加工记录).
 *
 * @param meal the meal
 * @param dish the dish
 * @param cook who cooked it
 * @param at when it was done
 * @param core the temperature in its middle, tenths of a degree Celsius
 * @param kept the sample that was kept of it; null when none was
 */
public record CookedDish(
        MealId meal,
        String dish,
        StaffId cook,
        LocalDateTime at,
        int core,
        @Nullable FoodSample kept) {

    /** The sample that was kept of it. */
    public Optional<FoodSample> sample() {
        return Optional.ofNullable(kept);
    }
}
