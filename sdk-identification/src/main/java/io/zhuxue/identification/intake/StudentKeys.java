package io.zhuxue.identification.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A compact, exact table of student keys (school code and student number) that numbers them in the order they came.
 *
 * <p>A student number of the usual forms – up to 15 digits, or 18 characters of a citizen number with or without the
 * letter G, J or L before them – becomes one {@code long}; a number of any other form is looked up in a dictionary.
 * A number that several schools have – rare – is told apart by the school, so no two keys ever meet in one value.
 */
public final class StudentKeys {

    /** 17 digits × 11 checks × 4 letters stay below 2<sup>62</sup>; the other forms lie above. */
    private static final long SHORT_FORM = 1L << 62;

    private static final long OTHER_FORM = SHORT_FORM | 1L << 60;

    private final Map<String, Integer> schools = new HashMap<>();
    private final Map<String, Integer> otherForms = new HashMap<>();
    private final LongTable numbers = new LongTable();

    /** The school that first had a student number, and the number of that key. */
    private int[] schoolOf = new int[1 << 10];

    private int[] keyOf = new int[1 << 10];

    /** The keys of every further school that has the same student number. */
    private final Map<Long, Integer> further = new HashMap<>();

    private int size;

    /** The school of the key that was added last: rosters stand by schools. */
    private String lastSchool = "";

    private int lastSchoolNumber = -1;

    /** Adds a key and gives its number; when it is there already, the number is {@code -1 - number}. */
    public int add(String schoolCode, String studentNo) {
        int school = numberOf(schoolCode);
        long packed = packed(studentNo);
        if (packed < 0) {
            packed = OTHER_FORM + otherForms.computeIfAbsent(studentNo, s -> otherForms.size());
        }
        int number = numbers.add(packed);
        if (number < 0) {
            return addAgain(school, -1 - number);
        }
        if (number == schoolOf.length) {
            schoolOf = Arrays.copyOf(schoolOf, number * 2);
            keyOf = Arrays.copyOf(keyOf, number * 2);
        }
        schoolOf[number] = school;
        keyOf[number] = size;
        return size++;
    }

    private int numberOf(String schoolCode) {
        if (lastSchoolNumber < 0 || !schoolCode.equals(lastSchool)) {
            lastSchoolNumber = schools.computeIfAbsent(schoolCode, s -> schools.size());
            lastSchool = schoolCode;
        }
        return lastSchoolNumber;
    }

    private int addAgain(int school, int number) {
        if (schoolOf[number] == school) {
            return -1 - keyOf[number];
        }
        Integer known = further.putIfAbsent((long) school << 32 | number, size);
        return known == null ? size++ : -1 - known;
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
        if (number < 0) {
            return -1;
        }
        return schoolOf[number] == school ? keyOf[number] : further.getOrDefault((long) school << 32 | number, -1);
    }

    /** How many keys there are. */
    public int size() {
        return size;
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
