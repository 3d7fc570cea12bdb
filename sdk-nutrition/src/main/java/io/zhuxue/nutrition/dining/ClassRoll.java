package io.zhuxue.nutrition.dining;

import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import java.time.LocalTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A class's roll of who ate a meal (班级点名册), for schools without card devices; a later, longer roll of the same meal adds
 * to it.
 *
 * @param in the class
 * @param meal the meal
 * @param served when the meal begins by the timetable, the same in every version of the roll
 * @param present who ate
 */
public record ClassRoll(ClassId in, MealId meal, LocalTime served, SortedSet<PupilId> present) {

    public ClassRoll {
        present = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(present));
        if (!in.school().equals(meal.school())) {
            throw new IllegalArgumentException("a class eats at its own school");
        }
    }

    /** The roll as events; the same pupil and meal give the same event, however often the roll is sent. */
    public List<DiningEvent> events() {
        long day = meal.date().toEpochDay();
        long number = day * 4 + meal.meal().ordinal();
        return present.stream()
                .map(pupil -> new DiningEvent(
                        "roll:" + pupil,
                        number,
                        meal.school(),
                        pupil,
                        meal.meal(),
                        meal.date().atTime(served)))
                .toList();
    }
}
