package io.zhuxue.server.mode;

import io.zhuxue.nutrition.MealMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a school feeds its pupils on a day (供餐方式).
 *
 * @param mode how it does
 * @param planned how it means to; the same as now when nothing is planned
 * @param due by when; null when nothing is planned
 * @param late whether that day is over
 * @param story what was noted, a line a step
 */
public record ModeRow(
        String code,
        String school,
        MealMode mode,
        MealMode planned,
        @Nullable LocalDate due,
        boolean late,
        List<String> story) {

    public ModeRow {
        story = List.copyOf(story);
    }

    /** True when the school means to change. */
    public boolean isMoving() {
        return due != null;
    }
}
