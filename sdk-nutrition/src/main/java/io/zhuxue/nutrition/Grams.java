package io.zhuxue.nutrition;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import java.math.BigDecimal;

/**
 * A mass of food in whole grams (克); exact, may be negative as a difference. Overflow throws instead of wrapping.
 *
 * @param grams whole grams
 */
public record Grams(long grams) implements Comparable<Grams> {

    /** No mass. */
    public static final Grams ZERO = new Grams(0);

    private static final int PER_KILOGRAM = 1000;

    /** A mass in grams. */
    public static Grams of(long grams) {
        return grams == 0 ? ZERO : new Grams(grams);
    }

    /** A mass of whole kilograms. */
    public static Grams ofKilograms(long kilograms) {
        return of(Math.multiplyExact(kilograms, (long) PER_KILOGRAM));
    }

    /** Reads whole grams as tables carry them, such as 12500; zero or more, nothing is rounded. */
    public static Parsed<Grams> parse(String text) {
        if (text.isEmpty() || text.length() > 15 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Parsed.refused(CoreMessage.BAD_VALUE.with("克", "不带小数的克数"));
        }
        return Parsed.accepted(of(Long.parseLong(text)));
    }

    /** This and the other mass together. */
    public Grams plus(Grams other) {
        return of(Math.addExact(grams, other.grams));
    }

    /** This less the other mass. */
    public Grams minus(Grams other) {
        return of(Math.subtractExact(grams, other.grams));
    }

    /** This mass so many times. */
    public Grams times(long count) {
        return of(Math.multiplyExact(grams, count));
    }

    /** The smaller of two masses. */
    public Grams min(Grams other) {
        return grams <= other.grams ? this : other;
    }

    /** True when there is some. */
    public boolean isPositive() {
        return grams > 0;
    }

    /** What this mass costs at a price of a kilogram, rounded half up to the fen. */
    public Money cost(Money perKilogram) {
        return perKilogram.portion(grams, PER_KILOGRAM);
    }

    /** Kilograms with three decimals, such as 12.500, as a person reads them. */
    public String kilograms() {
        return BigDecimal.valueOf(grams, 3).toPlainString();
    }

    @Override
    public int compareTo(Grams other) {
        return Long.compare(grams, other.grams);
    }

    /** Whole grams, the form of every table. */
    @Override
    public String toString() {
        return Long.toString(grams);
    }
}
