package io.zhuxue.core.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The masks under which personal data is shown (脱敏显示, domain 10). What has no known shape is masked more, never less.
 *
 * <p>A public notice has rules of its own: {@link PublicNotice}.
 */
public final class Masking {

    private static final int ID_HEAD = 6;
    private static final int TAIL = 4;
    private static final int PHONE_HEAD = 3;
    private static final int MOBILE = 11;

    /** Shorter numbers than this show nothing: four digits of seven are too many. */
    private static final int SHORT = 8;

    private static final Pattern DOWN_TO_COUNTY = Pattern.compile("^"
            + "([\\u4e00-\\u9fa5]{2,7}?(?:省|自治区|特别行政区))?"
            + "([\\u4e00-\\u9fa5&&[^县区旗]]{1,10}?(?:自治州|地区|盟|市(?!场)))?"
            + "([\\u4e00-\\u9fa5]{1,12}?(?:自治县|自治旗|林区|特区|县|市(?!场)|区|旗))?");

    /** No city's or county's name holds any of these; a stretch that does is a town or a street. */
    private static final Pattern STREET =
            Pattern.compile("路|街|巷|弄|大道|胡同|村|组|小区|社区|园区|校区|院|楼|栋|号|.[镇乡](?!族)[\\u4e00-\\u9fa5]{2}");

    private Masking() {}

    /** A name as its first character and a star: 张*. A name of one character shows nothing. */
    public static String name(String name) {
        if (name.isBlank()) {
            return "";
        }
        int first = name.offsetByCodePoints(0, 1);
        return (first < name.length() ? name.substring(0, first) : "") + "*";
    }

    /** An ID number of 18 or 15 digits with its first six and last four; of others the last four at most. */
    public static String idNumber(String id) {
        return id.length() == 18 || id.length() == 15 ? middle(id, ID_HEAD) : tail(id);
    }

    /** A mobile number with its first three and last four; of others the last four at most. */
    public static String phone(String phone) {
        return phone.length() == MOBILE ? middle(phone, PHONE_HEAD) : tail(phone);
    }

    /** An account or a card by its last four alone, its length not shown. */
    public static String account(String account) {
        return account.isEmpty() ? "" : "****" + (account.length() < SHORT ? "" : last(account));
    }

    /** An address down to the county; what is below, and an address that cannot be read, is a star. */
    public static String address(String address) {
        Matcher places = DOWN_TO_COUNTY.matcher(address);
        if (address.isBlank() || !places.find()) {
            return address.isBlank() ? "" : "*";
        }
        int end = places.end();
        for (int level = 3; level >= 2; level--) {
            String place = places.group(level);
            end = place != null && STREET.matcher(place).find() ? places.start(level) : end;
        }
        String shown = address.substring(0, end);
        return shown.equals(address) ? shown : shown + "*";
    }

    private static String middle(String text, int head) {
        return text.substring(0, head) + "*".repeat(text.length() - head - TAIL) + last(text);
    }

    private static String tail(String text) {
        return text.length() < SHORT ? "*".repeat(text.length()) : "*".repeat(text.length() - TAIL) + last(text);
    }

    private static String last(String text) {
        return text.substring(text.length() - TAIL);
    }
}
