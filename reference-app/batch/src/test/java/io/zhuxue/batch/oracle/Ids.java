package io.zhuxue.batch.oracle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

/** Citizen IDs by the letter of GB 11643-1999, and bank numbers by ISO 7064 MOD 11,10. */
final class Ids {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Ids() {}

    /** The number as 18 characters, or blank when it is no valid number. */
    static String valid(String written) {
        String number = written.toUpperCase(Locale.ROOT);
        if (number.matches("[0-9]{15}")) {
            String longer = number.substring(0, 6) + "19" + number.substring(6);
            number = longer + check(longer);
        }
        if (!number.matches("[0-9]{17}[0-9X]")
                || number.charAt(17) != check(number)
                || birth(number).isEmpty()) {
            return "";
        }
        return number;
    }

    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += WEIGHTS[i] * Integer.parseInt(number.substring(i, i + 1));
        }
        return "10X98765432".charAt(sum % 11);
    }

    /** The birth date in a number of 18 characters, as yyyy-mm-dd; blank when there is no such day. */
    static String birth(String number) {
        try {
            return LocalDate.of(
                            Integer.parseInt(number.substring(6, 10)),
                            Integer.parseInt(number.substring(10, 12)),
                            Integer.parseInt(number.substring(12, 14)))
                    .toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    static boolean validBankNo(String number) {
        if (!number.matches("[0-9]{12}")) {
            return false;
        }
        int p = 10;
        for (int i = 0; i < 11; i++) {
            p = (p + Integer.parseInt(number.substring(i, i + 1))) % 10;
            if (p == 0) {
                p = 10;
            }
            p = p * 2 % 11;
        }
        return (p + Integer.parseInt(number.substring(11))) % 10 == 1;
    }
}
