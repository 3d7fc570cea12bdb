package io.zhuxue.core.identity;

/** What several identifiers ask of a text. */
final class Texts {

    private Texts() {}

    /** True when every character from {@code from} on is one of the ASCII digits; other digits of Unicode are not. */
    static boolean digitsFrom(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }
}
