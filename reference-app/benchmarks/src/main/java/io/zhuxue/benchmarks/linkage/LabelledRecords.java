package io.zhuxue.benchmarks.linkage;

import io.zhuxue.identification.linkage.LinkScore;
import io.zhuxue.identification.linkage.RecordField;
import io.zhuxue.identification.linkage.RecordLinkage;
import io.zhuxue.identification.linkage.RecordTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
    LinkScore dedupe() {
        RecordTable all = table();
        return LinkScore.dedupe(
                all, LabelledRecords::person, RecordLinkage.create().dedupe(all));
    }

    /** Links the first records with the others and scores the pairs that are LINKED. */
    LinkScore link() {
        RecordTable left = part(true).table();
        RecordTable right = part(false).table();
        return LinkScore.between(
                left, right, LabelledRecords::person, RecordLinkage.create().link(left, right));
    }
}
