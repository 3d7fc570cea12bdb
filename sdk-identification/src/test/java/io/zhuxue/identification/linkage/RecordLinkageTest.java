package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhuxue.core.identity.CitizenId;
import io.zhuxue.identification.linkage.RecordPair.Agreement;
import io.zhuxue.identification.linkage.RecordPair.RecordFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordLinkageTest {

    private final RecordLinkage linkage = RecordLinkage.create();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void dirty_copies_in_a_second_table_are_found_without_examples(long seed) {
        DirtyRecords people = new DirtyRecords(1500, 1, 4, 0.1, seed);
        List<RecordPair> pairs = linkage.link(people.table(true), people.table(false));

        assertThat(people.precision(pairs)).isGreaterThan(0.995);
        assertThat(people.recall(pairs)).isGreaterThan(0.995);
        assertThat(pairs).allMatch(pair -> pair.leftId().endsWith("-0"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void dirty_copies_in_one_table_are_found_without_examples(long seed) {
        DirtyRecords people = new DirtyRecords(1000, 4, 4, 0.1, seed);
        List<RecordPair> pairs = linkage.dedupe(people.table());

        assertThat(people.precision(pairs)).isGreaterThan(0.99);
        assertThat(people.recall(pairs)).isGreaterThan(0.99);
    }

    @Test
    void the_same_tables_give_the_same_pairs_scores_and_reasons() {
        DirtyRecords once = new DirtyRecords(400, 3, 4, 0.2, 7);
        DirtyRecords again = new DirtyRecords(400, 3, 4, 0.2, 7);

        assertThat(linkage.dedupe(once.table()))
                .isNotEmpty()
                .isEqualTo(RecordLinkage.create().dedupe(again.table()));
        assertThat(linkage.link(once.table(true), once.table(false)))
                .isNotEmpty()
                .isEqualTo(RecordLinkage.create().link(again.table(true), again.table(false)));
    }

    @Test
    void linked_is_consistent_within_one_table() {
        DirtyRecords people = new DirtyRecords(500, 4, 5, 0.2, 3);
        Set<List<String>> linked = linkage.dedupe(people.table()).stream()
                .filter(pair -> pair.status() == Link.Status.LINKED)
                .map(pair -> List.of(pair.leftId(), pair.rightId()))
                .collect(Collectors.toSet());

        for (List<String> one : linked) {
            for (List<String> two : linked) {
                if (one.get(1).equals(two.get(0))) {
                    assertThat(linked).contains(List.of(one.get(0), two.get(1)));
                }
            }
        }
        assertThat(linked).hasSizeGreaterThan(500);
    }

    @Test
    void blanks_are_no_key_so_the_work_stays_proportional_to_the_records() {
        DirtyRecords people = new DirtyRecords(5_000, 1, 3, 0.9, 1);
        List<List<String>> values = new ArrayList<>(people.values);
        List<String> ids = new ArrayList<>(people.ids);
        for (int i = 0; i < 5_000; i++) {
            ids.add("empty" + i);
            values.add(List.of("", "NULL", "n/a", "", "-", "", "不详", ""));
        }
        RecordTable table = new RecordTable(DirtyRecords.FIELDS, ids, values);

        // Every record with every other would be 112 million.
        assertThat(new RecordBlocking(new RecordColumns(table, List.of())).pairs())
                .hasSizeLessThan(300 * ids.size());
        assertThat(linkage.dedupe(table))
                .noneMatch(pair ->
                        pair.leftId().startsWith("empty") || pair.rightId().startsWith("empty"));
    }

    @Test
    void with_half_of_the_copies_cells_blank_what_is_linked_is_still_right() {
        DirtyRecords people = new DirtyRecords(2_000, 1, 3, 0.5, 1);
        List<RecordPair> pairs = linkage.link(people.table(true), people.table(false));

        assertThat(people.precision(pairs)).isGreaterThan(0.97);
        assertThat(people.recall(pairs)).isGreaterThan(0.9);
    }

    @Test
    void strangers_who_share_a_town_are_not_linked() {
        DirtyRecords people = new DirtyRecords(1_000, 1, 1, 0, 5);

        assertThat(linkage.dedupe(people.table(true)).stream().filter(pair -> pair.status() == Link.Status.LINKED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void people_of_one_house_are_not_one_person(long seed) {
        assertThat(linkage.dedupe(Households.of(2_000, 0, seed)).stream()
                        .filter(pair -> pair.status() == Link.Status.LINKED))
                .isEmpty();
    }

    @Test
    void who_stands_twice_is_found_among_people_of_one_house() {
        List<RecordPair> linked = linkage.dedupe(Households.of(2_000, 150, 4)).stream()
                .filter(pair -> pair.status() == Link.Status.LINKED)
                .toList();

        assertThat(linked).hasSizeBetween(147, 152);
        assertThat(linked.stream().filter(pair -> pair.rightId().equals(pair.leftId() + "-again")))
                .hasSizeGreaterThan(146);
    }

    @Test
    void one_name_that_stands_in_both_columns_does_not_make_two_persons_one() {
        RecordColumns columns = new RecordColumns(
                new RecordTable(
                        DirtyRecords.FIELDS.subList(0, 2),
                        List.of("1", "2", "3", "4"),
                        List.of(
                                List.of("james", "cooper"),
                                List.of("jack", "james"),
                                List.of("cooper", "james"),
                                List.of("", "james"))),
                List.of());
        RecordComparison comparison = new RecordComparison(columns);

        assertThat(RecordComparison.level(0, comparison.levels(0, 1))).isEqualTo(Agreement.DIFFERENT);
        assertThat(RecordComparison.level(0, comparison.levels(0, 2))).isEqualTo(Agreement.LOOSE);
        assertThat(RecordComparison.level(1, comparison.levels(0, 3))).isEqualTo(Agreement.LOOSE);
    }

    @Test
    void every_pair_is_explained_field_by_field_and_a_missing_value_says_nothing() {
        DirtyRecords people = new DirtyRecords(300, 1, 3, 0.2, 9);

        assertThat(linkage.link(people.table(true), people.table(false))).allSatisfy(pair -> {
            assertThat(pair.findings())
                    .extracting(RecordFinding::column)
                    .containsExactlyElementsOf(DirtyRecords.FIELDS.stream()
                            .map(RecordField::column)
                            .toList());
            assertThat(pair.findings())
                    .filteredOn(finding -> finding.agreement() == Agreement.MISSING)
                    .allMatch(finding -> finding.bits() == 0);
            assertThat(pair.status() == Link.Status.LINKED).isEqualTo(pair.score() >= 0.5);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 31/12/2009, 20091231",
        "DATE, 2009-12-31, 20091231",
        "DATE, null, ''",
        "ID, 12-34 x, 1234X",
        "CODE, Ａ１, A1",
        "ADDRESS, '5, Mill  St.', 5 MILL ST",
        "TEXT, 未知, ''"
    })
    void ways_of_writing_make_no_difference(RecordField.Kind kind, String raw, String normal) {
        assertThat(RecordColumns.normal(kind, raw)).isEqualTo(normal);
    }

    @Test
    void a_column_is_named_with_its_kind() {
        assertThat(RecordField.parse(" 姓名 : Name").orThrow()).isEqualTo(new RecordField("姓名", RecordField.Kind.NAME));
        assertThat(RecordField.parse("a:b:code").orThrow()).isEqualTo(new RecordField("a:b", RecordField.Kind.CODE));
        for (String wrong : List.of("", "name", ":name", "x:", "x:moon")) {
            assertThat(RecordField.parse(wrong).refusal()).isPresent();
        }
    }

    @Test
    void tables_that_cannot_be_compared_are_a_fault_of_the_caller() {
        RecordTable none = new RecordTable(List.of(), List.of(), List.of());
        RecordTable some = new RecordTable(DirtyRecords.FIELDS, List.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> linkage.dedupe(none));
        assertThatIllegalArgumentException().isThrownBy(() -> linkage.link(some, none));
        assertThat(linkage.dedupe(some)).isEmpty();
        assertThat(linkage.link(some, some)).isEmpty();
    }

    /** Neighbours' children: one place, one day and one sex, so that their IDs differ in two characters. */
    @Test
    void two_citizen_ids_that_both_hold_are_two_persons_however_alike() {
        String child = id("430102", "20100307", 101);
        String neighbour = id("430102", "20100307", 103);
        String mistyped = child.substring(0, 16) + "9" + child.substring(17);
        assertThat(CitizenId.packed(mistyped)).isNegative();

        assertThat(idAgreement(child, neighbour)).isEqualTo(Agreement.DIFFERENT);
        assertThat(idAgreement(child, mistyped)).isEqualTo(Agreement.NEAR);
        assertThat(idAgreement(child, child)).isEqualTo(Agreement.SAME);
    }

    private static Agreement idAgreement(String one, String other) {
        List<RecordField> fields = List.of(new RecordField("id", RecordField.Kind.ID));
        RecordTable two = new RecordTable(fields, List.of("a", "b"), List.of(List.of(one), List.of(other)));
        return RecordComparison.level(0, new RecordComparison(new RecordColumns(two, List.of())).levels(0, 1));
    }

    @Test
    void an_old_number_of_fifteen_digits_is_the_same_as_its_eighteen() {
        String today = id("430102", "19880307", 21);
        String old = today.substring(0, 6) + today.substring(8, 17);

        assertThat(RecordColumns.normal(RecordField.Kind.ID, old)).isEqualTo(today);
        assertThat(RecordColumns.normal(RecordField.Kind.ID, "123456789012345")).isEqualTo("123456789012345");
    }

    private static String id(String place, String birth, int serial) {
        return CitizenId.ofPacked(Long.parseLong(place + birth + "%03d".formatted(serial)))
                .number();
    }
}
