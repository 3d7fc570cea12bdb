package io.zhuxue.core.money;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;

/**
 * A sum of renminbi in whole fen; exact, may be negative. Overflow throws instead of wrapping.
 *
 * @param fen hundredths of a yuan
 */
public record Money(long fen) implements Comparable<Money> {

    /** No money. */
    public static final Money ZERO = new Money(0);

    /** A sum of whole yuan. */
    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100L));
    }

    /** A sum in fen. */
    public static Money ofFen(long fen) {
        return fen == 0 ? ZERO : new Money(fen);
    }

    /** Reads yuan with at most two decimals, such as 1250, 1250.5 or -3.07; nothing is rounded. */
    public static Parsed<Money> parse(String yuan) {
        int length = yuan.length();
        int at = length > 0 && yuan.charAt(0) == '-' ? 1 : 0;
        boolean negative = at == 1;
        int point = -1;
        long fen = 0;
        int digits = 0;
        for (; at < length; at++) {
            char c = yuan.charAt(at);
            if (c == '.' && point < 0 && digits > 0) {
                point = at;
            } else if (c >= '0' && c <= '9' && digits < 15) {
                fen = fen * 10 + (c - '0');
                digits++;
            } else {
                return Parsed.refused(CoreMessage.BAD_MONEY.with());
            }
        }
        int decimals = point < 0 ? 0 : length - point - 1;
        if (digits == 0 || decimals > 2 || (point >= 0 && decimals == 0)) {
            return Parsed.refused(CoreMessage.BAD_MONEY.with());
        }
        for (int i = decimals; i < 2; i++) {
            fen *= 10;
        }
        return Parsed.accepted(ofFen(negative ? -fen : fen));
    }

    /** This and the other sum together. */
    public Money plus(Money other) {
        return ofFen(Math.addExact(fen, other.fen));
    }

    /** This less the other sum. */
    public Money minus(Money other) {
        return ofFen(Math.subtractExact(fen, other.fen));
    }

    /** This sum so many times. */
    public Money times(long count) {
        return ofFen(Math.multiplyExact(fen, count));
    }

    /** The same sum with the other sign. */
    public Money negated() {
        return ofFen(Math.negateExact(fen));
    }

    /**
     * The part {@code numerator / denominator} of this sum, rounded half up (away from zero) to the fen.
     *
     * @param denominator positive
     */
    public Money portion(long numerator, long denominator) {
        if (denominator <= 0) {
            throw new IllegalArgumentException("the denominator is positive");
        }
        long product = Math.multiplyExact(fen, numerator);
        long whole = product / denominator;
        long rest = product % denominator;
        boolean up = Math.abs(rest) >= denominator - Math.abs(rest);
        return ofFen(up ? whole + (product < 0 ? -1 : 1) : whole);
    }

    /** The smaller of two sums. */
    public Money min(Money other) {
        return fen <= other.fen ? this : other;
    }

    /** The larger of two sums. */
    public Money max(Money other) {
        return fen >= other.fen ? this : other;
    }

    /** True when there is no money. */
    public boolean isZero() {
        return fen == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** Yuan with two decimals, such as 1250.00: the form of every file and report. */
    @Override
    public String toString() {
        // Yuan and fen apart: the least long has no positive counterpart.
        String cents = Long.toString(Math.abs(fen % 100));
        return (fen < 0 ? "-" : "") + Math.abs(fen / 100) + (cents.length() == 1 ? ".0" : ".") + cents;
    }
}
