package io.zhuxue.identification.linkage;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;

/** Values of a person packed into primitives for the tables of evidence. */
final class Fields {

    /** An unknown date or place. */
    static final int UNKNOWN = 0;

    private static final int COUNTY_SPAN = 36 * 36;

    private Fields() {}

    /** A date as yyyymmdd. */
    static int date(LocalDate date) {
        return date.equals(LocalDate.MIN)
                ? UNKNOWN
                : date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /** The birth date in the first 17 digits of a citizen ID, unknown when it does not exist. */
    static int dateIn(long seventeen) {
        int date = (int) (seventeen / 1000 % 100_000_000L);
        int month = date / 100 % 100;
        int day = date % 100;
        boolean plausible = date >= 1900_01_01 && date < 2100_00_00 && month >= 1 && month <= 12 && day >= 1;
        return plausible && day <= 31 ? date : UNKNOWN;
    }

    /** A place code as a number that keeps the order of the tree: divide by {@link #city} to climb. */
    static int region(RegionCode region) {
        String code = region.code();
        int value = 0;
        for (int i = 0; i < 6; i++) {
            value = value * (i < 2 ? 10 : 36) + Character.digit(code.charAt(i), 36);
        }
        return value;
    }

    /** The city of a packed place. */
    static int city(int region) {
        return region / COUNTY_SPAN;
    }

    /** A household of a group's register as 63 bits; 0 when blank. */
    static long household(SpecialGroup group, String number) {
        if (number.isEmpty()) {
            return 0;
        }
        long hash = group.ordinal() + 1;
        for (int i = 0; i < number.length(); i++) {
            hash = mix(hash ^ number.charAt(i));
        }
        return hash >>> 1 | 1;
    }

    /** Two values stirred into one. */
    static long key(int kind, long first, long second) {
        return mix(mix(first + 0x9E3779B97F4A7C15L * kind) ^ second) >>> 1;
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        return z ^ z >>> 29;
    }
}
