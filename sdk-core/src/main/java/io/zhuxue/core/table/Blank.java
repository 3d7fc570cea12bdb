package io.zhuxue.core.table;

/** White space as officers' files have it: also no-break, ideographic and zero-width spaces, and a stray BOM. */
final class Blank {

    private Blank() {}

    static boolean is(char c) {
        return c <= ' ' || (c >= 0x7F && (c <= '\u3000' || c == '\uFEFF') && isRare(c));
    }

    private static boolean isRare(char c) {
        return c <= 0x9F
                || c == '\u00A0'
                || c == '\u2007'
                || c == '\u202F'
                || (c >= '\u200B' && c <= '\u200D')
                || c == '\uFEFF'
                || Character.isWhitespace(c);
    }

    /** The text without white space around it; the same object when there is none. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (from < to && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
