package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.Link;
import io.zhuxue.identification.linkage.RecordField;
import io.zhuxue.identification.linkage.RecordLinkage;
import io.zhuxue.identification.linkage.RecordPair;
import io.zhuxue.identification.linkage.RecordTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Records of which it is known who is who: an identifier is {@code PERSON-n}, and the record with {@code n = 0} is the
 * first of its person.
 *
 * @param fields the columns
 * @param ids the identifiers
 * @param rows the cells of each record
 */
record LabelledRecords(List<RecordField> fields, List<String> ids, List<List<String>> rows) {

    LabelledRecords {
        fields = List.copyOf(fields);
        ids = List.copyOf(ids);
        rows = List.copyOf(rows);
    }

    /** How many pairs were found, how many of them are right, and how many there are. */
    record Score(long found, long right, long all) {

        double precision() {
            return found == 0 ? 1 : right / (double) found;
        }

        double recall() {
            return all == 0 ? 1 : right / (double) all;
        }

        double f1() {
            return found + all == 0 ? 1 : 2.0 * right / (found + all);
        }
    }

    /** The person of an identifier. */
    static String person(String id) {
        return id.substring(0, id.lastIndexOf('-'));
    }

    private static boolean first(String id) {
        return id.endsWith("-0");
    }

    RecordTable table() {
        return new RecordTable(fields, ids, rows);
    }

    /** The first records of all persons, or all the others. */
    LabelledRecords part(boolean firsts) {
        List<String> some = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (first(ids.get(i)) == firsts) {
                some.add(ids.get(i));
                cells.add(rows.get(i));
            }
        }
        return new LabelledRecords(fields, some, cells);
    }

    /** The same records in another order, with other columns: those at some places, in that order. */
    LabelledRecords with(List<Integer> columns, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(new SplittableRandom(seed).nextLong()));
        return new LabelledRecords(
                columns.stream().map(fields::get).toList(),
                order.stream().map(ids::get).toList(),
                order.stream()
                        .map(i -> columns.stream().map(rows.get(i)::get).toList())
                        .toList());
    }

    /** The same records with other kinds of columns. */
    LabelledRecords as(RecordField.Kind... kinds) {
        List<RecordField> named = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            named.add(new RecordField("column" + i, kinds[i]));
        }
        return new LabelledRecords(named, ids, rows);
    }

    /** Searches the duplicates in one table and scores the pairs that are LINKED. */
    Score dedupe() {
        Map<String, Long> sizes = new HashMap<>();
        ids.forEach(id -> sizes.merge(person(id), 1L, Long::sum));
        long all = sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        return score(RecordLinkage.create().dedupe(table()), all);
    }

    /** Links the first records with the others and scores the pairs that are LINKED. */
    Score link() {
        LabelledRecords left = part(true);
        LabelledRecords right = part(false);
        Set<String> persons = new HashSet<>();
        left.ids.forEach(id -> persons.add(person(id)));
        long all = right.ids.stream().filter(id -> persons.contains(person(id))).count();
        return score(RecordLinkage.create().link(left.table(), right.table()), all);
    }

    private static Score score(List<RecordPair> pairs, long all) {
        long found = 0;
        long right = 0;
        for (RecordPair pair : pairs) {
            if (pair.status() == Link.Status.LINKED) {
                found++;
                right += person(pair.leftId()).equals(person(pair.rightId())) ? 1 : 0;
            }
        }
        return new Score(found, right, all);
    }
}
