package io.zhuxue.core.identity;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Parsed;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;

/**
 * A citizen ID number (公民身份号码, GB 11643-1999) whose check digit and birth date hold.
 *
 * <p>Eighteen characters: place (6), birth date (8), serial (3, odd for men), check (0–9 or X). The 15-digit numbers
 * issued before 1999 are upgraded on reading; a lower-case x is taken as X. Nothing else is repaired: no blanks, no
 * full-width digits. The place is not checked here, because real people carry abolished codes; {@link Regions} advises.
 *
 * <p>Two values are equal, and ordered, by their number alone: how it was written does not make another person. The
 * number is personal data, so {@link #toString} hides it.
 */
public final class CitizenId implements Comparable<CitizenId> {

    private static final long PLACE = 100_000_000_000L;
    private static final long LOWEST = 100_000L * PLACE;
    private static final long HIGHEST = 999_999L * PLACE + PLACE - 1;

    private final long packed;
    private final boolean upgraded;

    private CitizenId(long packed, boolean upgraded) {
        this.packed = packed;
        this.upgraded = upgraded;
    }

    /**
     * Reads a number of 18 or 15 characters and says why it refuses one: ID_LENGTH, ID_CHARACTERS, ID_CHECK (18 digits:
     * wrong check digit or impossible birth date) or ID_DATE (15 digits: impossible birth date).
     */
    public static Parsed<CitizenId> parse(String text) {
        long packed = packed(text);
        if (packed >= 0) {
            return Parsed.accepted(new CitizenId(packed, text.length() == 15));
        }
        int length = text.length();
        if (length != 18 && length != 15) {
            return Parsed.refused(CoreMessage.ID_LENGTH.with(length));
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && !(i == 17 && (c == 'X' || c == 'x')) || i == 0 && c == '0') {
                return Parsed.refused(CoreMessage.ID_CHARACTERS.with(i + 1));
            }
        }
        if (length == 15) {
            return Parsed.refused(CoreMessage.ID_DATE.with());
        }
        char check = CheckDigits.citizenId(Long.parseLong(text.substring(0, 17)));
        boolean checkHolds = check == Character.toUpperCase(text.charAt(17));
        return Parsed.refused(CoreMessage.ID_CHECK.with(checkHolds ? "出生日期不存在" : "校验码不符"));
    }

    /**
     * The person of a number as one {@code long}, or -1 when {@link #parse} would refuse the text; allocates nothing.
     *
     * <p>The value is the first 17 digits (after upgrading), which determine the check digit. It lies below 2<sup>57</sup>,
     * so the bits above are free for the caller. A 15-digit number and its 18-digit form give the same value.
     */
    public static long packed(CharSequence text) {
        int length = text.length();
        if (length == 18) {
            return packed18(text);
        }
        return length == 15 ? packed15(text) : -1;
    }

    private static long packed18(CharSequence text) {
        // Three short chains of int arithmetic instead of one long one: the processor works on them side by side.
        int place = 0;
        int date = 0;
        int serial = 0;
        int sum = 0;
        int bad = 0;
        for (int i = 0; i < 6; i++) {
            int digit = text.charAt(i) - '0';
            bad |= digit | 9 - digit;
            place = place * 10 + digit;
            sum = sum + digit << 1;
        }
        for (int i = 6; i < 14; i++) {
            int digit = text.charAt(i) - '0';
            bad |= digit | 9 - digit;
            date = date * 10 + digit;
            sum = sum + digit << 1;
        }
        for (int i = 14; i < 17; i++) {
            int digit = text.charAt(i) - '0';
            bad |= digit | 9 - digit;
            serial = serial * 10 + digit;
            sum = sum + digit << 1;
        }
        char last = text.charAt(17);
        int check = last == 'X' || last == 'x' ? 10 : last - '0';
        bad |= check | 10 - check | (last == ':' ? -1 : 0);
        // ISO 7064 MOD 11-2 weighs by powers of two; unreduced, the sum of 17 digits still fits an int.
        return bad >= 0 && (sum + check) % 11 == 1 && place >= 100_000 && dateExists(date)
                ? join(place, date, serial)
                : -1;
    }

    private static long packed15(CharSequence text) {
        long digits = 0;
        int bad = 0;
        for (int i = 0; i < 15; i++) {
            int digit = text.charAt(i) - '0';
            bad |= digit | 9 - digit;
            digits = digits * 10 + digit;
        }
        int place = (int) (digits / 1_000_000_000L);
        int date = 19_000_000 + (int) (digits % 1_000_000_000L / 1000);
        return bad >= 0 && place >= 100_000 && dateExists(date) ? join(place, date, (int) (digits % 1000)) : -1;
    }

    private static long join(int place, int date, int serial) {
        return place * PLACE + date * 1000L + serial;
    }

    /** Nobody who needs a number was born before 1800; the upper bound keeps out typing errors such as 2991. */
    private static boolean dateExists(int date) {
        int year = date / 10_000;
        int month = date / 100 % 100;
        int day = date % 100;
        if (year < 1800 || year > 2099 || month < 1 || month > 12 || day < 1) {
            return false;
        }
        return day <= 28 || day <= Month.of(month).length(Year.isLeap(year));
    }

    private static int dateOf(long packed) {
        return (int) (packed % PLACE / 1000);
    }

    /**
     * The number that {@link #packed(CharSequence)} gave the value for.
     *
     * @throws IllegalArgumentException when no number has this value
     */
    public static CitizenId ofPacked(long packed) {
        if (packed < LOWEST || packed > HIGHEST || !dateExists(dateOf(packed))) {
            throw new IllegalArgumentException("not a packed citizen ID");
        }
        return new CitizenId(packed, false);
    }

    /** All 18 characters, with a capital X. */
    public String number() {
        return Long.toString(packed) + CheckDigits.citizenId(packed);
    }

    /** The key of {@link #packed(CharSequence)}, for exact joins. */
    public long packed() {
        return packed;
    }

    /** True when the number was written with 15 digits. */
    public boolean upgraded() {
        return upgraded;
    }

    /** The place that issued the number, at the time of issue; it may be abolished today. */
    public RegionCode region() {
        return new RegionCode(Long.toString(packed / PLACE));
    }

    /** The birth date. */
    public LocalDate birthDate() {
        int date = dateOf(packed);
        return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
    }

    /** The sex: an odd serial is a man's. */
    public Sex sex() {
        return packed % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CitizenId that && packed == that.packed;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(packed);
    }

    @Override
    public int compareTo(CitizenId other) {
        return Long.compare(packed, other.packed);
    }

    /** The place and nothing more, so that a log never shows a person. */
    @Override
    public String toString() {
        return packed / PLACE + "************";
    }
}
