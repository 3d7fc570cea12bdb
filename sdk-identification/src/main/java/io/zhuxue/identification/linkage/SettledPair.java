package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.PersonRef;
import java.time.LocalDate;

/**
 * What people have settled about a register's person and a student (复核结论): one person, or two.
 *
 * @param person the person of the register's row; of a guardian's row the guardian
 * @param student the student
 * @param group the group that the link gives the student
 * @param same whether the link counts from now on; else it is never given again
 * @param deciders how many people said so
 * @param day the day on which it was settled
 * @param guardian whether the row is a guardian's: {@code same} then says that the student belongs to that household, and
 *     never that the two are one person
 */
public record SettledPair(
        PersonRef person,
        PersonRef student,
        SpecialGroup group,
        boolean same,
        int deciders,
        LocalDate day,
        boolean guardian) {

    /** What was settled about a row of the student's own. */
    public SettledPair(
            PersonRef person, PersonRef student, SpecialGroup group, boolean same, int deciders, LocalDate day) {
        this(person, student, group, same, deciders, day, false);
    }

    public SettledPair {
        if (deciders < 1) {
            throw new IllegalArgumentException("somebody settled it");
        }
    }

    /** How it was settled, in plain Chinese, such as 经两人复核确认（2022-09-07）. */
    public String finding() {
        String people = switch (deciders) {
            case 1 -> "人工";
            case 2 -> "两人";
            default -> deciders + "人";
        };
        return "经" + people + "复核" + (same ? "确认" : "否定") + "（" + day + "）";
    }
}
