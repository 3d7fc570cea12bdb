package io.zhuxue.identification.naming;

import io.zhuxue.identification.naming.Hanzi.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How two names in normal form relate: a class, and character by character where they were aligned.
 *
 * @param kind the class
 * @param left the characters of the left name as aligned, separators left out
 * @param relations how each of them relates to its partner on the right; empty when the names were not aligned
 */
public record NameMatch(Kind kind, String left, List<Relation> relations) {

    /** The class of a comparison, from the surest down. */
    public enum Kind {
        /** 姓名一致, the ways of writing aside. */
        EXACT("姓名一致"),
        /** 姓名各部分顺序不同. */
        REORDERED("姓名各部分一致、顺序不同"),
        /** 一方是另一方的汉语拼音. */
        ROMANISED("一方为另一方的拼音"),
        /** One character could not be written on one side. */
        UNKNOWN_CHARACTER("姓名一致，其中一字为生僻字占位"),
        /** 同音或近音字. */
        SOUND("姓名有同音或近音字"),
        /** 形近字. */
        LOOK("姓名有形近字"),
        /** Several characters of near sound or shape. */
        SEVERAL_NEAR("姓名有多个音近或形近字"),
        /** Parts of a name are left out on one side. */
        PARTIAL("一方姓名缺少部分"),
        /** 一字不同 among three or more. */
        ONE_DIFFERENT("姓名有一字不同"),
        /** 姓名不同. */
        FAR("姓名不同");

        private final String chineseName;

        Kind(String chineseName) {
            this.chineseName = chineseName;
        }

        /** What is said to a person. */
        public String chineseName() {
            return chineseName;
        }
    }

    /** Two different names. */
    public static final NameMatch FAR = new NameMatch(Kind.FAR, "", List.of());

    /** Compares two names in normal form; the order of the two does not change the class. */
    public static NameMatch of(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return FAR;
        }
        boolean parted = left.indexOf(PersonName.SEPARATOR) >= 0 || right.indexOf(PersonName.SEPARATOR) >= 0;
        String a = parted ? joined(left) : left;
        String b = parted ? joined(right) : right;
        if (a.equals(b)) {
            return new NameMatch(Kind.EXACT, a, all(Relation.SAME, a.length()));
        }
        if (latin(a) != latin(b)) {
            return latin(a) ? romanised(b, a) : romanised(a, b);
        }
        if (parted) {
            NameMatch parts = parts(left, right, a);
            if (parts.kind != Kind.FAR) {
                return parts;
            }
        }
        if (latin(a)) {
            return FAR;
        }
        return a.length() == b.length() ? aligned(a, b) : shorter(a, b);
    }

    private static NameMatch aligned(String a, String b) {
        int length = a.length();
        int sound = 0;
        int look = 0;
        int unknown = 0;
        int different = 0;
        Relation[] relations = new Relation[length];
        for (int i = 0; i < length; i++) {
            relations[i] = Hanzi.relation(a.charAt(i), b.charAt(i));
            switch (relations[i]) {
                case SAME -> {}
                case SOUND -> sound++;
                case LOOK -> look++;
                case UNKNOWN -> unknown++;
                case DIFFERENT -> different++;
            }
            // Most comparisons are of two strangers: two characters that differ decide.
            if (different > 1 || different == 1 && length < 3) {
                return FAR;
            }
        }
        int near = sound + look + unknown;
        if (near + different == length || near + different > Math.max(1, (length + 1) / 2)) {
            return FAR;
        }
        return new NameMatch(kind(sound, look, unknown, different), a, List.of(relations));
    }

    private static Kind kind(int sound, int look, int unknown, int different) {
        if (different > 0) {
            return sound + look + unknown > 0 ? Kind.FAR : Kind.ONE_DIFFERENT;
        }
        if (sound + look + unknown > 1) {
            return Kind.SEVERAL_NEAR;
        }
        if (unknown > 0) {
            return Kind.UNKNOWN_CHARACTER;
        }
        return sound > 0 ? Kind.SOUND : Kind.LOOK;
    }

    /** One character more on one side: 张伟 and 张小伟, but never a single character. */
    private static NameMatch shorter(String a, String b) {
        String small = a.length() < b.length() ? a : b;
        String big = a.length() < b.length() ? b : a;
        if (big.length() - small.length() != 1 || small.length() < 2) {
            return FAR;
        }
        int prefix = 0;
        while (prefix < small.length() && small.charAt(prefix) == big.charAt(prefix)) {
            prefix++;
        }
        boolean restSame = small.regionMatches(prefix, big, prefix + 1, small.length() - prefix);
        // A missing first character is another surname, not a shorter name.
        return restSame && prefix > 0 ? new NameMatch(Kind.PARTIAL, small, all(Relation.SAME, small.length())) : FAR;
    }

    private static NameMatch parts(String left, String right, String a) {
        String[] x = left.split("·");
        String[] y = right.split("·");
        List<String> few = new ArrayList<>(Arrays.asList(x.length <= y.length ? x : y));
        List<String> many = new ArrayList<>(Arrays.asList(x.length <= y.length ? y : x));
        few.sort(null);
        many.sort(null);
        if (few.equals(many)) {
            return new NameMatch(Kind.REORDERED, a, all(Relation.SAME, a.length()));
        }
        String kept = String.join("", few);
        if (few.size() < many.size() && kept.length() >= 2 && many.containsAll(few)) {
            return new NameMatch(Kind.PARTIAL, kept, all(Relation.SAME, kept.length()));
        }
        return FAR;
    }

    /** Chinese characters against letters: surname first or last, any reading of each character. */
    private static NameMatch romanised(String chinese, String letters) {
        String text = letters.toLowerCase(Locale.ROOT).replace("ü", "v");
        for (int surname = 0; surname <= Math.min(2, chinese.length() - 1); surname++) {
            String turned = chinese.substring(surname) + chinese.substring(0, surname);
            if (reads(turned, 0, text, 0)) {
                return new NameMatch(Kind.ROMANISED, chinese, all(Relation.SOUND, chinese.length()));
            }
        }
        return FAR;
    }

    private static boolean reads(String chinese, int at, String letters, int from) {
        if (at == chinese.length()) {
            return from == letters.length();
        }
        for (int to = from + 1; to <= Math.min(letters.length(), from + 6); to++) {
            String syllable = letters.substring(from, to);
            char c = chinese.charAt(at);
            boolean fits = Hanzi.hasReading(c, syllable) || syllable.equals(Hanzi.reading(c, true));
            if (fits && reads(chinese, at + 1, letters, to)) {
                return true;
            }
        }
        return false;
    }

    private static String joined(String name) {
        return name.replace("·", "");
    }

    private static boolean latin(String joined) {
        char c = joined.isEmpty() ? ' ' : joined.charAt(0);
        return c >= 'A' && c <= 'Z';
    }

    private static List<Relation> all(Relation relation, int count) {
        Relation[] relations = new Relation[count];
        Arrays.fill(relations, relation);
        return List.of(relations);
    }
}
