package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.RecordField;
import io.zhuxue.identification.linkage.RecordField.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * An imitation of the public set of 50,000 records of historical persons: about ten records a person, each worse than the
 * one before, with other names, nicknames, titles as surnames, dates a digit off or the first of January, several places
 * and occupations a person, and up to half of the cells blank. One person in six has a relative in the set, of the same
 * name and house. No row is taken from the public set.
 */
final class HistoricalLike {

    static final List<RecordField> FIELDS = List.of(
            new RecordField("first_name", Kind.GIVEN),
            new RecordField("surname", Kind.FAMILY),
            new RecordField("dob", Kind.DATE),
            new RecordField("birth_place", Kind.TEXT),
            new RecordField("postcode_fake", Kind.CODE),
            new RecordField("gender", Kind.CODE),
            new RecordField("occupation", Kind.TEXT));

    private static final List<String> TRADES = List.of(
            "politician",
            "writer",
            "cricketer",
            "painter",
            "military personnel",
            "actor",
            "engineer",
            "botanist",
            "physician",
            "priest",
            "composer",
            "association football player",
            "architect",
            "lawyer",
            "photographer",
            "mathematician",
            "poet",
            "explorer",
            "banker",
            "judge",
            "chemist",
            "geologist",
            "sculptor",
            "journalist");

    private final SplittableRandom random;
    private final Typist typist;
    private final Words words;
    private final double harshness;

    private HistoricalLike(double harshness, long seed) {
        this.random = new SplittableRandom(seed);
        this.typist = new Typist(random);
        this.words = new Words(random);
        this.harshness = harshness;
    }

    /** A person as the records are made from. */
    private record Person(
            List<String> firsts,
            List<String> middles,
            List<String> lasts,
            String birth,
            List<String> places,
            List<String> postcodes,
            String gender,
            List<String> trades) {}

    /** Records of some persons; harshness 1 is like the public set. */
    static LabelledRecords of(int persons, double harshness, long seed) {
        HistoricalLike make = new HistoricalLike(harshness, seed);
        List<String> ids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            boolean relative = i > 0 && make.typist.chance(0.16);
            Person person = relative ? make.child(make.typist.any(people)) : make.person();
            people.add(person);
            int records = 1 + make.random.nextInt(18);
            for (int n = 0; n < records; n++) {
                ids.add("Q" + (1000 + i * 7) + "-" + n);
                rows.add(make.record(person, n / (double) records));
            }
        }
        return new LabelledRecords(FIELDS, ids, rows);
    }

    private Person person() {
        String town = typist.common(words.towns, 1.6);
        String area = typist.any(words.towns).substring(0, 2) + (1 + random.nextInt(20));
        List<String> lasts = new ArrayList<>(List.of(typist.common(words.family, 2.2)));
        if (typist.chance(0.15)) {
            lasts.add(town);
        }
        if (typist.chance(0.1)) {
            lasts.add(typist.common(words.family, 2.2));
        }
        return new Person(
                names(),
                typist.chance(0.4) ? names() : List.of(),
                lasts,
                birth(1500 + (int) (450 * Math.sqrt(random.nextDouble()))),
                places(town),
                postcodes(area),
                typist.chance(0.85) ? "male" : "female",
                trades(typist.common(TRADES, 1.6)));
    }

    private Person child(Person parent) {
        int year = Integer.parseInt(parent.birth.substring(0, 4)) + 20 + random.nextInt(20);
        return new Person(
                typist.chance(0.2) ? parent.firsts : names(),
                typist.chance(0.4) ? names() : List.of(),
                List.of(parent.lasts.get(0)),
                birth(year),
                parent.places,
                typist.chance(0.6)
                        ? parent.postcodes
                        : postcodes(parent.postcodes.get(0).split(" ")[0]),
                typist.chance(0.8) ? "male" : "female",
                typist.chance(0.4) ? parent.trades : trades(typist.common(TRADES, 1.6)));
    }

    private List<String> names() {
        String name = typist.common(words.given, 2);
        return name.length() < 5 || typist.chance(0.3)
                ? List.of(name)
                : List.of(name, name, name.substring(0, 3), name.substring(0, 3) + "ie");
    }

    private String birth(int year) {
        return typist.chance(0.25)
                ? year + "-01-01"
                : "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private List<String> places(String town) {
        return List.of(town, town, town + " district", typist.any(words.towns), typist.any(words.towns));
    }

    private List<String> postcodes(String area) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String letters = "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
            all.add(area + ' ' + random.nextInt(10) + letters);
        }
        String far = typist.any(words.towns).substring(0, 2) + (1 + random.nextInt(20));
        all.add(far + ' ' + random.nextInt(10) + "xy");
        return List.copyOf(all);
    }

    private List<String> trades(String first) {
        return typist.chance(0.5) ? List.of(first) : List.of(first, typist.common(TRADES, 1.3));
    }

    private List<String> record(Person person, double late) {
        double wrong = Math.min(0.9, (0.1 + 0.5 * late) * harshness);
        double blank = Math.min(0.9, 0.5 * late * harshness);
        String[] name = name(person, wrong, blank);
        String birth = typist.chance(wrong * 0.7) ? laterSlip(person.birth) : person.birth;
        boolean moved = typist.chance(wrong);
        String postcode = moved ? typist.any(person.postcodes) : person.postcodes.get(0);
        return List.of(
                name[0],
                name[1],
                typist.chance(blank) ? "" : birth,
                typist.chance(blank * 0.8)
                        ? ""
                        : typist.chance(wrong) ? typist.any(person.places) : person.places.get(0),
                typist.chance(blank) ? "" : typist.chance(wrong * 0.3) ? typist.slip(postcode) : postcode,
                typist.chance(blank) ? "" : person.gender,
                typist.chance(blank) ? "" : typist.chance(wrong) ? typist.any(person.trades) : person.trades.get(0));
    }

    /** The first and the last word of what is left of a name. */
    private String[] name(Person person, double wrong, double blank) {
        List<String> parts = new ArrayList<>();
        boolean other = typist.chance(wrong);
        parts.add(other ? typist.any(person.firsts) : person.firsts.get(0));
        if (!person.middles.isEmpty() && typist.chance(0.5)) {
            parts.add(person.middles.get(0));
        }
        parts.add(other && typist.chance(0.5) ? typist.any(person.lasts) : person.lasts.get(0));
        if (typist.chance(wrong * 0.25)) {
            int slipped = random.nextInt(parts.size());
            parts.set(slipped, typist.slip(parts.get(slipped)).replace(" ", ""));
        }
        if (typist.chance(blank)) {
            parts.remove(random.nextBoolean() ? 0 : parts.size() - 1);
        }
        return new String[] {parts.get(0), parts.size() > 1 ? parts.get(parts.size() - 1) : ""};
    }

    /** A digit off behind the century, or a few days or months. */
    private String laterSlip(String birth) {
        if (typist.chance(0.3)) {
            int at = typist.chance(0.4) ? 2 + random.nextInt(2) : typist.chance(0.5) ? 6 : 8 + random.nextInt(2);
            return birth.substring(0, at) + random.nextInt(10) + birth.substring(at + 1);
        }
        if (typist.chance(0.4)) {
            return birth.substring(0, 4) + "-01-01";
        }
        return birth.substring(0, 5) + "%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
