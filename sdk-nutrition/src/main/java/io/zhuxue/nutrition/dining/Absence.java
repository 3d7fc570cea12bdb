package io.zhuxue.nutrition.dining;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.PupilId;
import java.time.LocalDate;

/**
 * A pupil was not in school on a day, by the teacher's attendance book (缺勤), which the kitchen does not keep.
 *
 * @param school the school
 * @param date the day
 * @param pupil the pupil
 */
public record Absence(SchoolCode school, LocalDate date, PupilId pupil) {}
