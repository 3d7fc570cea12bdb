package io.zhuxue.identification.review;

import io.zhuxue.core.money.Money;

/**
 * When two people must agree (双人复核): a convention that a province sets, since no national text fixes it.
 *
 * @param twoFrom the sum a year from which two people must agree
 */
public record ReviewRules(Money twoFrom) {

    /** Two people from 2,000 yuan a year. */
    public static ReviewRules usual() {
        return new ReviewRules(Money.ofYuan(2_000));
    }

    /** How many people must agree on an item. */
    public int needed(ReviewItem item) {
        return item.atStake().compareTo(twoFrom) >= 0 ? 2 : 1;
    }
}
