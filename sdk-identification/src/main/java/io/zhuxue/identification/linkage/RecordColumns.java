package io.zhuxue.identification.linkage;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.naming.PersonName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All records column by column, each value in normal form and kept once, with how often it occurs. */
final class RecordColumns {

    private static final Set<String> NOTHING =
            Set.of("", "NULL", "NONE", "NAN", "N/A", "NA", "-", "--", "?", "UNKNOWN", "无", "不详", "未知");

    final List<RecordField> fields;
    final int records;

    /** How many of the records come from the left table; all, when there is one table. */
    final int left;

    private final int[][] valueOf;
    private final List<List<String>> values = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();
    private final double[] agreeByChance;

    RecordColumns(RecordTable first, List<RecordTable> others) {
        fields = first.fields();
        left = first.ids().size();
        List<List<String>> rows = new ArrayList<>(first.values());
        others.forEach(table -> rows.addAll(table.values()));
        records = rows.size();
        valueOf = new int[fields.size()][records];
        agreeByChance = new double[fields.size()];
        for (int field = 0; field < fields.size(); field++) {
            column(field, rows);
        }
    }

    private void column(int field, List<List<String>> rows) {
        Map<String, Integer> numbers = new HashMap<>();
        List<String> distinct = new ArrayList<>();
        distinct.add("");
        for (int record = 0; record < records; record++) {
            String normal = normal(fields.get(field).kind(), rows.get(record).get(field));
            if (!normal.isEmpty()) {
                int number = numbers.computeIfAbsent(normal, n -> {
                    distinct.add(n);
                    return distinct.size() - 1;
                });
                valueOf[field][record] = number;
            }
        }
        int[] count = new int[distinct.size()];
        for (int number : valueOf[field]) {
            count[number]++;
        }
        double stated = Math.max(1, records - count[0]);
        double chance = 0;
        for (int number = 1; number < count.length; number++) {
            chance += count[number] / stated * (count[number] / stated);
        }
        agreeByChance[field] = chance;
        values.add(distinct);
        counts.add(count);
    }

    /** The normal form of a value; empty when it says nothing. */
    static String normal(RecordField.Kind kind, String raw) {
        String text = raw.strip();
        if (NOTHING.contains(text.toUpperCase(Locale.ROOT))) {
            return "";
        }
        return switch (kind) {
            case NAME, GIVEN, FAMILY -> PersonName.normal(text);
            case DATE -> date(text);
            case ID -> id(letters(text).replace(" ", ""));
            case CODE -> letters(text).replace(" ", "");
            case ADDRESS, TEXT -> letters(text);
        };
    }

    /** A citizen ID of 15 digits becomes the same person's of 18. */
    private static String id(String text) {
        return text.length() == 15
                ? CitizenId.parse(text).value().map(CitizenId::number).orElse(text)
                : text;
    }

    private static String date(String text) {
        String digits = text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean yearLast = digits.length() == 8 && text.length() == 10 && !Character.isDigit(text.charAt(2));
        if (yearLast) {
            return digits.substring(4) + digits.substring(2, 4) + digits.substring(0, 2);
        }
        return digits;
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder();
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }

    /** The number of a record's value; 0 when not stated. */
    int number(int field, int record) {
        return valueOf[field][record];
    }

    /** A record's value in normal form; empty when not stated. */
    String value(int field, int record) {
        return values.get(field).get(valueOf[field][record]);
    }

    /** The share of the stated values that are this one. */
    double frequency(int field, int record) {
        int[] count = counts.get(field);
        return count[valueOf[field][record]] / (double) Math.max(1, records - count[0]);
    }

    /** The chance that two random values of a field are the same. */
    double agreeByChance(int field) {
        return agreeByChance[field];
    }

    /**
     * True for what persons of one house do not share: given names, dates, numbers of one person, and any column in which
     * nearly all values are such dates.
     */
    boolean personal(int field) {
        return switch (fields.get(field).kind()) {
            case NAME, GIVEN, DATE, ID -> true;
            case FAMILY, ADDRESS, CODE, TEXT -> numbers(field);
        };
    }

    /** True when nearly all values are numbers of seven digits and more. */
    private boolean numbers(int field) {
        long all = 0;
        long numbers = 0;
        List<String> distinct = values.get(field);
        for (int number = 1; number < distinct.size(); number++) {
            String value = distinct.get(number).replace(" ", "");
            all++;
            numbers += value.length() >= 7
                            && value.chars().filter(Character::isDigit).count() >= value.length() - 1
                    ? 1
                    : 0;
        }
        return all > 0 && numbers >= 0.9 * all;
    }

    /** The records of each value that at least so many records have, in the order of the values' first occurrence. */
    List<int[]> groups(int field, int least) {
        int[] count = counts.get(field);
        int[][] groups = new int[count.length][];
        int[] filled = new int[count.length];
        List<int[]> all = new ArrayList<>();
        for (int number = 1; number < count.length; number++) {
            if (count[number] >= least) {
                groups[number] = new int[count[number]];
                all.add(groups[number]);
            }
        }
        for (int record = 0; record < records; record++) {
            int number = valueOf[field][record];
            if (number != 0 && count[number] >= least) {
                groups[number][filled[number]++] = record;
            }
        }
        return all;
    }

    /** The first field of a kind, or -1. */
    int fieldOf(RecordField.Kind kind) {
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).kind() == kind) {
                return field;
            }
        }
        return -1;
    }

    /** True when two records may be compared: different records, of different tables if there are two. */
    boolean comparable(int a, int b) {
        return a != b && (left == records || a < left != b < left);
    }
}
