package io.zhuxue.core.table;

/** Tells the number formats of dates and times from all others. */
final class DateFormats {

    private DateFormats() {}

    /**
     * Whether a number format shows a date or a time.
     *
     * @param id the format's number; below 164 it is one of Excel's own
     * @param pattern its pattern, empty when Excel's own needs none
     */
    static boolean isDate(int id, String pattern) {
        boolean builtIn = (id >= 14 && id <= 22)
                || (id >= 27 && id <= 36)
                || (id >= 45 && id <= 47)
                // The Chinese and Japanese editions number their own date formats from 50 to 58.
                || (id >= 50 && id <= 58);
        return builtIn || (id >= 164 && hasDateLetters(pattern));
    }

    private static boolean hasDateLetters(String pattern) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '[' || c == ']') {
                bracketed = c == '[';
            } else if (!quoted && !bracketed && "yYmMdDhHsS".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }
}
