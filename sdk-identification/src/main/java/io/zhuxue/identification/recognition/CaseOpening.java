package io.zhuxue.identification.recognition;

import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.calendar.SchoolYear;
import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;

/**
 * What a case begins with (开卷).
 *
 * @param student the student
 * @param schoolCode 学校标识码
 * @param year the school year for which the level will hold
 * @param birthDate decides who signs
 * @param recommended the level that assessment recommends
 * @param floor the least level, which a register gives; NONE when no register speaks
 * @param previous the id of last year's case, or empty
 */
public record CaseOpening(
        PersonRef student,
        String schoolCode,
        SchoolYear year,
        LocalDate birthDate,
        NeedLevel recommended,
        NeedLevel floor,
        String previous) {

    public CaseOpening {
        if (floor.compareTo(recommended) > 0) {
            throw new IllegalArgumentException("a recommendation is never below what a register gives");
        }
    }
}
