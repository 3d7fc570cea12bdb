package io.zhuxue.reporting.conduct;

import java.time.LocalDate;

/**
 * A session that was held (学习记录).
 *
 * @param plan the plan's id
 * @param number which session of the plan, from 1; the last record of a number counts
 * @param on when
 * @param present how many people came; never negative
 */
public record StudySession(String plan, int number, LocalDate on, int present) {

    public StudySession {
        if (number < 1 || present < 0) {
            throw new IllegalArgumentException("a session has a number and a count of people");
        }
    }
}
