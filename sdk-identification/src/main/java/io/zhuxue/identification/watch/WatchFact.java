package io.zhuxue.identification.watch;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.PersonRef;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.identification.roster.Enrolment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that became known of a watched person or a student, and from which day it holds (应助监测事实).
 *
 * <p>Facts are added, never edited: what is wrong is set right by a later fact. A fact of a day that has passed may be
 * added late; states as of that day and after it then include it.
 */
public sealed interface WatchFact {

    /** The day from which it holds. */
    LocalDate day();

    /**
     * A person stands in a register (入册).
     *
     * @param person who, by the register's row
     * @param group the register; CJZ when the register names a guardian and the student is meant
     * @param region 所在地 of the row, if stated
     * @param birthDate {@link LocalDate#MIN} when neither the row nor its ID tells it
     * @param idHolds whether the row has a citizen ID whose check digit is right
     * @param until the first day on which the row counts no more; {@link LocalDate#MAX} for still in
     */
    record Registered(
            LocalDate day,
            PersonRef person,
            SpecialGroup group,
            Optional<RegionCode> region,
            LocalDate birthDate,
            boolean idHolds,
            LocalDate until)
            implements WatchFact {

        /** A student who belongs to a guardian's household in a register, as people settled; no row of the own says more. */
        public static Registered ofHousehold(LocalDate day, PersonRef student, SpecialGroup group) {
            return new Registered(day, student, group, Optional.empty(), LocalDate.MIN, false, LocalDate.MAX);
        }
    }

    /**
     * A student whose guardian stands in a household's register: perhaps a member, for a household may be in the register
     * in part. A person decides; {@link Registered} or {@link Unregistered} of the student ends it.
     */
    record Presumed(LocalDate day, PersonRef student, SpecialGroup group) implements WatchFact {}

    /** A person has left a register (退出), or the risk is removed (风险消除). */
    record Unregistered(LocalDate day, PersonRef person, SpecialGroup group, boolean riskRemoved)
            implements WatchFact {}

    /** A person was found to be, or perhaps to be, a student (比中); a later match takes the place of an earlier one. */
    record Matched(LocalDate day, PersonRef person, PersonRef student, Certainty certainty) implements WatchFact {

        /** How sure it is. */
        public enum Certainty {
            /** Proven by evidence, or decided by a person. */
            SURE,
            /** A person has to decide; it does not count until then. */
            IN_REVIEW
        }
    }

    /** A match was wrong (拆分): the person is not that student. */
    record Parted(LocalDate day, PersonRef person, PersonRef student) implements WatchFact {}

    /** A person was found to go to school elsewhere (外地就读). */
    record Elsewhere(LocalDate day, PersonRef person) implements WatchFact {}

    /**
     * A student is in the roster (学籍), newly or with a change.
     *
     * @param county 学校所在地
     * @param home 生源地或户籍地
     */
    record Enrolled(
            LocalDate day,
            PersonRef student,
            String schoolCode,
            RegionCode county,
            RegionCode home,
            Enrolment enrolment)
            implements WatchFact {}

    /** A student is aided in a term (已资助). */
    record Aided(LocalDate day, PersonRef student, Term term, List<String> programmes) implements WatchFact {

        public Aided {
            programmes = List.copyOf(programmes);
        }
    }

    /**
     * A student gets no aid in a term, and why (不予资助).
     *
     * @param code the reason's code
     * @param reason the reason as the family was told
     */
    record Refused(LocalDate day, PersonRef student, Term term, String code, String reason) implements WatchFact {}

    /** A student's family is struck by an event (突发状况) that is looked at until a day, exclusive. */
    record Struck(LocalDate day, PersonRef student, Hardship hardship, LocalDate until) implements WatchFact {}

    /** A place is struck (灾害波及地区): every student whose home lies there, also one who enrols later. */
    record PlaceStruck(LocalDate day, Area area, Hardship hardship, LocalDate until) implements WatchFact {}
}
