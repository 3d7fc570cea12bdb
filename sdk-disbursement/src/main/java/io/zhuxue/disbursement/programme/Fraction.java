package io.zhuxue.disbursement.programme;

import io.zhuxue.core.money.Money;

/**
 * A term's part of a year's amount, such as 1/2.
 *
 * @param numerator zero or more
 * @param denominator positive
 */
public record Fraction(int numerator, int denominator) {

    /** The whole. */
    public static final Fraction WHOLE = new Fraction(1, 1);

    public Fraction {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException("a fraction is n/d with n >= 0 and d > 0");
        }
    }

    /** That part of a sum times a percentage, rounded once, half up to the fen. */
    public Money of(Money sum, int percent) {
        return sum.portion((long) numerator * percent, denominator * 100L);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
