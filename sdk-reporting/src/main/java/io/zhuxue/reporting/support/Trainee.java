package io.zhuxue.reporting.support;

import io.zhuxue.core.access.Area;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An aid officer's part in a course (培训记录).
 *
 * @param account the officer's account
 * @param office where the officer works
 * @param course the course
 * @param hours the hours attended; never negative
 * @param score the exam's score, 0 to 100; below 0 for one who did not sit it
 */
public record Trainee(String account, Area office, Course course, int hours, int score) {

    public Trainee {
        if (hours < 0 || score > 100) {
            throw new IllegalArgumentException("hours are never negative, a score is at most 100");
        }
    }

    /** True when all hours were attended and the exam, if there is one, was passed. */
    public boolean passed() {
        return hours >= course.hours() && score >= (course.passMark() == 0 ? Integer.MIN_VALUE : course.passMark());
    }

    /**
     * The hours that count for each officer of an area: a course passed counts its hours, once, however often it was taken.
     */
    public static Map<String, Integer> countedHours(Area area, Collection<Trainee> records) {
        Map<String, Map<String, Integer>> passed = new LinkedHashMap<>();
        for (Trainee record : records) {
            if (area.covers(record.office())) {
                Map<String, Integer> own = passed.computeIfAbsent(record.account(), a -> new LinkedHashMap<>());
                if (record.passed()) {
                    own.put(record.course().id(), record.course().hours());
                }
            }
        }
        Map<String, Integer> hours = new LinkedHashMap<>();
        passed.forEach((account, courses) -> hours.put(
                account, courses.values().stream().mapToInt(Integer::intValue).sum()));
        return hours;
    }
}
