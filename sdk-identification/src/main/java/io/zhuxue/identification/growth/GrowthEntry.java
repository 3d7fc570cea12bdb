package io.zhuxue.identification.growth;

import java.time.LocalDate;
import java.util.Optional;

/** An entry in a student's growth file (成长档案记录); entries are added and never changed. */
public sealed interface GrowthEntry {

    /** When it happened. */
    LocalDate day();

    /** 知情同意: the family agrees to the file; without it nothing is kept. */
    record Consented(LocalDate day, String account) implements GrowthEntry {}

    /** 撤回同意: from now on nothing is added. */
    record ConsentWithdrawn(LocalDate day, String account) implements GrowthEntry {}

    /** 导师结对: one mentor at a time; the next takes the place of the last. */
    record MentorAssigned(LocalDate day, String mentor) implements GrowthEntry {}

    /**
     * 成长目标.
     *
     * @param goal its name, unique in the file
     * @param measure what is counted, such as the rank in class
     * @param before where the student begins
     * @param target where to; may be less than before, as with ranks
     */
    record GoalSet(LocalDate day, String goal, Aspect aspect, String measure, int before, int target)
            implements GrowthEntry {}

    /** 目标评估: where the student stands now. */
    record GoalMeasured(LocalDate day, String goal, int value) implements GrowthEntry {}

    /** 谈话辅导 with the mentor; of a talk about psychology only that it took place. */
    record TalkHeld(LocalDate day, Aspect aspect, String mentor, int minutes) implements GrowthEntry {}

    /** 心理转介; what it says is sealed and lies elsewhere ({@link Referral}). */
    record Referred(LocalDate day, String referral) implements GrowthEntry {}

    /** 活动参与, with the hours that count. */
    record ActivityJoined(LocalDate day, String activity, Virtue virtue, int hours) implements GrowthEntry {}

    /** 诚信承诺: SM3 of the text that was signed. */
    record Pledged(LocalDate day, String pledge) implements GrowthEntry {}

    /** 知识测验, graded. */
    record QuizTaken(LocalDate day, String quiz, int right, int questions) implements GrowthEntry {}

    /** 成长成果. */
    record Achieved(LocalDate day, Outcome outcome, String what) implements GrowthEntry {}

    /**
     * 更正: an earlier entry is wrong. It stays where it is and counts no more; what is right counts in its place. A later
     * correction of the same entry takes the place of an earlier one.
     *
     * @param number the wrong entry's number in the file, from 1
     * @param reason why, without personal data
     * @param instead the right entry, of the same kind; empty when there should be none
     */
    record Corrected(LocalDate day, int number, String reason, Optional<GrowthEntry> instead) implements GrowthEntry {}

    /** A kind of outcome. */
    enum Outcome {
        /** 证书. */
        CERTIFICATE,
        /** 获奖. */
        PRIZE,
        /** 升学. */
        ADMISSION,
        /** 就业. */
        JOB
    }
}
