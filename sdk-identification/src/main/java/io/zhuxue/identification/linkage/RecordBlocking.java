package io.zhuxue.identification.linkage;

import io.zhuxue.identification.naming.Hanzi;
import io.zhuxue.identification.naming.NameBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses from the data which records are compared.
 *
 * <p>A key is a feature of a field (the value, its sound, its beginning, the year of a date) or two features of two fields.
 * Keys are taken from the most selective on while the comparisons they cost fit into a budget that is proportional to the
 * number of records. Blanks are no key, and a value that too many records share is passed over; so neither blanks nor a
 * common name can make the work explode.
 */
final class RecordBlocking {

    private static final int CROWD = 400;
    private static final long PER_RECORD = 300;
    private static final long LEAST = 1_000_000;
    private static final long MOST = 16_000_000;

    private final RecordColumns columns;

    RecordBlocking(RecordColumns columns) {
        this.columns = columns;
    }

    /** One feature of one field; zero where a record lacks it. */
    private record Feature(int field, long[] values) {}

    /** A key and how many comparisons it costs. */
    private record Key(Feature first, Feature second, long cost) {

        boolean single() {
            return first == second;
        }

        long of(int record) {
            long a = first.values()[record];
            long b = second.values()[record];
            return a == 0 || b == 0 ? 0 : single() ? a : Fields.key(7, a, b);
        }
    }

    /** The pairs to compare, the smaller record in the upper half, ordered, each once. */
    long[] pairs() {
        List<Key> keys = keys();
        long budget = Math.max(LEAST, Math.min(MOST, PER_RECORD * columns.records));
        List<Key> chosen = new ArrayList<>();
        for (Key key : keys) {
            boolean covered = chosen.stream()
                    .anyMatch(c -> c.single() && (c.first() == key.first() || c.first() == key.second()));
            if (key.cost() > 0 && key.cost() <= budget && !covered) {
                chosen.add(key);
                budget -= key.cost();
            }
        }
        long[] pairs = new long[1024];
        int size = 0;
        for (Key key : chosen) {
            long[] more = pairsOf(key);
            pairs = Arrays.copyOf(pairs, size + more.length);
            System.arraycopy(more, 0, pairs, size, more.length);
            size += more.length;
            size = distinct(pairs, size);
        }
        return Arrays.copyOf(pairs, size);
    }

