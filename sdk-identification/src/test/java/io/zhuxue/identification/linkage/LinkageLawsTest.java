package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.SpecialGroup;
import io.zhuxue.core.calendar.Term;
import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.register.RegisterEntry;
import io.zhuxue.identification.roster.Student;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws of the linkage of students and registers, over provinces of chance. */
class LinkageLawsTest {

    private static final Term TERM = Term.parse("2022-AUTUMN").orThrow();

    /** The links of every student, as texts without the score. */
    private static TreeSet<String> links(LinkageConfig config, List<RegisterEntry> entries, Map<Long, Student> roster) {
        Linkage.Preparation preparation = Linkage.prepare(config);
        entries.forEach(preparation::register);
        roster.forEach(preparation::student);
        Linkage linkage = preparation.complete();
        TreeSet<String> links = new TreeSet<>();
        roster.forEach((row, student) -> linkage.link(row, student).forEach(link -> links.add(text(row, link))));
        return links;
    }

    private static String text(long row, Link link) {
        return row + " " + link.group() + " " + link.registerRow() + " " + link.method() + " " + link.status();
    }

    private static Map<Long, Student> roster(HarshProvince province) {
        Map<Long, Student> roster = new TreeMap<>();
        for (int i = 0; i < province.students.size(); i++) {
            roster.put(i + 2L, province.students.get(i));
        }
        return roster;
    }

    private static RegisterEntry without(RegisterEntry entry, int field) {
        return new RegisterEntry(
                entry.group(),
                entry.row(),
                field == 0 ? "" : entry.idNo(),
                field == 1 ? "" : entry.name(),
                field == 2 ? "" : entry.household(),
                field == 3 ? "" : entry.relation(),
                field == 4 ? Optional.empty() : entry.region(),
                entry.since(),
                entry.until(),
                entry.riskRemoved(),
                field == 5 ? LocalDate.MIN : entry.birthDate());
    }

    @Property(tries = 12)
    void the_order_of_rows_does_not_matter(@ForAll @IntRange(max = 10_000) int seed) {
        HarshProvince province = new HarshProvince(1_500, 0.2, seed);
        Map<Long, Student> roster = roster(province);
        List<RegisterEntry> shuffled = new ArrayList<>(province.entries);
        Collections.shuffle(shuffled, new Random(seed));
        List<Long> rows = new ArrayList<>(roster.keySet());
        Collections.shuffle(rows, new Random(seed + 1L));
        Map<Long, Student> turned = new java.util.LinkedHashMap<>();
        rows.forEach(row -> turned.put(row, roster.get(row)));

        assertThat(links(LinkageConfig.of(TERM), shuffled, turned))
                .isEqualTo(links(LinkageConfig.of(TERM), province.entries, roster));
    }

    @Property(tries = 12)
    void the_delta_in_any_parts_finds_what_the_whole_finds(
            @ForAll @IntRange(max = 10_000) int seed, @ForAll @IntRange(min = 1, max = 400) int part) {
        HarshProvince province = new HarshProvince(1_500, 0.2, seed);
        DeltaLinkage.Preparation preparation = DeltaLinkage.prepare(LinkageConfig.of(TERM));
        province.entries.forEach(preparation::register);
        Map<Long, Student> roster = roster(province);
        roster.forEach(preparation::student);
        DeltaLinkage delta = preparation.complete();
        TreeSet<String> whole = new TreeSet<>();
        roster.forEach((row, student) -> delta.full().link(row, student).forEach(link -> whole.add(text(row, link))));
        TreeSet<String> parts = new TreeSet<>();
        for (int from = 0; from < province.entries.size(); from += part) {
            int to = Math.min(province.entries.size(), from + part);
            delta.registers(province.entries.subList(from, to))
                    .forEach(each -> parts.add(text(each.studentRow(), each.link())));
        }
        // Which of two rows of a student in one group is doubted shows only when both are at hand.
        assertThat(single(parts)).isEqualTo(single(whole));
    }

    /** Without the students that have several rows of one group. */
    private static TreeSet<String> single(TreeSet<String> links) {
        Map<String, Integer> counts = new HashMap<>();
        links.forEach(text -> counts.merge(place(text), 1, Integer::sum));
        TreeSet<String> single = new TreeSet<>(links);
        single.removeIf(text -> counts.get(place(text)) > 1);
        return single;
    }

    private static String place(String text) {
        String[] cells = text.split(" ");
        return cells[0] + " " + cells[1];
    }

