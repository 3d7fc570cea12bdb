package io.zhuxue.core.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says (节假日安排).
 *
 * @param date the day
 * @param working true for a weekend on which people work, false for a holiday
 * @param name the holiday it belongs to, such as 春节
 */
public record SpecialDay(LocalDate date, boolean working, String name) {}
