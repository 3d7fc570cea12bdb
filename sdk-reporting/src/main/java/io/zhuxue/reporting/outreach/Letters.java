package io.zhuxue.reporting.outreach;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.policy.PolicyBook;

/**
 * Writes the two yearly letters from the book of policy (两封信): 致初中毕业生的一封信 and 致高中毕业生的一封信.
 *
 * <p>Sentences are data with holes for parameters; a sentence is left out when the book has no value for it on the
 * letter's day and at its place, so a letter never states a figure of another year or place.
 */
public interface Letters {

    /** Letters of a book: the national one, or one with a province's own values laid over it. */
    static Letters create(PolicyBook book) {
        return new PolicyLetters(book);
    }

    /**
     * The letter of a year.
     *
     * @param place a province or county; its own values go before the nation's
     * @param year the year in which they leave; the policies are those of its autumn term
     * @return LETTER_WITHOUT_POLICY when the book has nothing for that year, REGION_UNKNOWN for a place without a name
     */
    Parsed<Letter> write(Leavers leavers, RegionCode place, int year, LetterOffice office);
}
