package io.zhuxue.reporting.support;

import io.zhuxue.core.access.Area;

/**
 * The aid officers of an office measured by the students for whom they work (机构队伍配备).
 *
 * @param office the office
 * @param students its students; never negative
 * @param officers full-time aid officers; never negative
 */
public record Staffing(Area office, long students, int officers) {

    public Staffing {
        if (students < 0 || officers < 0) {
            throw new IllegalArgumentException("counts are never negative");
        }
    }

    /**
     * How many officers are missing.
     *
     * @param studentsPerOfficer the rule of the place, such as 2500 in universities (remembered, not read: 待核)
     */
    public long missing(int studentsPerOfficer) {
        long needed = (students + studentsPerOfficer - 1) / studentsPerOfficer;
        return Math.max(0, needed - officers);
    }
}