    @Property(tries = 40)
    void a_blank_in_place_of_a_value_that_agrees_never_raises_a_score(
            @ForAll @IntRange(max = 10_000) int pick, @ForAll @IntRange(max = 5) int field) {
        HarshProvince province = Provinces.SMALL;
        List<HarshProvince.True> loose = province.truth.stream()
                .filter(row -> row.spoiled() == HarshProvince.Spoiled.MISSING
                        || row.spoiled() == HarshProvince.Spoiled.WRONG_DIGIT
                        || row.spoiled() == HarshProvince.Spoiled.SWAPPED)
                .toList();
        HarshProvince.True row = loose.get(pick % loose.size());
        List<RegisterEntry> blanked = province.entries.stream()
                .map(entry -> entry.group() == row.group() && entry.row() == row.row() ? without(entry, field) : entry)
                .toList();
        double before = score(province.entries, row);
        double after = score(blanked, row);
        assertThat(after).as("field %d of %s", field, row.spoiled()).isLessThanOrEqualTo(before + 0.0002);
    }

    /** The score of a true row, 0 when it is not given. */
    private static double score(List<RegisterEntry> entries, HarshProvince.True row) {
        Linkage.Preparation preparation = Linkage.prepare(new LinkageConfig(TERM, 0.95, 0.0001));
        entries.forEach(preparation::register);
        Map<Long, Student> roster = roster(Provinces.SMALL);
        roster.forEach(preparation::student);
        return preparation.complete().link(row.student(), roster.get(row.student())).stream()
                .filter(link -> link.group() == row.group() && link.registerRow() == row.row())
                .mapToDouble(Link::score)
                .max()
                .orElse(0);
    }

    /** Made once. */
    private static final class Provinces {
        static final HarshProvince SMALL = new HarshProvince(800, 0.3, 5);
    }

    @Property(tries = 6)
    void an_explanation_adds_up_to_the_score(@ForAll @IntRange(max = 10_000) int seed) {
        HarshProvince province = new HarshProvince(3_000, 0.3, seed);
        Map<Long, Student> roster = roster(province);
        Linkage.Preparation preparation = Linkage.prepare(new LinkageConfig(TERM, 0.95, 0.0001));
        province.entries.forEach(preparation::register);
        roster.forEach(preparation::student);
        Linkage linkage = preparation.complete();
        Map<String, Double> taken = new HashMap<>();
        Map<String, List<double[]>> ofRow = new HashMap<>();
        roster.forEach((row, student) -> linkage.link(row, student).forEach(link -> {
            if (link.score() < 1 && student.citizenId().isPresent()) {
                String at = link.group() + " " + link.registerRow();
                double bits = linkage.explain(row, link).findings().stream()
                        .mapToDouble(Explanation.Finding::bits)
                        .sum();
                taken.merge(at, link.score(), Double::sum);
                ofRow.computeIfAbsent(at, each -> new ArrayList<>()).add(new double[] {link.score(), bits});
            }
        }));
        // Odds against "nobody here" are the odds before any evidence times what the evidence weighs.
        List<Double> before = new ArrayList<>();
        ofRow.forEach((at, links) -> links.forEach(each -> {
            double nobody = 1 - taken.get(at);
            if (nobody > 0.02 && each[0] > 0.02) {
                before.add(Math.log(each[0] / nobody) / Math.log(2) - each[1]);
            }
        }));
        if (!before.isEmpty()) {
            assertThat(Collections.max(before) - Collections.min(before))
                    .as("six findings rounded to a tenth of a bit, %d links", before.size())
                    .isLessThan(0.8);
        }
    }

    @Property(tries = 30)
    void a_row_with_a_valid_id_is_never_another_person_with_a_valid_id(
            @ForAll @IntRange(max = 799) int student,
            @ForAll @IntRange(min = 1, max = 999) int serial,
            @ForAll @IntRange(max = 3) int days) {
        HarshProvince province = Provinces.SMALL;
        Map<Long, Student> roster = roster(province);
        Student near = province.students.get(student);
        if (near.citizenId().isEmpty()) {
            return;
        }
        long packed = near.citizenId().get().packed() / 1000 * 1000 + serial;
        String other = CitizenId.ofPacked(packed).number();
        RegisterEntry row = new RegisterEntry(
                SpecialGroup.TP,
                9_999,
                other,
                near.name(),
                "",
                "子女",
                Optional.of(near.homeRegion()),
                LocalDate.MIN,
                LocalDate.MAX,
                false,
                near.birthDate().plusDays(days));
        List<RegisterEntry> entries =
                Stream.concat(province.entries.stream(), Stream.of(row)).toList();
        assertThat(links(LinkageConfig.of(TERM), entries, roster).stream()
                        .filter(text -> text.contains(" TP 9999 "))
                        .filter(text -> text.contains("FUZZY") || text.contains("NAME_BIRTH"))
                        .filter(text -> roster.get(Long.parseLong(text.split(" ")[0]))
                                .citizenId()
                                .isPresent()))
                .as("two valid numbers are two persons")
                .isEmpty();
        assertThat(CitizenId.packed(other) == near.citizenId().get().packed())
                .isEqualTo(other.equals(near.citizenId().get().number()));
    }
}
