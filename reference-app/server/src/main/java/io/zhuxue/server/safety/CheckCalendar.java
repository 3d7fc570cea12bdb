package io.zhuxue.server.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * Which checks of a month were made (自查日历).
 *
 * @param days the days of school of the month until the day that is looked at
 * @param rows a row a school
 */
public record CheckCalendar(List<LocalDate> days, List<Row> rows) {

    /**
     * A school's month.
     *
     * @param done of each day, whether its daily check was made
     * @param weekly weekly checks made
     * @param monthly monthly checks made
     * @param missing checks of any kind that are missing
     */
    public record Row(String code, String school, List<Boolean> done, int weekly, int monthly, int missing) {
        public Row {
            done = List.copyOf(done);
        }
    }

    public CheckCalendar {
        days = List.copyOf(days);
        rows = List.copyOf(rows);
    }

    /** How many checks are missing in all. */
    public int missing() {
        return rows.stream().mapToInt(Row::missing).sum();
    }
}
