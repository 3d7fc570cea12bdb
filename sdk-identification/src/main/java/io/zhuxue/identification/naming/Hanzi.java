package io.zhuxue.identification.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Chinese characters as they are taken for each other: by sound, by shape, by variant form.
 *
 * <p>The table is derived from the Unicode Han Database (see the module's NOTICE). A character outside U+3400–U+9FFF
 * has no sound and no shape here and is only like itself.
 */
public final class Hanzi {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;
    private static final int SIZE = LAST - FIRST + 1;
    private static final int[] NOTHING = {};
    private static final Hanzi TABLE = load();

    /** Readings of characters that are read in another way when they are a surname; the whole list is common knowledge. */
    private static final Map<Character, String> SURNAMES = surnames(
            "单shan 仇qiu 曾zeng 解xie 乐yue 查zha 区ou 朴piao 任ren 华hua 盖ge 翟zhai 缪miao 召shao 折she 黑he 员yun 覃qin 冼xian "
                    + "那na 秘bi 种chong 隗wei 尉yu 长zhang 万mo 佟tong 仉zhang 尹yin 卜bu 褚chu 晟cheng 繁po 逄pang 郇xun 应ying 洗xian");

    private final char[] normal = new char[SIZE];
    private final short[] sounds = new short[SIZE];
    private final int[][] readings = new int[SIZE][];
    private final short[] corners = new short[SIZE];
    private final String[] shapes = new String[SIZE];
    private final int[][] phonetics = new int[SIZE][];
    private final byte[] strokes = new byte[SIZE];
    private final Map<String, Integer> syllables = new HashMap<>();
    private final Map<String, Integer> blurred = new HashMap<>();
    private int[] blurOf = new int[512];
    private String[] names = new String[512];

    /** How two characters relate. */
    public enum Relation {
        /** One character, or two variants of one. */
        SAME,
        /** 音同 or 音近: they share a reading, tones and the usual confusions (zh z, n l, ng n) aside. */
        SOUND,
        /** 形近: their shapes share most parts. */
        LOOK,
        /** One of them stands for a character that could not be written (private use, box, question mark). */
        UNKNOWN,
        /** None of these. */
        DIFFERENT
    }

    private Hanzi() {
        Arrays.fill(sounds, (short) -1);
        Arrays.fill(readings, NOTHING);
        Arrays.fill(phonetics, NOTHING);
        Arrays.fill(corners, (short) -1);
        Arrays.fill(shapes, "");
        for (int i = 0; i < SIZE; i++) {
            normal[i] = (char) (FIRST + i);
        }
    }

    /** How two characters relate; both in their normal form. */
    public static Relation relation(char a, char b) {
        if (a == b) {
            return Relation.SAME;
        }
        if (unknown(a) || unknown(b)) {
            return Relation.UNKNOWN;
        }
        if (a < FIRST || a > LAST || b < FIRST || b > LAST) {
            return Relation.DIFFERENT;
        }
        if (TABLE.soundAlike(a - FIRST, b - FIRST)) {
            return Relation.SOUND;
        }
        return TABLE.lookAlike(a - FIRST, b - FIRST) ? Relation.LOOK : Relation.DIFFERENT;
    }

    /** The standard form of a character: simplified instead of traditional, standard instead of variant. */
    public static char normal(char c) {
        return c < FIRST || c > LAST ? c : TABLE.normal[c - FIRST];
    }

    /** The number of the character's blurred main reading, or -1; equal for the usual confusions of sound. */
    public static int sound(char c) {
        return c < FIRST || c > LAST ? -1 : TABLE.sounds[c - FIRST];
    }

    /** One more than the highest number of a sound. */
    public static int soundCount() {
        return TABLE.blurred.size();
    }

    /** The character's main reading without its tone, its reading as a surname if asked; empty when not known. */
    public static String reading(char c, boolean asSurname) {
        String surname = asSurname ? SURNAMES.get(c) : null;
        if (surname != null) {
            return surname;
        }
        int[] all = c < FIRST || c > LAST ? NOTHING : TABLE.readings[c - FIRST];
        return all.length == 0 ? "" : TABLE.names[all[0]];
    }

    /** True when a text is one of the character's readings. */
    public static boolean hasReading(char c, String reading) {
        Integer syllable = TABLE.syllables.get(reading);
        int[] all = c < FIRST || c > LAST ? NOTHING : TABLE.readings[c - FIRST];
        return syllable != null && contains(all, syllable);
    }

    /** True for what stands where a character could not be written: private use, box, geta mark, question mark, star. */
    public static boolean unknown(char c) {
        return c >= 0xE000 && c <= 0xF8FF || c == '□' || c == '〓' || c == '?' || c == '*' || c == '\uFFFD';
    }

    private boolean soundAlike(int a, int b) {
        for (int x : readings[a]) {
            for (int y : readings[b]) {
                if (blurOf[x] == blurOf[y]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Shares the phonetic part, or most of its Cangjie parts, or three of four corners at nearly the same strokes. */
    private boolean lookAlike(int a, int b) {
        for (int group : phonetics[a]) {
            if (contains(phonetics[b], group)) {
                return true;
            }
        }
        String x = shapes[a];
        String y = shapes[b];
        if (x.length() + y.length() >= 5 && 3 * common(x, y) >= x.length() + y.length()) {
            return true;
        }
        return Math.abs(strokes[a] - strokes[b]) <= 2 && sameCorners(corners[a], corners[b]) >= 3;
    }

    private static int sameCorners(int a, int b) {
        if (a < 0 || b < 0) {
            return 0;
        }
        int same = 0;
        for (int i = 0; i < 4; i++, a /= 10, b /= 10) {
            same += a % 10 == b % 10 ? 1 : 0;
        }
        return same;
    }

    /** The length of the longest common subsequence of two codes of at most five letters. */
    private static int common(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int diagonal = 0;
            for (int j = 0; j < b.length(); j++) {
                int above = last[j + 1];
                last[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, last[j]);
                diagonal = above;
            }
        }
        return last[b.length()];
    }

    private static boolean contains(int[] all, int one) {
        for (int each : all) {
            if (each == one) {
                return true;
            }
        }
        return false;
    }

    /** zh z · ch c · sh s · n l at the beginning and ng n at the end are told apart by few dialects. */
    static String blur(String syllable) {
        String blur = syllable;
        if (blur.length() > 1 && blur.charAt(1) == 'h') {
            blur = blur.charAt(0) + blur.substring(2);
        }
        if (blur.length() > 1 && blur.charAt(0) == 'n') {
            blur = "l" + blur.substring(1);
        }
        boolean ng = blur.endsWith("ang") || blur.endsWith("eng") || blur.endsWith("ing");
        return ng ? blur.substring(0, blur.length() - 1) : blur;
    }

    private int syllable(String text) {
        int number = syllables.computeIfAbsent(text, s -> syllables.size());
        if (number == blurOf.length) {
            blurOf = Arrays.copyOf(blurOf, number * 2);
            names = Arrays.copyOf(names, number * 2);
        }
        blurOf[number] = blurred.computeIfAbsent(blur(text), s -> blurred.size());
        names[number] = text;
        return number;
    }

    private void line(String line) {
        String[] cells = line.split("\t", -1);
        int at = cells[0].charAt(0) - FIRST;
        if (!cells[2].equals("-")) {
            normal[at] = cells[2].charAt(0);
        }
        readings[at] =
                Arrays.stream(cells[1].split(",")).mapToInt(this::syllable).toArray();
        sounds[at] = (short) blurOf[readings[at][0]];
        corners[at] = cells[3].equals("-") ? -1 : Short.parseShort(cells[3]);
        shapes[at] = cells[4].equals("-") ? "" : cells[4];
        if (!cells[5].equals("-")) {
            phonetics[at] = Arrays.stream(cells[5].split(","))
                    .mapToInt(Integer::parseInt)
                    .toArray();
        }
        strokes[at] = Byte.parseByte(cells[6]);
    }

    private static Hanzi load() {
        Hanzi table = new Hanzi();
        InputStream in = Hanzi.class.getResourceAsStream("hanzi.tsv");
        if (in == null) {
            throw new IllegalStateException("the table of characters is not in the jar");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(table::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private static Map<Character, String> surnames(String list) {
        Map<Character, String> all = new HashMap<>();
        for (String each : list.split(" ")) {
            all.put(each.charAt(0), each.substring(1));
        }
        return Map.copyOf(all);
    }
}
