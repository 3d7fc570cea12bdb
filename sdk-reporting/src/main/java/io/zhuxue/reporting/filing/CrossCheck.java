package io.zhuxue.reporting.filing;

import java.math.BigDecimal;

/**
 * A relation that must hold between figures, within or between tables (表内、表间校验).
 *
 * @param id the check's name
 * @param text what must hold, in words for the person who has to correct it
 * @param left the left side: figures, sums and multiples, such as {@code A/persons + 2 * B/persons}; a {@code *} in
 *     place of a part of a name means the sum over all such figures
 * @param relation the operator
 * @param right the right side
 * @param missing what to do when figures are missing
 * @param tolerance by how much the sides may differ, for figures published in rounded form; 0 for exact
 */
public record CrossCheck(
        String id, String text, String left, Relation relation, String right, Missing missing, BigDecimal tolerance) {

    /** The operators of DHIS2's validation rules. */
    public enum Relation {
        /** Both sides are the same. */
        EQUAL,
        /** The sides differ. */
        NOT_EQUAL,
        /** The left side is the greater. */
        GREATER,
        /** The left side is not the smaller. */
        AT_LEAST,
        /** The left side is the smaller. */
        LESS,
        /** The left side is not the greater. */
        AT_MOST,
        /** Both sides are there, or neither is (同有同无). */
        BOTH_OR_NEITHER,
        /** Not both sides are there (不得同有). */
        NOT_BOTH
    }

    /** What to do when a figure of the check was not handed up; otherwise it counts as 0. */
    public enum Missing {
        /** Any figure missing: the check is passed over. */
        SKIP_IF_ANY,
        /** All figures of a side missing: the check is passed over. */
        SKIP_IF_ALL,
        /** Never passed over. */
        NEVER_SKIP
    }
}
