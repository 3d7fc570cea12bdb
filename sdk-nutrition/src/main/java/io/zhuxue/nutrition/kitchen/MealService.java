package io.zhuxue.nutrition.kitchen;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.StaffId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a meal came to the table (分餐配送) and who of the school's leaders ate it with the pupils (陪餐).
 *
 * @param meal the meal
 * @param leader the leader who ate with the pupils; null when nobody did
 * @param paid what the leader paid for the meal
 * @param packedAt when the food was portioned
 * @param arrivedAt when it reached the pupils
 * @param arrivedWith its temperature then, tenths of a degree Celsius
 * @param eatenAt when the pupils began to eat
 */
public record MealService(
        MealId meal,
        @Nullable StaffId leader,
        Money paid,
        LocalDateTime packedAt,
        LocalDateTime arrivedAt,
        int arrivedWith,
        LocalDateTime eatenAt) {

    /** The leader who ate with the pupils. */
    public Optional<StaffId> accompaniedBy() {
        return Optional.ofNullable(leader);
    }
}
