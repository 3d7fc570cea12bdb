package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.RecordField;
import io.zhuxue.identification.linkage.RecordField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Persons who share homes: families under one roof and boarders of one school. Street, town, postcode and county repeat
 * together, which must not make one person of two.
 */
final class Neighbours {

    private static final List<RecordField> FIELDS = List.of(
            new RecordField("given", Kind.GIVEN),
            new RecordField("family", Kind.FAMILY),
            new RecordField("birth", Kind.DATE),
            new RecordField("house", Kind.CODE),
            new RecordField("street", Kind.ADDRESS),
            new RecordField("town", Kind.TEXT),
            new RecordField("postcode", Kind.CODE),
            new RecordField("county", Kind.TEXT),
            new RecordField("number", Kind.ID));

    private Neighbours() {}

    /** Persons in homes of four on the average; some of them stand a second time, with up to three slips. */
    static LabelledRecords of(int persons, double twice, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Typist typist = new Typist(random);
        Words words = new Words(random);
        List<List<String>> homes = new ArrayList<>();
        for (int i = 0; i < persons / 4; i++) {
            int town = (int) (120 * Math.pow(random.nextDouble(), 1.5));
            homes.add(List.of(
                    Integer.toString(1 + random.nextInt(80)),
                    typist.any(words.streets) + " street",
                    words.towns.get(town),
                    Integer.toString(4000 + town),
                    words.towns.get(500 + town % 12) + "shire",
                    typist.common(words.family, 2)));
        }
        List<String> ids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            List<String> home = typist.any(homes);
            List<String> row = new ArrayList<>();
            row.add(typist.common(words.given, 2));
            row.add(typist.chance(0.8) ? home.get(5) : typist.common(words.family, 2));
            row.add("%d-%02d-%02d"
                    .formatted(1950 + random.nextInt(65), 1 + random.nextInt(12), 1 + random.nextInt(28)));
            row.addAll(home.subList(0, 5));
            row.add(Integer.toString(random.nextInt(1_000_000, 10_000_000)));
            ids.add("p" + i + "-0");
            rows.add(List.copyOf(row));
            if (typist.chance(twice)) {
                for (int slips = 1 + random.nextInt(3); slips > 0; slips--) {
                    int field = random.nextInt(row.size());
                    row.set(field, typist.chance(0.2) ? "" : typist.slip(row.get(field)));
                }
                ids.add("p" + i + "-1");
                rows.add(List.copyOf(row));
            }
        }
        return new LabelledRecords(FIELDS, ids, rows);
    }
}
