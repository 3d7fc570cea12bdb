package io.zhuxue.nutrition.dining;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDateTime;

/**
 * A pupil took a meal (刷卡就餐记录). Device and number name the event for ever: it may be sent again, late and out of order.
 *
 * @param device the card device, or the roll of a class
 * @param number its number in the device, zero or more
 * @param school the school whose kitchen served
 * @param pupil who ate
 * @param meal which meal of the day
 * @param at when, by the device; whole seconds
 */
public record DiningEvent(String device, long number, SchoolCode school, PupilId pupil, Meal meal, LocalDateTime at) {

    public DiningEvent {
        if (device.isBlank() || number < 0 || meal == Meal.DAY) {
            throw new IllegalArgumentException("an event has a device, a number and one meal");
        }
        at = at.withNano(0);
    }

    /** The meal that was taken. */
    public MealId mealId() {
        return new MealId(school, at.toLocalDate(), meal);
    }
}
