package io.zhuxue.identification.naming;

import io.zhuxue.identification.naming.Hanzi.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A dictionary between names in normal form and numbers of one {@code long}: names of up to four Chinese characters are
 * packed into the number itself, others are kept.
 */
public final class NameBook {

    private static final int FIRST = 0x3400;
    private static final int BITS = 15;
    private static final long KEPT = 1L << 60;

    private final Map<String, Long> numbers = new HashMap<>();
    private final List<String> kept = new ArrayList<>();

    /** The number of a name in normal form; 0 is the empty name. Equal names have equal numbers. */
    public long number(String normal) {
        int length = normal.length();
        long packed = 0;
        for (int i = 0; i < length; i++) {
            int c = normal.charAt(i) - FIRST + 1;
            if (length > 4 || c < 1 || c >= 1 << BITS) {
                return numbers.computeIfAbsent(normal, this::keep);
            }
            packed = packed << BITS | c;
        }
        return packed;
    }

    private long keep(String normal) {
        kept.add(normal);
        return KEPT + kept.size() - 1;
    }

    /** The name of a number. */
    public String name(long number) {
        if (number >= KEPT) {
            return kept.get((int) (number - KEPT));
        }
        char[] chars = new char[4];
        int at = 4;
        for (long rest = number; rest != 0; rest >>>= BITS) {
            chars[--at] = (char) ((rest & (1 << BITS) - 1) - 1 + FIRST);
        }
        return new String(chars, at, 4 - at);
    }

    /**
     * True when a comparison of the two names can only be {@link NameMatch.Kind#FAR}; most comparisons are of strangers,
     * and this tells them apart without making texts of the numbers.
     */
    public static boolean strangers(long left, long right) {
        if (left >= KEPT || right >= KEPT || left == right) {
            return false;
        }
        int leftLength = length(left);
        int rightLength = length(right);
        if (leftLength != rightLength) {
            return Math.abs(leftLength - rightLength) > 1 || Math.min(leftLength, rightLength) < 2;
        }
        int different = 0;
        for (int shift = 0; shift < leftLength * BITS; shift += BITS) {
            different += Hanzi.relation(character(left, shift), character(right, shift)) == Relation.DIFFERENT ? 1 : 0;
            if (different > 1 || different == 1 && leftLength < 3) {
                return true;
            }
        }
        return false;
    }

    private static int length(long packed) {
        return (63 - Long.numberOfLeadingZeros(packed | 1) + BITS) / BITS - (packed == 0 ? 1 : 0);
    }

    private static char character(long packed, int shift) {
        return (char) ((packed >>> shift & (1 << BITS) - 1) - 1 + FIRST);
    }
}
