package io.zhuxue.identification.linkage;

import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.util.List;

/**
 * The linkage (比对) of students with registers for one term, ready to be asked student by student.
 *
 * <p>It is prepared in two readings – all registers, then the whole roster – because evidence short of an ID can only
 * be weighed when everybody is known. Asking is pure: the same student gives the same links in any order and from any
 * thread.
 */
public interface Linkage {

    /** A linkage to be prepared. */
    static Preparation prepare(LinkageConfig config) {
        return prepare(config, SettledPairs.none());
    }

    /**
     * A linkage to be prepared that takes over what people have settled before (复核结论回用): what was refused is not given
     * again, what was confirmed is LINKED, and nobody is asked twice. Weights are learned from evidence alone.
     */
    static Preparation prepare(LinkageConfig config, SettledPairs settled) {
        return new DefaultPreparation(config, settled);
    }

    /**
     * The links of a student, by group, then row.
     *
     * <p>Its own citizen ID gives LINKED; a guardian's ID in the register of a kind of household gives REVIEW, unless
     * the student itself is LINKED in that group, because households may be in a register in part; a guardian's ID in
     * the register of the disabled gives CJZ, LINKED. A guardian in a register that lists children means nothing.
     *
     * <p>A row whose own ID is wrong or missing, and a student without an ID, are weighed by name, birth date, place, what
     * is left of the ID, sex and household: LINKED when the likelihood reaches the configured bound, REVIEW when it
     * comes near. A person with one valid ID is never linked to a row with another, with one exception: a row of a
     * household that a guardian belongs to, with the student's name and a birth date that is the student's and not that
     * of the ID beside it, is the student's own row with a relative's ID, and is weighed likewise.
     *
     * @param row the student's row in the roster, the same as when the linkage was prepared
     */
    List<Link> link(long row, Student student);

    /**
     * Why a link was made, from the evidence kept.
     *
     * @param row the student's row in the roster
     * @param link one of the links that {@link #link} gave for this student
     */
    Explanation explain(long row, Link link);

    /** The two readings before a linkage can be asked. */
    interface Preparation {

        /** Takes a register row; one that does not count in the term is passed over. First all registers. */
        void register(RegisterEntry entry);

        /** Takes a student of the roster. Then all students. */
        void student(long row, Student student);

        /** Weighs the evidence. */
        Linkage complete();
    }
}
