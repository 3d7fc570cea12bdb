package io.zhuxue.nutrition;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One meal that one school serves on one day (一餐): what food is issued to, and what pupils eat.
 *
 * @param school the school whose pupils eat
 * @param date the day
 * @param meal breakfast, lunch or dinner; never the whole day
 */
public record MealId(SchoolCode school, LocalDate date, Meal meal) implements Comparable<MealId> {

    private static final Comparator<MealId> ORDER =
            Comparator.comparing(MealId::school).thenComparing(MealId::date).thenComparing(MealId::meal);

    public MealId {
        if (meal == Meal.DAY) {
            throw new IllegalArgumentException("a whole day is not one meal");
        }
    }

    @Override
    public int compareTo(MealId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return school + "/" + date + "/" + meal;
    }
}
