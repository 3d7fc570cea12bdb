package io.zhuxue.identification.linkage;

import java.util.List;

/**
 * Two records that are, or may be, one (比对结果).
 *
 * @param leftId identifier of the one; within one table the one that comes first
 * @param rightId identifier of the other
 * @param score the likelihood that both are one, 0 to 1, four decimals
 * @param status LINKED from one half on, REVIEW below
 * @param findings field by field, in the order of the fields
 */
public record RecordPair(
        String leftId, String rightId, double score, Link.Status status, List<RecordFinding> findings) {

    public RecordPair {
        findings = List.copyOf(findings);
    }

    /**
     * What the comparison of one field found.
     *
     * @param column the field
     * @param agreement how well the two values agree
     * @param bits how much it speaks for one person, in bits
     */
    public record RecordFinding(String column, Agreement agreement, double bits) {}

    /** How well two values agree, from best to worst. */
    public enum Agreement {
        /** The same, ways of writing aside. */
        SAME,
        /** One slip apart, or a homophone. */
        NEAR,
        /** Alike. */
        ALIKE,
        /** Something in common: swapped with another field, or the same year. */
        LOOSE,
        /** Different. */
        DIFFERENT,
        /** Not stated on one side: it says nothing. */
        MISSING
    }
}
