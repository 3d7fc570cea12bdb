package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LinkScoreTest {

    private static RecordTable table(String... ids) {
        return new RecordTable(List.of(), List.of(ids), Collections.nCopies(ids.length, List.of()));
    }

    private static RecordPair pair(String left, String right, Link.Status status) {
        return new RecordPair(left, right, 0.9, status, List.of());
    }

    private static String person(String id) {
        return id.substring(0, 1);
    }

    @Test
    void three_records_of_one_person_are_three_pairs() {
        LinkScore score = LinkScore.dedupe(
                table("a1", "a2", "a3", "b1", "c1"),
                LinkScoreTest::person,
                List.of(pair("a1", "a2", Link.Status.LINKED), pair("b1", "c1", Link.Status.LINKED)));
        assertThat(score).isEqualTo(new LinkScore(2, 1, 3));
        assertThat(score.precision()).isEqualTo(0.5);
        assertThat(score.recall()).isEqualTo(1 / 3.0);
        assertThat(score.f1()).isEqualTo(0.4);
    }

    @Test
    void between_two_tables_every_record_of_a_person_pairs_with_every_other_of_theirs() {
        LinkScore score = LinkScore.between(
                table("a1", "a2", "b1"),
                table("a3", "a4", "d1"),
                LinkScoreTest::person,
                List.of(pair("a1", "a3", Link.Status.LINKED), pair("b1", "d1", Link.Status.REVIEW)));
        assertThat(score).isEqualTo(new LinkScore(1, 1, 4));
    }

    @Test
    void nothing_to_find_and_nothing_found_is_perfect() {
        LinkScore none = LinkScore.dedupe(table("a1", "b1"), LinkScoreTest::person, List.of());
        assertThat(List.of(none.precision(), none.recall(), none.f1())).containsOnly(1.0);
    }

    @Property
    void who_finds_every_true_pair_and_no_other_has_a_score_of_one(
            @ForAll @Size(max = 12) int[] persons, @ForAll @IntRange(max = 3) int people) {
        String[] ids = new String[persons.length];
        Arrays.setAll(ids, i -> (char) ('a' + Math.floorMod(persons[i], people + 1)) + "" + i);
        List<RecordPair> truth = Arrays.stream(ids)
                .flatMap(left -> Arrays.stream(ids)
                        .filter(right ->
                                left.compareTo(right) < 0 && person(left).equals(person(right)))
                        .map(right -> pair(left, right, Link.Status.LINKED)))
                .toList();
        LinkScore score = LinkScore.dedupe(table(ids), LinkScoreTest::person, truth);
        assertThat(score.f1()).isEqualTo(1);
        assertThat(score.found()).isEqualTo(score.all());
    }
}
