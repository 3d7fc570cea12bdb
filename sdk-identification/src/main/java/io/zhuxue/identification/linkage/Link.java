package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;

/**
 * A link between a student and one row of a register, with what it rests on.
 *
 * @param group the group that the link gives the student: the register's, or CJZ for a disabled guardian
 * @param registerRow the row in the register's file, the header being 1
 * @param method what the link rests on
 * @param score how sure it is, 0 to 1; a link by ID has 1
 * @param status whether it counts
 */
public record Link(SpecialGroup group, long registerRow, Method method, double score, Status status) {

    /** What a link rests on. */
    public enum Method {
        /** The same citizen ID. */
        ID,
        /** The same citizen ID after a 15-digit number was upgraded. */
        ID15,
        /** A guardian's citizen ID. */
        GUARDIAN_ID,
        /** The same name, birth date and place. */
        NAME_BIRTH,
        /** Evidence that agrees only nearly, weighed as a whole. */
        FUZZY
    }

    /** Whether a link counts. */
    public enum Status {
        /** Proven: it counts. */
        LINKED,
        /** Probable: a person decides; until then it does not count. */
        REVIEW
    }
}
