package io.zhuxue.core.table;

/** White space as officers' files have it: also no-break, ideographic and zero-width spaces, and a stray BOM. */
final class Blank {

    private Blank() {}

    static boolean is(char c) {
        return c <= ' ' || (c >= 0x7F && isRare(c));
    }

    private static boolean isRare(char c) {
        return c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200D')
                || Character.isWhitespace(c)
                || (c >= 0x7F && c <= 0x9F);
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
