package io.zhuxue.core.identity;

/** The check-digit rules of the identity values; every method expects characters that its caller has checked. */
final class CheckDigits {

    /** GB 32100: the letters I, O, S, V and Z are left out because they look like digits or like each other. */
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckDigits() {}

    /** The check character (0–9 or X) of GB 11643 for the 17 digits before it: ISO 7064 MOD 11-2. */
    static char citizenId(long first17) {
        long place = 10_000_000_000_000_000L;
        int sum = 0;
        for (long rest = first17; place > 0; rest %= place, place /= 10) {
            sum = (sum + (int) (rest / place)) << 1;
        }
        int check = Math.floorMod(1 - sum, 11);
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /** The check digit of GB/T 17710 for the digits before it: ISO 7064 MOD 11,10. */
    static char bankNo(CharSequence digits, int length) {
        int product = 10;
        for (int i = 0; i < length; i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** True when the digits, check digit included, satisfy the Luhn rule (ISO/IEC 7812-1). */
    static boolean luhn(CharSequence digits) {
        int sum = 0;
        boolean twice = false;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int value = twice ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
            twice = !twice;
        }
        return sum % 10 == 0;
    }

    /** The value 0–30 of a character in a unified social credit code, or -1 when GB 32100 does not use it. */
    static int usccValue(char c) {
        return USCC_ALPHABET.indexOf(c);
    }

    /** The check character of GB 32100 for the 17 characters before it. */
    static char uscc(CharSequence code) {
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += usccValue(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return USCC_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The check character (0–9 or X) of GB 11714 for the eight characters of an organisation code. */
    static char organisation(CharSequence code, int from) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            // GB 11714 counts A as 10 … Z as 35, without leaving letters out.
            sum += Character.digit(code.charAt(from + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : (char) ('0' + check % 11);
    }
}
