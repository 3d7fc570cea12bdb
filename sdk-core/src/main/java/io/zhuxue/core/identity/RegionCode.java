package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;

/**
 * A place of administration (行政区划代码, GB/T 2260): six characters, province, city and county two each.
 *
 * <p>Local extensions write letters in the last four, such as the development zone 4312A1 (domain 9.6).
 *
 * @param code six characters: two digits, then digits or capital letters
 */
public record RegionCode(String code) implements Comparable<RegionCode> {

    public RegionCode {
        if (!wellFormed(code)) {
            throw new IllegalArgumentException("not a region code");
        }
    }

    /** Reads a code of six characters; it need not be in the table of places. */
    public static Parsed<RegionCode> parse(String text) {
        return wellFormed(text)
                ? Parsed.accepted(new RegionCode(text))
                : Parsed.refused(CoreMessage.BAD_VALUE.with("行政区划代码", "六位代码"));
    }

    private static boolean wellFormed(String text) {
        if (text.length() != 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (i < 2 || c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** The two digits of the province. */
    public String province() {
        return code.substring(0, 2);
    }

    /** The four characters of the city (地级市). */
    public String city() {
        return code.substring(0, 4);
    }

    @Override
    public int compareTo(RegionCode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
