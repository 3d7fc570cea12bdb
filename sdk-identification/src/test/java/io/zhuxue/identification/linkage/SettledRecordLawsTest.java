package io.zhuxue.identification.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.identification.linkage.Link.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What people decided about records holds whatever evidence says, and nothing else changes. */
class SettledRecordLawsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 9, 7);

    @Provide
    Arbitrary<List<RecordPair>> pairs() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 4);
        Arbitrary<RecordPair> pair = Combinators.combine(
                        number, number, Arbitraries.integers().between(1, 9))
                .as((left, right, tenths) -> new RecordPair(
                        "a" + left,
                        "b" + right,
                        tenths / 10.0,
                        tenths >= 5 ? Status.LINKED : Status.REVIEW,
                        List.of()));
        return pair.list().ofMaxSize(12).uniqueElements(each -> each.leftId() + each.rightId());
    }

    @Provide
    Arbitrary<List<SettledRecord>> verdicts() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 4);
        return Combinators.combine(number, number, Arbitraries.of(true, false))
                .as((left, right, same) -> new SettledRecord("a" + left, "b" + right, same, 2, DAY))
                .list()
                .ofMaxSize(6);
    }

    private static String key(String left, String right) {
        return left + " " + right;
    }

    private static Map<String, Boolean> last(List<SettledRecord> verdicts) {
        Map<String, Boolean> last = new HashMap<>();
        verdicts.forEach(each -> last.put(key(each.leftId(), each.rightId()), each.same()));
        return last;
    }

    @Property(tries = 500)
    void a_confirmed_pair_is_linked_once_and_a_refused_one_is_nowhere(
            @ForAll("pairs") List<RecordPair> pairs,
            @ForAll("verdicts") List<SettledRecord> verdicts,
            @ForAll boolean oneTable) {
        List<RecordPair> settled = SettledRecord.settle(pairs, verdicts, oneTable);
        last(verdicts).forEach((key, same) -> {
            List<RecordPair> found = settled.stream()
                    .filter(each -> key(each.leftId(), each.rightId()).equals(key))
                    .toList();
            if (same) {
                assertThat(found)
                        .singleElement()
                        .satisfies(pair -> assertThat(pair.status()).isEqualTo(Status.LINKED));
            } else {
                assertThat(found).isEmpty();
            }
        });
    }

    @Property(tries = 500)
    void what_nobody_decided_keeps_its_place_and_score_and_is_at_most_asked_again(
            @ForAll("pairs") List<RecordPair> pairs, @ForAll("verdicts") List<SettledRecord> verdicts) {
        Map<String, Boolean> last = last(verdicts);
        Set<String> taken = new HashSet<>();
        verdicts.stream()
                .filter(each -> last.get(key(each.leftId(), each.rightId())))
                .forEach(each -> taken.addAll(List.of(each.leftId(), each.rightId())));
        List<RecordPair> open = new ArrayList<>(pairs);
        open.removeIf(each -> last.containsKey(key(each.leftId(), each.rightId())));
        List<RecordPair> kept = new ArrayList<>(SettledRecord.settle(pairs, verdicts, false));
        kept.removeIf(each -> last.containsKey(key(each.leftId(), each.rightId())));
        assertThat(kept).hasSameSizeAs(open);
        for (int i = 0; i < open.size(); i++) {
            RecordPair before = open.get(i);
            RecordPair after = kept.get(i);
            boolean elsewhere = taken.contains(before.leftId()) || taken.contains(before.rightId());
            assertThat(after.score()).isEqualTo(before.score());
            assertThat(after.status()).isEqualTo(elsewhere ? Status.REVIEW : before.status());
        }
        assertThat(SettledRecord.settle(pairs, verdicts, true).stream()
                        .filter(each -> !last.containsKey(key(each.leftId(), each.rightId()))))
                .as("in one table a record may have many partners")
                .isEqualTo(open);
    }

    @Property(tries = 300)
    void settled_twice_is_settled_once(
            @ForAll("pairs") List<RecordPair> pairs,
            @ForAll("verdicts") List<SettledRecord> verdicts,
            @ForAll boolean oneTable) {
        List<RecordPair> once = SettledRecord.settle(pairs, verdicts, oneTable);
        assertThat(SettledRecord.settle(once, verdicts, oneTable)).isEqualTo(once);
    }

    @Property(tries = 300)
    void within_one_table_it_does_not_matter_which_record_a_verdict_names_first(
            @ForAll("pairs") List<RecordPair> pairs, @ForAll("verdicts") List<SettledRecord> verdicts) {
        List<SettledRecord> turned = verdicts.stream()
                .map(each -> new SettledRecord(each.rightId(), each.leftId(), each.same(), each.deciders(), each.day()))
                .toList();
        assertThat(links(SettledRecord.settle(pairs, turned, true)))
                .isEqualTo(links(SettledRecord.settle(pairs, verdicts, true)));
    }

    private static Set<Set<String>> links(List<RecordPair> pairs) {
        Set<Set<String>> links = new HashSet<>();
        pairs.stream()
                .filter(each -> each.status() == Status.LINKED)
                .forEach(each -> links.add(Set.of(each.leftId(), each.rightId())));
        return links;
    }
}
