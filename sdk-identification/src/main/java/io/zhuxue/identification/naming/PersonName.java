package io.zhuxue.identification.naming;

import java.text.Normalizer;

/** The normal form of a person's name, so that ways of writing the same name become one text. */
public final class PersonName {

    /** What stands between the parts of a name in normal form. */
    public static final char SEPARATOR = '·';

    private PersonName() {}

    /**
     * The normal form: standard characters, full-width letters made narrow, capitals, one kind of separator between
     * parts, no blanks between Chinese characters, nothing of what stands in brackets.
     */
    public static String normal(String name) {
        if (plain(name)) {
            return standardForms(name);
        }
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder out = new StringBuilder(text.length());
        int brackets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（' || c == '[' || c == '【') {
                brackets++;
            } else if (c == ')' || c == '）' || c == ']' || c == '】') {
                brackets = Math.max(0, brackets - 1);
            } else if (brackets == 0) {
                append(out, c);
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == SEPARATOR) {
            end--;
        }
        return out.substring(0, end);
    }

    /** Between Chinese characters a blank means nothing; between letters, and a dot anywhere, it parts a name. */
    private static void append(StringBuilder out, char c) {
        boolean letterBefore = !out.isEmpty() && out.charAt(out.length() - 1) < 0x2E80;
        if (separator(c) || Character.isWhitespace(c) && letterBefore) {
            if (!out.isEmpty() && out.charAt(out.length() - 1) != SEPARATOR) {
                out.append(SEPARATOR);
            }
        } else if (!Character.isWhitespace(c) && c != '\'' && c != '’') {
            out.append(Hanzi.normal(Character.toUpperCase(c)));
        }
    }

    private static boolean separator(char c) {
        return switch (c) {
            case '·', '•', '‧', '・', '･', '∙', '⋅', '●', '.', '．', '。', '-', '－', '—', '_', ',', '，', '、', 'ㆍ', '゛' ->
                true;
            default -> false;
        };
    }

    /** True when every character is a Chinese one or the separator itself: nearly every name. */
    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < 0x3400 || c > 0x9FFF) && (c != SEPARATOR || i == 0 || i == name.length() - 1)) {
                return false;
            }
        }
        return true;
    }

    private static String standardForms(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Hanzi.normal(name.charAt(i)) != name.charAt(i)) {
                char[] chars = name.toCharArray();
                for (int j = i; j < chars.length; j++) {
                    chars[j] = Hanzi.normal(chars[j]);
                }
                return new String(chars);
            }
        }
        return name;
    }
}
