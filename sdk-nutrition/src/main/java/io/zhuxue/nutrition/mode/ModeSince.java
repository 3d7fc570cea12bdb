package io.zhuxue.nutrition.mode;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.MealMode;
import java.time.LocalDate;

/**
 * How a school feeds its pupils from a day on, until its next such record (供餐模式变更).
 *
 * @param school the school
 * @param from the first day
 * @param mode how
 */
public record ModeSince(SchoolCode school, LocalDate from, MealMode mode) {}