    private static int distinct(long[] pairs, int size) {
        Arrays.sort(pairs, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (kept == 0 || pairs[i] != pairs[kept - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        return kept;
    }

    private List<Key> keys() {
        List<Feature> features = new ArrayList<>();
        for (int field = 0; field < columns.fields.size(); field++) {
            features(field, features);
        }
        swappedNames(features);
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            for (int j = i; j < features.size(); j++) {
                Feature first = features.get(i);
                Feature second = features.get(j);
                if (i == j || first.field() != second.field()) {
                    Key key = new Key(first, second, 0);
                    keys.add(new Key(first, second, cost(key)));
                }
            }
        }
        keys.sort(Comparator.comparingLong(Key::cost));
        return keys;
    }

    private void features(int field, List<Feature> features) {
        RecordField.Kind kind = columns.fields.get(field).kind();
        add(features, field, "=", value -> value);
        switch (kind) {
            case NAME, GIVEN, FAMILY -> {
                add(features, field, "sound", RecordBlocking::sound);
                add(features, field, "3", value -> value.length() < 4 ? "" : value.substring(0, 3));
            }
            case DATE -> {
                add(features, field, "year", value -> value.length() == 8 ? value.substring(0, 4) : "");
                add(features, field, "day", value -> value.length() == 8 ? value.substring(4) : "");
            }
            case ID, CODE -> {
                add(features, field, "head", value -> value.substring(0, (value.length() + 1) / 2));
                add(features, field, "tail", value -> value.substring(value.length() / 2));
            }
            case ADDRESS, TEXT -> add(features, field, "word", RecordBlocking::longestWord);
        }
    }

    private interface Extract {
        String of(String value);
    }

    private void add(List<Feature> features, int field, String salt, Extract extract) {
        long[] values = new long[columns.records];
        for (int record = 0; record < values.length; record++) {
            String value = columns.value(field, record);
            String feature = value.isEmpty() ? "" : extract.of(value);
            values[record] = feature.isEmpty() ? 0 : hash(salt + field + feature);
        }
        features.add(new Feature(field, values));
    }

    /** Given and family name in either order. */
    private void swappedNames(List<Feature> features) {
        int given = columns.fieldOf(RecordField.Kind.GIVEN);
        int family = columns.fieldOf(RecordField.Kind.FAMILY);
        if (given < 0 || family < 0) {
            return;
        }
        long[] values = new long[columns.records];
        for (int record = 0; record < values.length; record++) {
            String a = columns.value(given, record);
            String b = columns.value(family, record);
            boolean both = !a.isEmpty() && !b.isEmpty();
            values[record] = both ? hash(a.compareTo(b) < 0 ? a + ' ' + b : b + ' ' + a) : 0;
        }
        features.add(new Feature(-1, values));
    }

    private static long hash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return Fields.key(8, hash, text.length()) | 1;
    }

    private static String longestWord(String text) {
        String longest = "";
        for (String word : text.split(" ")) {
            longest = word.length() > longest.length() ? word : longest;
        }
        return longest.length() < 3 ? "" : longest;
    }

    /** The sounds of Chinese characters, or Soundex of letters. */
    private static String sound(String name) {
        StringBuilder out = new StringBuilder();
        char last = 0;
        for (int i = 0; i < name.length() && out.length() < 4; i++) {
            char c = name.charAt(i);
            if (c >= 0x3400) {
                out.append((char) (0x100 + Hanzi.sound(c)));
            } else if (c >= 'A' && c <= 'Z') {
                char digit = "01230120022455012623010202".charAt(c - 'A');
                if (out.isEmpty()) {
                    out.append(c);
                } else if (digit != '0' && digit != last) {
                    out.append(digit);
                }
                last = digit;
            }
        }
        return out.toString();
    }

    /** How many comparisons a key costs; very large tables are judged by a part of their records. */
    private long cost(Key key) {
        int step = 1 + columns.records / 400_000;
        long[] values = new long[columns.records / step];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            long value = key.of(i * step);
            if (value != 0) {
                // The lowest bit tells the table, so that pairs across two tables can be counted.
                values[size++] = value & ~1L | (i * step < columns.left ? 0 : 1);
            }
        }
        Arrays.sort(values, 0, size);
        long cost = 0;
        for (int from = 0; from < size; ) {
            int to = from;
            int right = 0;
            while (to < size && (values[to] & ~1L) == (values[from] & ~1L)) {
                right += (int) (values[to++] & 1);
            }
            long all = to - from;
            if (all * step <= CROWD) {
                cost += columns.left == columns.records ? all * (all - 1) / 2 : (all - right) * right;
            }
            from = to;
        }
        return cost * step * step;
    }

    private long[] pairsOf(Key key) {
        Blocks blocks = new Blocks(new NameBook());
        long[] pairs = new long[1024];
        int[] size = {0};
        long[][] room = {pairs};
        for (int record = 0; record < columns.records; record++) {
            long value = key.of(record);
            if (value != 0) {
                blocks.put(value & ~1L, record);
            }
        }
        for (int record = 0; record < columns.records; record++) {
            long value = key.of(record);
            int each = record;
            if (value != 0) {
                blocks.get(value & ~1L, CROWD, other -> {
                    if (other > each && columns.comparable(each, other)) {
                        if (size[0] == room[0].length) {
                            room[0] = Arrays.copyOf(room[0], size[0] * 2);
                        }
                        room[0][size[0]++] = (long) each << 32 | other;
                    }
                });
            }
        }
        return Arrays.copyOf(room[0], size[0]);
    }
}
