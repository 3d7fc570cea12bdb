package io.zhuxue.reporting.support;

import io.zhuxue.core.Stage;
import java.util.Set;

/**
 * A training course (培训课程).
 *
 * @param id the course's id
 * @param title the Chinese title
 * @param stages for whose aid officers it is meant
 * @param hours its hours; at least 1
 * @param passMark the least score that passes, 0 to 100; 0 for a course without an exam
 */
public record Course(String id, String title, Set<Stage> stages, int hours, int passMark) {

    public Course {
        stages = Set.copyOf(stages);
        if (hours < 1 || passMark < 0 || passMark > 100) {
            throw new IllegalArgumentException("a course has hours and a pass mark from 0 to 100");
        }
    }
}
