package io.zhuxue.identification.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How well pairs that were found agree with a truth that is known (比对质量), for tries on data with an answer. Only pairs
 * that are {@link Link.Status#LINKED} count as found; what is left to a person's eye is neither right nor wrong.
 *
 * @param found how many pairs were found
 * @param right how many of them are of one entity
 * @param all how many pairs there are
 */
public record LinkScore(long found, long right, long all) {

    /**
     * The score of duplicates found in one table.
     *
     * @param entity the entity of an identifier, such as a person's number; two records of one entity are a true pair
     */
    public static LinkScore dedupe(RecordTable table, Function<String, String> entity, Collection<RecordPair> pairs) {
        long all = sizes(table.ids(), entity).values().stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
        return of(pairs, entity, all);
    }

    /**
     * The score of pairs found between two tables.
     *
     * @param entity the entity of an identifier of either table
     */
    public static LinkScore between(
            RecordTable left, RecordTable right, Function<String, String> entity, Collection<RecordPair> pairs) {
        Map<String, Long> there = sizes(right.ids(), entity);
        long all = sizes(left.ids(), entity).entrySet().stream()
                .mapToLong(size -> size.getValue() * there.getOrDefault(size.getKey(), 0L))
                .sum();
        return of(pairs, entity, all);
    }

    private static Map<String, Long> sizes(List<String> ids, Function<String, String> entity) {
        Map<String, Long> sizes = new HashMap<>();
        ids.forEach(id -> sizes.merge(entity.apply(id), 1L, Long::sum));
        return sizes;
    }

    private static LinkScore of(Collection<RecordPair> pairs, Function<String, String> entity, long all) {
        long found = 0;
        long right = 0;
        for (RecordPair pair : pairs) {
            if (pair.status() == Link.Status.LINKED) {
                found++;
                right += entity.apply(pair.leftId()).equals(entity.apply(pair.rightId())) ? 1 : 0;
            }
        }
        return new LinkScore(found, right, all);
    }

    /** The share of the pairs found that are right, 0 to 1; 1 when none was found. */
    public double precision() {
        return found == 0 ? 1 : right / (double) found;
    }

    /** The share of the true pairs that were found, 0 to 1; 1 when there are none. */
    public double recall() {
        return all == 0 ? 1 : right / (double) all;
    }

    /** The harmonic mean of precision and recall, 0 to 1. */
    public double f1() {
        return found + all == 0 ? 1 : 2.0 * right / (found + all);
    }
}
