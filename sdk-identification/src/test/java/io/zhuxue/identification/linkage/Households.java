package io.zhuxue.identification.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Persons of whom four live under one roof on the average; nobody stands twice unless asked for. */
final class Households {

    private static final String[] GIVEN = {
        "anna", "ben", "cleo", "dora", "emil", "fred", "greta", "hugo", "ines", "jon", "karl", "lena", "maud", "nils",
        "olga", "paul", "rosa", "sven", "tina", "ugo", "vera", "willa"
    };
    static final List<RecordField> FIELDS = List.of(
            new RecordField("given", RecordField.Kind.GIVEN),
            new RecordField("family", RecordField.Kind.FAMILY),
            new RecordField("birth", RecordField.Kind.DATE),
            new RecordField("house", RecordField.Kind.CODE),
            new RecordField("street", RecordField.Kind.ADDRESS),
            new RecordField("town", RecordField.Kind.TEXT),
            new RecordField("postcode", RecordField.Kind.CODE));

    private Households() {}

    /** Persons, of whom the first few stand a second time at the end, with another house number. */
    static RecordTable of(int persons, int twice, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> homes = new ArrayList<>();
        for (int i = 0; i < persons / 4; i++) {
            int town = random.nextInt(40);
            homes.add(List.of(
                    Integer.toString(random.nextInt(1, 90)),
                    word(random) + " street",
                    "town" + town,
                    Integer.toString(4000 + town),
                    word(random)));
        }
        List<String> ids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            List<String> home = homes.get(random.nextInt(homes.size()));
            List<String> row = new ArrayList<>();
            row.add(GIVEN[random.nextInt(GIVEN.length)]);
            row.add(home.get(4));
            row.add("%d-%02d-%02d".formatted(random.nextInt(1950, 2015), random.nextInt(1, 13), random.nextInt(1, 29)));
            row.addAll(home.subList(0, 4));
            ids.add("p" + i);
            rows.add(List.copyOf(row));
        }
        for (int i = 0; i < twice; i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            row.set(3, "99");
            ids.add("p" + i + "-again");
            rows.add(row);
        }
        return new RecordTable(FIELDS, ids, rows);
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bcdfghklmnprst".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }
}
