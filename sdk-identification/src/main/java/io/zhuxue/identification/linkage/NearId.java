package io.zhuxue.identification.linkage;

import io.zhuxue.core.identity.CitizenId;
import java.util.function.LongConsumer;

/**
 * Citizen IDs whose check digit is wrong, and the valid ones that a single slip would turn into them.
 *
 * <p>The check digit of GB 11643 (ISO 7064 MOD 11-2) finds every single wrong digit and every swap of neighbours, so a
 * person who made one slip never has a valid number by accident; and few numbers can be one slip away: each place has at
 * most two digits that mend the sum.
 */
final class NearId {

    /** How near two IDs are. */
    enum Distance {
        /** No ID to compare. */
        MISSING,
        /** One digit wrong, two digits swapped, or one digit left out or typed twice. */
        ONE_SLIP,
        /** Two digits wrong. */
        TWO_SLIPS,
        /** More than that: rather another person's. */
        FAR
    }

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final long[] TENS = new long[17];

    static {
        long ten = 1;
        for (int i = 16; i >= 0; i--, ten *= 10) {
            TENS[i] = ten;
        }
    }

    private NearId() {}

    /** 17 digits and a check character in one number; -1 when the text is not that. */
    static long pack(String text) {
        if (text.length() != 18) {
            return -1;
        }
        long digits = 0;
        for (int i = 0; i < 17; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            digits = digits * 10 + digit;
        }
        char last = text.charAt(17);
        int check = last == 'X' || last == 'x' ? 10 : last - '0';
        return check < 0 || check > 10 || check == 10 && last == ':' ? -1 : digits * 11 + check;
    }

    /** The first 17 digits of a packed number. */
    static long seventeen(long packed) {
        return packed / 11;
    }

    /** True for a number with one digit too few or too many. */
    static boolean odd(String text) {
        return (text.length() == 17 || text.length() == 19)
                && text.chars().limit(text.length() - 1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Gives every citizen ID that one slip turns into what a row states; none when it states nothing like an ID. */
    static void mends(long wrong, String odd, LongConsumer mended) {
        if (wrong >= 0) {
            mends(wrong, mended);
        } else if (!odd.isEmpty()) {
            mends(odd, mended);
        }
    }

    /** Gives every citizen ID (as packed in core) that one slip turns into the packed wrong number. */
    private static void mends(long wrong, LongConsumer mended) {
        long digits = wrong / 11;
        int check = (int) (wrong % 11);
        int off = check - 1;
        for (int i = 0; i < 17; i++) {
            off += WEIGHTS[i] * digit(digits, i);
        }
        off = Math.floorMod(off, 11);
        mended.accept(digits);
        for (int i = 0; i < 17; i++) {
            int is = digit(digits, i);
            for (int should = 0; should < 10; should++) {
                if (should != is && (off + WEIGHTS[i] * (should - is + 11)) % 11 == 0) {
                    mended.accept(digits + (should - is) * TENS[i]);
                }
            }
            for (int j = i + 1; j < 17; j++) {
                int gap = digit(digits, j) - is;
                if (gap != 0 && Math.floorMod(off + (WEIGHTS[i] - WEIGHTS[j]) * gap, 11) == 0) {
                    mended.accept(digits + gap * (TENS[i] - TENS[j]));
                }
            }
        }
        // The last digit and the check character swapped.
        int last = digit(digits, 16);
        if (check < 10 && check != last && check(digits + check - last) == last) {
            mended.accept(digits + check - last);
        }
    }

    /** The same for a number with one character too few or too many. */
    private static void mends(String odd, LongConsumer mended) {
        for (int i = 0; i <= odd.length(); i++) {
            String before = odd.substring(0, i);
            if (odd.length() == 19 && i < 19) {
                mended.accept(CitizenId.packed(before + odd.substring(i + 1)));
            } else if (odd.length() == 17) {
                for (int digit = 0; digit <= (i == 17 ? 10 : 9); digit++) {
                    mended.accept(CitizenId.packed(before + (digit == 10 ? "X" : digit) + odd.substring(i)));
                }
            }
        }
    }

    /** How near a wrong number is to a citizen ID as packed in core. */
    static Distance distance(long wrong, String odd, long citizen) {
        if (citizen < 0 || wrong < 0 && odd.isEmpty()) {
            return Distance.MISSING;
        }
        if (wrong < 0) {
            boolean[] hit = {false};
            mends(odd, mend -> hit[0] |= mend == citizen);
            return hit[0] ? Distance.ONE_SLIP : Distance.FAR;
        }
        long right = citizen * 11 + check(citizen);
        long a = wrong / 11;
        long b = right / 11;
        int differences = wrong % 11 == right % 11 ? 0 : 1;
        int sum = (int) (wrong % 11 - right % 11);
        for (int i = 0; i < 17 && differences <= 2; i++, a /= 10, b /= 10) {
            int gap = (int) (a % 10 - b % 10);
            differences += gap == 0 ? 0 : 1;
            sum += gap;
        }
        // Two differences that cancel out are two digits that changed places.
        if (differences <= 1 || differences == 2 && sum == 0 && swapped(wrong, right)) {
            return Distance.ONE_SLIP;
        }
        return differences == 2 ? Distance.TWO_SLIPS : Distance.FAR;
    }

    /** The check character's value for 17 digits: what brings the weighed sum to 1 modulo 11. */
    private static int check(long digits) {
        int sum = 0;
        long rest = digits;
        for (int i = 16; i >= 0; i--, rest /= 10) {
            sum += WEIGHTS[i] * (int) (rest % 10);
        }
        return Math.floorMod(1 - sum, 11);
    }

    private static boolean swapped(long wrong, long right) {
        boolean[] hit = {false};
        mends(wrong, mend -> hit[0] |= mend == right / 11);
        return hit[0];
    }

    private static int digit(long digits, int place) {
        return (int) (digits / TENS[place] % 10);
    }
}
