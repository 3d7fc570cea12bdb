package io.zhuxue.identification.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Made-up records of people with duplicates whose errors are those of typists and scanners: letters changed, left out,
 * doubled and swapped, words swapped, given and family name exchanged, cells left blank, dates a digit off. The truth is in
 * the identifier: {@code p17-0} and {@code p17-1} are one person.
 */
final class DirtyRecords {

    private static final String[] SYLLABLES = {
        "an", "ber", "cal", "da", "el", "fin", "gar", "ha", "ian", "jo", "ka", "li", "mar", "na", "ol", "pe", "quin",
        "ro", "sa", "ti", "ur", "vi", "wil", "xan", "ya", "zo", "ley", "ton", "son", "ne", "lla", "ric"
    };
    static final List<RecordField> FIELDS = List.of(
            new RecordField("given", RecordField.Kind.GIVEN),
            new RecordField("family", RecordField.Kind.FAMILY),
            new RecordField("number", RecordField.Kind.CODE),
            new RecordField("street", RecordField.Kind.ADDRESS),
            new RecordField("town", RecordField.Kind.TEXT),
            new RecordField("postcode", RecordField.Kind.CODE),
            new RecordField("birth", RecordField.Kind.DATE),
            new RecordField("ssn", RecordField.Kind.ID));

    private final SplittableRandom random;
    private final List<String> names = new ArrayList<>();
    private final List<String> towns = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final List<List<String>> values = new ArrayList<>();

    /** People with up to some copies each, each copy with some errors and some blanks. */
    DirtyRecords(int people, int copies, int errors, double blanks, long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < 1500; i++) {
            names.add(word() + word() + (random.nextBoolean() ? word() : ""));
            towns.add(word() + word() + " " + word() + "ville");
        }
        for (int person = 0; person < people; person++) {
            List<String> original = original();
            add("p" + person + "-0", original);
            int extra = copies == 1 ? 1 : random.nextInt(copies + 1);
            for (int copy = 1; copy <= extra; copy++) {
                add("p" + person + "-" + copy, spoiled(original, errors, blanks));
            }
        }
    }

    private void add(String id, List<String> record) {
        ids.add(id);
        values.add(record);
    }

    private String word() {
        return SYLLABLES[random.nextInt(SYLLABLES.length)];
    }

    private String common(List<String> from) {
        return from.get((int) (from.size() * Math.pow(random.nextDouble(), 3)));
    }

    private List<String> original() {
        int town = (int) (towns.size() * Math.pow(random.nextDouble(), 2));
        return List.of(
                common(names),
                common(names),
                Integer.toString(random.nextInt(1, 300)),
                names.get(random.nextInt(names.size())) + " " + (random.nextBoolean() ? "street" : "road"),
                towns.get(town),
                Integer.toString(2000 + town),
                Integer.toString(1900 + random.nextInt(100))
                        + two(1 + random.nextInt(12))
                        + two(1 + random.nextInt(28)),
                Integer.toString(random.nextInt(1_000_000, 10_000_000)));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private List<String> spoiled(List<String> original, int errors, double blanks) {
        List<String> record = new ArrayList<>(original);
        for (int error = random.nextInt(1, errors + 1); error > 0; error--) {
            int field = random.nextInt(record.size());
            if (field <= 1 && random.nextInt(6) == 0) {
                String given = record.get(0);
                record.set(0, record.get(1));
                record.set(1, given);
            } else {
                record.set(field, typo(record.get(field)));
            }
        }
        for (int field = 0; field < record.size(); field++) {
            if (random.nextDouble() < blanks) {
                record.set(field, "");
            }
        }
        return List.copyOf(record);
    }

    private String typo(String text) {
        if (text.length() < 2) {
            return text;
        }
        int at = random.nextInt(text.length() - 1);
        boolean digits = Character.isDigit(text.charAt(at));
        char other = (char) (digits ? '0' + random.nextInt(10) : 'a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
            case 1 -> text.substring(0, at) + text.substring(at + 1);
            case 2 -> text.substring(0, at) + other + text.substring(at);
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }

    /** All records as one table. */
    RecordTable table() {
        return new RecordTable(FIELDS, ids, values);
    }

    /** The records whose identifier ends in a way. */
    RecordTable table(boolean originals) {
        List<String> some = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).endsWith("-0") == originals) {
                some.add(ids.get(i));
                cells.add(values.get(i));
            }
        }
        return new RecordTable(FIELDS, some, cells);
    }

    private static String person(String id) {
        return id.substring(0, id.indexOf('-'));
    }

    /** The share of the linked pairs that are right. */
    double precision(List<RecordPair> pairs) {
        return (double) right(pairs) / linked(pairs).size();
    }

    /** The share of the true pairs that are linked. */
    double recall(List<RecordPair> pairs) {
        Map<String, Integer> sizes = new HashMap<>();
        ids.forEach(id -> sizes.merge(person(id), 1, Integer::sum));
        int all = sizes.values().stream().mapToInt(n -> n * (n - 1) / 2).sum();
        return (double) right(pairs) / all;
    }

    private static long right(List<RecordPair> pairs) {
        return linked(pairs).stream()
                .filter(pair -> person(pair.get(0)).equals(person(pair.get(1))))
                .count();
    }

    private static Set<List<String>> linked(List<RecordPair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.status() == Link.Status.LINKED)
                .map(pair -> List.of(pair.leftId(), pair.rightId()))
                .collect(Collectors.toSet());
    }
}
