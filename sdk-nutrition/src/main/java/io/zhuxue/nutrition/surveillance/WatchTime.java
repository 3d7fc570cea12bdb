package io.zhuxue.nutrition.surveillance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * When a point has to be seen on a day of school (应监看时段).
 *
 * @param point the point
 * @param from from when
 * @param to until when, later than from; midnight ends the day with {@link LocalTime#MAX}
 */
public record WatchTime(ProcessPoint point, LocalTime from, LocalTime to) {

    public WatchTime {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a watch ends after it begins");
        }
    }

    LocalDateTime begins(LocalDate day) {
        return day.atTime(from);
    }

    LocalDateTime ends(LocalDate day) {
        return to.equals(LocalTime.MAX) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
    }
}
