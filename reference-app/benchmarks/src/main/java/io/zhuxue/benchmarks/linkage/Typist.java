package io.zhuxue.benchmarks.linkage;

import java.util.List;
import java.util.SplittableRandom;

/** Makes the slips of typists, scanners and people who write down what they hear. */
final class Typist {

    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"};

    /** What scanners and ears take for each other. */
    private static final String[][] CONFUSED = {
        {"m", "rn"},
        {"l", "1"},
        {"o", "0"},
        {"cl", "d"},
        {"g", "q"},
        {"h", "b"},
        {"s", "5"},
        {"v", "y"},
        {"ph", "f"},
        {"ck", "k"},
        {"c", "s"},
        {"ie", "y"},
        {"ll", "l"},
        {"tt", "t"},
        {"ee", "ea"},
        {"ai", "ay"},
        {"w", "wh"},
        {"z", "s"}
    };

    private final SplittableRandom random;

    Typist(SplittableRandom random) {
        this.random = random;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A value of a list in which the first are the most common. */
    <T> T common(List<T> list, double skew) {
        return list.get((int) (list.size() * Math.pow(random.nextDouble(), skew)));
    }

    /** One slip: a character put in, left out, changed or swapped, words run together or torn apart, or misread. */
    String slip(String text) {
        if (text.length() < 2) {
            return text.isEmpty() ? text : near(text.charAt(0)) + "";
        }
        int at = random.nextInt(text.length() - 1);
        int kind = random.nextInt(100);
        if (kind < 18) {
            return text.substring(0, at) + near(text.charAt(at)) + text.substring(at);
        }
        if (kind < 38) {
            return text.substring(0, at) + text.substring(at + 1);
        }
        if (kind < 60) {
            return text.substring(0, at) + near(text.charAt(at)) + text.substring(at + 1);
        }
        if (kind < 78) {
            return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        }
        if (kind < 90) {
            int blank = text.indexOf(' ');
            boolean digits = Character.isDigit(text.charAt(0));
            if (blank > 0 && chance(0.6)) {
                return text.substring(0, blank) + text.substring(blank + 1);
            }
            return digits || at == 0 ? digit(text, at) : text.substring(0, at) + ' ' + text.substring(at);
        }
        return misread(text, at);
    }

    private String misread(String text, int at) {
        for (int i = 0; i < CONFUSED.length; i++) {
            String[] pair = CONFUSED[random.nextInt(CONFUSED.length)];
            int found = text.indexOf(pair[0]);
            if (found >= 0) {
                return text.substring(0, found) + pair[1] + text.substring(found + pair[0].length());
            }
        }
        return digit(text, at);
    }

    private String digit(String text, int at) {
        return text.substring(0, at) + near(text.charAt(at)) + text.substring(at + 1);
    }

    /** A neighbour on the keyboard, or any character of the kind. */
    private char near(char c) {
        for (String row : KEYS) {
            int at = row.indexOf(Character.toLowerCase(c));
            if (at >= 0 && chance(0.6)) {
                return row.charAt(Math.max(0, Math.min(row.length() - 1, at + (random.nextBoolean() ? 1 : -1))));
            }
        }
        return (char) (Character.isDigit(c) ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
    }

    /** The first word behind the second. */
    String turned(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(blank + 1) + ' ' + text.substring(0, blank);
    }
}
