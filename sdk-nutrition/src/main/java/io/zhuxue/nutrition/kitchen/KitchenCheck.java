package io.zhuxue.nutrition.kitchen;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealId;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

/** The check (供餐安全核对) of what kitchens wrote down against the limits in force. */
public interface KitchenCheck {

    /**
     * A check by these limits.
     *
     * @param mealPrice what a leader has to pay for the meal that he eats with the pupils
     */
    static KitchenCheck create(KitchenLimits limits, Money mealPrice) {
        return new DefaultKitchenCheck(limits, mealPrice);
    }

    /**
     * Checks every record, and that every meal which pupils ate has its records.
     *
     * <p>A sample that is still kept is no fault: it may have been taken yesterday.
     *
     * @param eaten the meals that pupils ate
     * @return the findings in the order of schools, days and codes
     */
    List<Finding> check(KitchenRecords records, Collection<MealId> eaten);

    /** A reminder for each sample that has been kept long enough at this time and is not disposed of, oldest first. */
    List<Finding> samplesDue(Collection<CookedDish> dishes, LocalDateTime now);
}
