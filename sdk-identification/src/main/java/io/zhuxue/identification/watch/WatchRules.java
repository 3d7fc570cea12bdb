package io.zhuxue.identification.watch;

import java.time.LocalDate;

/**
 * The ages by which a person whom no roster holds is judged (应助监测年龄口径), in whole years.
 *
 * @param schoolFrom the age from which a child must be in school; six (义务教育法 第十一条)
 * @param schoolUntil the first age at which it need not be any more; nine years of school make it fifteen, and late
 *     starters a year more
 * @param grownUpFrom the first age at which a row without a right ID is not asked about any more
 */
public record WatchRules(int schoolFrom, int schoolUntil, int grownUpFrom) {

    public WatchRules {
        if (!(0 <= schoolFrom && schoolFrom <= schoolUntil && schoolUntil <= grownUpFrom)) {
            throw new IllegalArgumentException("ages go up");
        }
    }

    /** 6, 16 and 23. */
    public static WatchRules national() {
        return new WatchRules(6, 16, 23);
    }

    /** How a person stands whom no roster holds. */
    WatchState withoutSchool(LocalDate birthDate, boolean idHolds, LocalDate day) {
        if (birthDate.equals(LocalDate.MIN)) {
            return new WatchState.Unmatched(idHolds ? NextStep.FIND_SCHOOL : NextStep.ASK_OWNER);
        }
        if (day.isBefore(birthDate.plusYears(schoolFrom))) {
            return new WatchState.NotEnrolled(WatchState.NotEnrolled.Why.TOO_YOUNG);
        }
        if (!day.isBefore(birthDate.plusYears(idHolds ? schoolUntil : grownUpFrom))) {
            return new WatchState.NotEnrolled(WatchState.NotEnrolled.Why.GROWN_UP);
        }
        return new WatchState.Unmatched(idHolds ? NextStep.FIND_SCHOOL : NextStep.ASK_OWNER);
    }
}
