package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.identification.naming.NameBook;
import io.zhuxue.identification.naming.NameMatch;
import io.zhuxue.identification.register.RegisterIndex;
import io.zhuxue.identification.roster.Student;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The parts of which weighing is made: pairs, frequencies, learned weights, groups. */
class WeighingPartsTest {

    @Property(tries = 200)
    void pairs_are_kept_once_and_in_order(@ForAll @Size(max = 3_000) List<@IntRange(max = 60) Integer> moves) {
        Pairs pairs = new Pairs();
        Set<Long> expected = new TreeSet<>();
        for (int i = 0; i + 1 < moves.size(); i++) {
            pairs.add(moves.get(i), moves.get(i + 1));
            expected.add((long) moves.get(i) << 32 | moves.get(i + 1));
        }
        pairs.sortOut();
        List<Long> kept = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            kept.add((long) pairs.row(i) << 32 | pairs.student(i));
        }
        assertThat(kept).containsExactlyElementsOf(expected);
    }

    private static Frequencies frequencies(NameBook book, RosterTable roster) {
        RegisterIndex index = new RegisterIndex();
        EvidenceTable evidence = new EvidenceTable(book, index);
        List<Student> students = new HarshProvince(2_000, 0, 3).students;
        for (int i = 0; i < students.size(); i++) {
            roster.add(i + 2L, students.get(i), index, evidence);
        }
        return new Frequencies(book, roster);
    }

    @Test
    void chances_lie_between_nothing_and_one_and_the_rarer_is_worth_more() {
        NameBook book = new NameBook();
        RosterTable roster = new RosterTable(book);
        Frequencies frequencies = frequencies(book, roster);
        double dates = 0;
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < roster.size(); i++) {
            assertThat(frequencies.birth(roster.birth(i))).isBetween(1e-10, 1.0);
            assertThat(frequencies.county(roster.region(i)))
                    .isBetween(1e-10, frequencies.city(roster.region(i)) + 1e-12);
            dates += seen.add(roster.birth(i)) ? frequencies.birth(roster.birth(i)) : 0;
        }
        assertThat(dates).as("all dates together, each half a person too many").isBetween(0.9, 1.6);
        assertThat(frequencies.birth(19000101)).as("a date that nobody has").isLessThan(0.001);
        long wang = book.number("王伟");
        long rare = book.number("龚毓");
        assertThat(frequencies.name(NameMatch.of("王伟", "王伟"), wang))
                .isGreaterThan(frequencies.name(NameMatch.of("龚毓", "龚毓"), rare));
        assertThat(frequencies.name(NameMatch.of("王伟", "王玮"), wang))
                .as("a homophone is likelier by accident than the very character")
                .isGreaterThan(frequencies.name(NameMatch.of("王伟", "王伟"), wang));
        assertThat(frequencies.name(NameMatch.FAR, wang)).isEqualTo(1);
    }

    @Test
    void what_is_observed_moves_the_weights_and_a_handful_hardly() {
        int same = levels(NameMatch.Kind.EXACT, Comparison.Birth.SAME);
        int near = levels(NameMatch.Kind.EXACT, Comparison.Birth.NEAR);
        Model few = new Model();
        double first = few.agreement(Model.BIRTH, near);
        few.observe(near, 1);
        few.learn();
        assertThat(few.agreement(Model.BIRTH, near)).isGreaterThan(first).isLessThan(first + 0.05);
        Model many = new Model();
        for (int i = 0; i < 1_000; i++) {
            many.observe(near, 1);
            many.observe(same, 1);
        }
        many.learn();
        assertThat(many.agreement(Model.BIRTH, near)).isBetween(0.45, 0.55);
        assertThat(sum(many)).as("levels that are known add up to one").isCloseTo(1, within());
        assertThat(many.agreement(Model.BIRTH, levels(NameMatch.Kind.EXACT, Comparison.Birth.UNKNOWN)))
                .as("a blank says nothing")
                .isEqualTo(1);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private static double sum(Model model) {
        double sum = 0;
        for (Comparison.Birth birth : Comparison.Birth.values()) {
            sum += birth == Comparison.Birth.UNKNOWN
                    ? 0
                    : model.agreement(Model.BIRTH, levels(NameMatch.Kind.EXACT, birth));
        }
        return sum;
    }

    private static int levels(NameMatch.Kind name, Comparison.Birth birth) {
        return name.ordinal() | birth.ordinal() << 4;
    }

    @Property(tries = 200)
    void groups_are_apart_hold_each_record_once_and_join_only_what_agrees(
            @ForAll @Size(max = 60) List<@IntRange(max = 19) Integer> moves, @ForAll @IntRange(max = 9) int salt) {
        RecordClusters clusters = new RecordClusters(20);
        // Records agree when their numbers do not lie far apart.
        RecordClusters.Weigher weigher = (a, b) -> 3 + salt - Math.abs(a - b);
        for (int i = 0; i + 1 < moves.size(); i += 2) {
            clusters.join(moves.get(i), moves.get(i + 1), weigher);
        }
        Set<Integer> seen = new HashSet<>();
        for (List<Integer> group : clusters.groups()) {
            assertThat(group).hasSizeGreaterThan(1).isSorted();
            group.forEach(record -> assertThat(seen.add(record)).isTrue());
        }
        assertThat(clusters.groups()).isEqualTo(clusters.groups());
    }

    @Test
    void one_chance_likeness_does_not_chain_two_families() {
        RecordClusters clusters = new RecordClusters(6);
        RecordClusters.Weigher weigher = (a, b) -> a / 3 == b / 3 || a == 2 && b == 3 ? 5 : -10;
        for (int[] pair : new int[][] {{0, 1}, {1, 2}, {3, 4}, {4, 5}, {2, 3}}) {
            clusters.join(pair[0], pair[1], weigher);
        }
        assertThat(clusters.groups()).containsExactlyInAnyOrder(List.of(0, 1, 2), List.of(3, 4, 5));
    }
}
