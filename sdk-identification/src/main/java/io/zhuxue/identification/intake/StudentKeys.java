package io.zhuxue.identification.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * A compact, exact table of student keys (school code and student number) that numbers them in the order they came.
 *
 * <p>A student number of the usual forms – up to 15 digits, or 18 characters of a citizen number with or without the
 * letter G, J or L before them – becomes one {@code long}; a number of any other form is looked up in a dictionary.
 * The school takes the place of the upper bits through a second table, so no two keys ever meet in one value.
 */
public final class StudentKeys {

    /** 17 digits × 11 checks × 4 letters stay below 2<sup>62</sup>; the other forms lie above. */
    private static final long SHORT_FORM = 1L << 62;

    private static final long OTHER_FORM = SHORT_FORM | 1L << 60;

    private final Map<String, Integer> schools = new HashMap<>();
    private final Map<String, Integer> otherForms = new HashMap<>();
    private final LongTable numbers = new LongTable();
    private final LongTable keys = new LongTable();

    /** Adds a key and gives its number; when it is there already, the number is {@code -1 - number}. */
    public int add(String schoolCode, String studentNo) {
        int school = schools.computeIfAbsent(schoolCode, s -> schools.size());
        long packed = packed(studentNo);
        if (packed < 0) {
            packed = OTHER_FORM + otherForms.computeIfAbsent(studentNo, s -> otherForms.size());
        }
        int number = numbers.add(packed);
        return keys.add((long) school << 32 | (number < 0 ? -1 - number : number));
    }

    /** The number of a key, or -1 when it is not here. */
    public int find(String schoolCode, String studentNo) {
        Integer school = schools.get(schoolCode);
        if (school == null) {
            return -1;
        }
        long packed = packed(studentNo);
        if (packed < 0) {
            Integer other = otherForms.get(studentNo);
            if (other == null) {
                return -1;
            }
            packed = OTHER_FORM + other;
        }
        int number = numbers.find(packed);
        return number < 0 ? -1 : keys.find((long) school << 32 | number);
    }

    /** How many keys there are. */
    public int size() {
        return keys.size();
    }

    /** One value below {@code OTHER_FORM} for a number of the usual forms, else -1. */
    static long packed(String studentNo) {
        int length = studentNo.length();
        if (length == 19) {
            int letter = "GJL".indexOf(studentNo.charAt(0));
            long digits = letter < 0 ? -1 : eighteen(studentNo, 1);
            return digits < 0 ? -1 : digits * 4 + letter + 1;
        }
        if (length == 18) {
            long digits = eighteen(studentNo, 0);
            return digits < 0 ? -1 : digits * 4;
        }
        if (length < 1 || length > 15) {
            return -1;
        }
        long digits = digits(studentNo, 0, length);
        return digits < 0 ? -1 : SHORT_FORM | digits * 16 + length;
    }

    private static long eighteen(String text, int from) {
        long digits = digits(text, from, from + 17);
        char last = text.charAt(from + 17);
        int check = last == 'X' ? 10 : last - '0';
        return digits < 0 || check < 0 || last > '9' && last != 'X' ? -1 : digits * 11 + check;
    }

    private static long digits(String text, int from, int to) {
        long value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
