package io.zhuxue.identification.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people have settled about two records of a general linkage (通用比对复核结论): one person, or two.
 *
 * @param leftId identifier of the one, as in {@link RecordPair}
 * @param rightId identifier of the other
 * @param same whether they are one
 * @param deciders how many people said so
 * @param day the day on which it was settled
 */
public record SettledRecord(String leftId, String rightId, boolean same, int deciders, LocalDate day) {

    /**
     * The pairs of a linkage as people settled them: what was refused is left out; what was confirmed is LINKED, with the
     * score of the evidence, 0 without any. All other pairs stay as evidence says; between two tables, where a record
     * has one partner, another LINKED pair of a confirmed record becomes REVIEW.
     *
     * @param oneTable whether the pairs were found within one table, where the order of two records does not matter
     * @return the pairs in their order, confirmed pairs that evidence did not find after them
     */
    public static List<RecordPair> settle(List<RecordPair> pairs, Collection<SettledRecord> settled, boolean oneTable) {
        Map<List<String>, SettledRecord> decided = new LinkedHashMap<>();
        Map<String, String> partners = new HashMap<>();
        for (SettledRecord each : settled) {
            decided.put(key(each.leftId(), each.rightId(), oneTable), each);
        }
        decided.values().stream().filter(SettledRecord::same).forEach(each -> {
            partners.put("left " + each.leftId(), each.rightId());
            partners.put("right " + each.rightId(), each.leftId());
        });
        List<RecordPair> result = new ArrayList<>();
        for (RecordPair pair : pairs) {
            SettledRecord known = decided.remove(key(pair.leftId(), pair.rightId(), oneTable));
            boolean elsewhere = !oneTable
                    && (partners.containsKey("left " + pair.leftId())
                            || partners.containsKey("right " + pair.rightId()));
            if (known == null) {
                result.add(elsewhere ? as(pair, Link.Status.REVIEW) : pair);
            } else if (known.same()) {
                result.add(as(pair, Link.Status.LINKED));
            }
        }
        decided.values().stream()
                .filter(SettledRecord::same)
                .sorted(Comparator.comparing(SettledRecord::leftId).thenComparing(SettledRecord::rightId))
                .forEach(each ->
                        result.add(new RecordPair(each.leftId(), each.rightId(), 0, Link.Status.LINKED, List.of())));
        return List.copyOf(result);
    }

    private static List<String> key(String left, String right, boolean oneTable) {
        return oneTable && left.compareTo(right) > 0 ? List.of(right, left) : List.of(left, right);
    }

    private static RecordPair as(RecordPair pair, Link.Status status) {
        return new RecordPair(pair.leftId(), pair.rightId(), pair.score(), status, pair.findings());
    }
}
