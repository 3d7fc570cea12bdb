package io.zhuxue.flow.synthetic;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Citizen IDs that never meet: the persons of one place, sex and year of birth are spread over its days and serials.
 *
 * <p>A year of birth runs from 1 September, as school years do. Half of the serials of a day are kept for twins.
 */
final class Identities {
    private static final int DAYS = 365;
    private static final int SERIALS = 250;
    /** Serials from here on belong to twins. */
    static final int TWIN_SERIALS = SERIALS;

    private static final int SLOTS = DAYS * SERIALS;
    private static final int STRIDE = 48_271;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** A place, birth date and serial that no other person has. */
    record Identity(String region, LocalDate birth, int serial, boolean male) {
        /** The number of 18 characters. */
        String number() {
            StringBuilder digits = new StringBuilder(18).append(region);
            digits.append(compact(birth));
            int order = serial * 2 + (male ? 1 : 0);
            digits.append((char) ('0' + order / 100)).append((char) ('0' + order / 10 % 10));
            digits.append((char) ('0' + order % 10));
            return digits.append(check(digits)).toString();
        }

        /** Another child of the same sex, born on the same day in the same place. */
        Identity twin() {
            return new Identity(region, birth, serial + SERIALS, male);
        }
    }

    private final Map<String, int[]> used = new HashMap<>();
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;

    /** The next person born in a place in the school year that began in a year. */
    Identity born(String region, int schoolYear, boolean male) {
        int[] counts = used.computeIfAbsent(region, key -> new int[YEARS * 2]);
        int cell = (schoolYear - FIRST_YEAR) * 2 + (male ? 1 : 0);
        int order = counts[cell]++;
        if (order == SLOTS) {
            throw new IllegalStateException("too many persons in " + region);
        }
        int slot = (int) (((long) order * STRIDE + region.hashCode() % SLOTS + SLOTS) % SLOTS);
        LocalDate birth = LocalDate.of(schoolYear, 9, 1).plusDays(slot % DAYS);
        return new Identity(region, birth, slot / DAYS, male);
    }

    /** The check character of GB 11643-1999 over the first 17 digits. */
    static char check(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }

    /** The same number as it was before 1999: no century, no check character. */
    static String fifteen(String number) {
        return number.substring(0, 6) + number.substring(8, 17);
    }

    static String compact(LocalDate day) {
        int number = day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
        return Integer.toString(number);
    }
}
