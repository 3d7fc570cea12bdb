package io.zhuxue.identification.roster;

import java.time.LocalDate;

/**
 * A student's enrolment status and the day from which it holds.
 *
 * @param status 学籍状态
 * @param since 状态日期; {@link LocalDate#MIN} when the roster leaves it blank, which is before every term
 */
public record Enrolment(EnrolmentStatus status, LocalDate since) {

    /** True when the student is in school on a day: enrolled, or in another status that began only after that day. */
    public boolean inSchoolOn(LocalDate day) {
        return status == EnrolmentStatus.ENROLLED || since.isAfter(day);
    }
}
