package io.zhuxue.disbursement.entitlement;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.disbursement.programme.Attribute;
import io.zhuxue.disbursement.programme.Trait;

/**
 * How an applicant's facts are packed into bits.
 *
 * <p>Every single-valued attribute owns one bit a code and sets exactly one of them, so that one AND tells whether a
 * conjunction of "one of" conditions holds. Groups and traits have one mark each.
 */
final class Packing {

    private static final int[] OFFSETS = offsets();
    private static final int TRAIT_OFFSET = SpecialGroup.values().length;
    private static final int LAST_GRADE = Attribute.GRADE.codes().size() - 1;

    private static final int STAGE = OFFSETS[Attribute.STAGE.ordinal()];
    private static final int LEVEL = OFFSETS[Attribute.LEVEL.ordinal()];
    private static final int GRADE = OFFSETS[Attribute.GRADE.ordinal()];
    private static final int BOARDING = OFFSETS[Attribute.BOARDING.ordinal()];
    private static final int FULL_TIME = OFFSETS[Attribute.FULL_TIME.ordinal()];
    private static final int HOME_KIND = OFFSETS[Attribute.HOME_KIND.ordinal()];
    private static final int MAJOR = OFFSETS[Attribute.MAJOR.ordinal()];
    private static final int OWNERSHIP = OFFSETS[Attribute.OWNERSHIP.ordinal()];
    private static final int AFFILIATION = OFFSETS[Attribute.AFFILIATION.ordinal()];

    private Packing() {}

    /** The bits of the single-valued attributes. */
    static long codes(Applicant applicant) {
        School school = applicant.school();
        return 1L << STAGE + applicant.stage().ordinal()
                | 1L << LEVEL + applicant.level().ordinal()
                | 1L << GRADE + Math.min(applicant.grade(), LAST_GRADE)
                | 1L << BOARDING + (applicant.boarding() ? 1 : 0)
                | 1L << FULL_TIME + (applicant.fullTime() ? 1 : 0)
                | 1L << HOME_KIND + applicant.homeKind().ordinal()
                | 1L << MAJOR + applicant.majorKind().ordinal()
                | 1L << OWNERSHIP + school.ownership().ordinal()
                | 1L << AFFILIATION + school.affiliation().ordinal();
    }

    /** The marks of groups and traits. */
    static int marks(Applicant applicant) {
        int marks = 0;
        if (!applicant.groups().isEmpty()) {
            for (SpecialGroup group : applicant.groups()) {
                marks |= 1 << group.ordinal();
            }
        }
        if (!applicant.traits().isEmpty()) {
            for (Trait trait : applicant.traits()) {
                marks |= 1 << TRAIT_OFFSET + trait.ordinal();
            }
        }
        return marks;
    }

    /** The bit of a code of a single-valued attribute. */
    static long bit(Attribute attribute, String code) {
        return 1L << OFFSETS[attribute.ordinal()] + attribute.codes().indexOf(code);
    }

    /** The bits of all codes of a single-valued attribute. */
    static long bits(Attribute attribute) {
        return (1L << attribute.codes().size()) - 1 << OFFSETS[attribute.ordinal()];
    }

    /** The mark of a code of a many-valued attribute. */
    static int mark(Attribute attribute, String code) {
        int position = attribute.codes().indexOf(code);
        return 1 << (attribute == Attribute.GROUPS ? position : TRAIT_OFFSET + position);
    }

    private static int[] offsets() {
        int[] offsets = new int[Attribute.values().length];
        int next = 0;
        for (Attribute attribute : Attribute.values()) {
            if (!attribute.manyValued()) {
                offsets[attribute.ordinal()] = next;
                next += attribute.codes().size();
            }
        }
        if (next > 64) {
            throw new IllegalStateException("attributes no longer fit one long");
        }
        return offsets;
    }
}
