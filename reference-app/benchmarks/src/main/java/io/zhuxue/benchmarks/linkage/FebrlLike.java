package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.RecordField;
import io.zhuxue.identification.linkage.RecordField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An imitation of the records that FEBRL's generator {@code dsgen} makes: Australian addresses whose parts are drawn
 * independently, originals with some blanks, and copies with single slips, words run together, values drawn anew, blanks,
 * and fields swapped. No row is taken from the public sets.
 */
final class FebrlLike {

    static final List<RecordField> FIELDS = List.of(
            new RecordField("given_name", Kind.GIVEN),
            new RecordField("surname", Kind.FAMILY),
            new RecordField("street_number", Kind.CODE),
            new RecordField("address_1", Kind.ADDRESS),
            new RecordField("address_2", Kind.ADDRESS),
            new RecordField("suburb", Kind.TEXT),
            new RecordField("postcode", Kind.CODE),
            new RecordField("state", Kind.CODE),
            new RecordField("date_of_birth", Kind.DATE),
            new RecordField("soc_sec_id", Kind.ID));

    private static final double[] BLANK = {0.02, 0.01, 0.04, 0.01, 0.27, 0.01, 0, 0.02, 0.02, 0};
    private static final String[] STATES = {"nsw", "vic", "qld", "wa", "sa", "tas", "act", "nt"};
    private static final double[] STATE_SHARES = {0.43, 0.67, 0.82, 0.9, 0.96, 0.985, 0.993, 1};
    private static final String[] WAYS = {"street", "place", "crescent", "circuit", "avenue", "court", "drive", "close"
    };

    private final SplittableRandom random;
    private final Typist typist;
    private final Words words;
    private final int modifications;
    private final int perField;

    private FebrlLike(int modifications, int perField, long seed) {
        this.random = new SplittableRandom(seed);
        this.typist = new Typist(random);
        this.words = new Words(random);
        this.modifications = modifications;
        this.perField = perField;
    }

    /** Like set 3: originals with up to five copies each, few of them many, and up to ten slips a copy. */
    static LabelledRecords many(int originals, int copies, int modifications, long seed) {
        FebrlLike make = new FebrlLike(modifications, 3, seed);
        List<List<String>> people = make.people(originals);
        List<String> ids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < originals; i++) {
            ids.add("rec-" + i + "-0");
            rows.add(people.get(i));
        }
        for (int i = 0, left = copies; left > 0 && i < originals; i++) {
            int extra = Math.min(left, make.zipf(5));
            for (int copy = 1; copy <= extra; copy++) {
                ids.add("rec-" + i + "-" + copy);
                rows.add(make.copy(people.get(i)));
            }
            left -= extra;
        }
        return new LabelledRecords(FIELDS, ids, rows);
    }

    /** Like set 4: originals with one copy each. */
    static LabelledRecords one(int originals, int modifications, long seed) {
        FebrlLike make = new FebrlLike(modifications, 2, seed);
        List<String> ids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> people = make.people(originals);
        for (int i = 0; i < originals; i++) {
            ids.add("rec-" + i + "-0");
            rows.add(people.get(i));
            ids.add("rec-" + i + "-1");
            rows.add(make.copy(people.get(i)));
        }
        return new LabelledRecords(FIELDS, ids, rows);
    }

    private int zipf(int most) {
        double sum = 0;
        for (int i = 1; i <= most; i++) {
            sum += 1.0 / i;
        }
        double at = random.nextDouble() * sum;
        for (int i = 1; i <= most; i++) {
            at -= 1.0 / i;
            if (at <= 0) {
                return i;
            }
        }
        return most;
    }

    private List<List<String>> people(int count) {
        List<List<String>> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> person = new ArrayList<>();
            for (int field = 0; field < FIELDS.size(); field++) {
                person.add(typist.chance(BLANK[field]) ? "" : value(field));
            }
            people.add(List.copyOf(person));
        }
        return people;
    }

    private String value(int field) {
        return switch (field) {
            case 0 -> typist.common(words.given, 2.2);
            case 1 -> typist.common(words.family, 2.6);
            case 2 -> Integer.toString(1 + (int) (300 * Math.pow(random.nextDouble(), 2.5)));
            case 3 ->
                typist.common(words.streets, 1.3)
                        + ' '
                        + WAYS[(int) (WAYS.length * Math.pow(random.nextDouble(), 1.6))];
            case 4 -> typist.common(words.houses, 1.5) + (random.nextInt(3) == 0 ? " village" : "");
            case 5 -> typist.common(words.towns, 1.4) + (random.nextInt(5) == 0 ? " park" : "");
            case 6 -> Integer.toString(2000 + (int) (5300 * Math.pow(random.nextDouble(), 1.5)));
            case 7 -> state();
            case 8 ->
                "%04d%02d%02d".formatted(1900 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
            default -> Integer.toString(random.nextInt(1_000_000, 10_000_000));
        };
    }

    private String state() {
        double at = random.nextDouble();
        int i = 0;
        while (at > STATE_SHARES[i]) {
            i++;
        }
        return STATES[i];
    }

    private List<String> copy(List<String> original) {
        List<String> copy = new ArrayList<>(original);
        int[] touched = new int[copy.size()];
        for (int slips = 1 + random.nextInt(modifications); slips > 0; slips--) {
            int field = random.nextInt(copy.size());
            if (touched[field]++ < perField) {
                modify(copy, field);
            }
        }
        return List.copyOf(copy);
    }

    private void modify(List<String> copy, int field) {
        int kind = random.nextInt(100);
        if (kind < 6 && field <= 1) {
            swap(copy, 0, 1);
        } else if (kind < 8 && (field == 3 || field == 4) && !copy.get(4).isEmpty()) {
            swap(copy, 3, 4);
        } else if (kind < 14) {
            copy.set(field, field == 9 ? copy.get(field) : "");
        } else if (kind < 22) {
            copy.set(field, value(field));
        } else {
            copy.set(field, typist.slip(copy.get(field)));
        }
    }

    private static void swap(List<String> copy, int one, int other) {
        String kept = copy.get(one);
        copy.set(one, copy.get(other));
        copy.set(other, kept);
    }
}
