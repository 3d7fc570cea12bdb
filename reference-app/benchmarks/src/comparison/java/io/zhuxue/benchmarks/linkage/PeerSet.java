package io.zhuxue.benchmarks.linkage;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.linkage.RecordField;
import io.zhuxue.identification.linkage.RecordField.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records that every engine gets alike, and who is who.
 *
 * @param fields the columns
 * @param left the records, or those of the left table
 * @param right those of the right table; empty when duplicates are searched in one table
 * @param leftPersons the person of each left record
 * @param rightPersons the person of each right record
 */
record PeerSet(
        List<RecordField> fields,
        List<List<String>> left,
        List<List<String>> right,
        List<String> leftPersons,
        List<String> rightPersons) {

    private static final List<RecordField> PROVINCE = List.of(
            new RecordField("name", Kind.NAME),
            new RecordField("id_no", Kind.ID),
            new RecordField("birth_date", Kind.DATE),
            new RecordField("region", Kind.CODE));

    /** The flaws of students who are in no truth. */
    private static final Set<String> REFUSED = Set.of(
            "MISSING_CELL",
            "BAD_VALUE",
            "WRONG_CHECK_DIGIT",
            "BIRTH_MISMATCH",
            "UNKNOWN_SCHOOL",
            "DUPLICATE_KEY",
            "DUPLICATE_ID");

    /**
     * The sets by name.
     *
     * @param folder the folder of a set that is read: a province that {@code zhuxue generate --errors harsh} made, or the
     *     public FEBRL sets
     */
    static PeerSet of(String name, Path folder) {
        return switch (name) {
            case "febrl3-like" -> dedupe(FebrlLike.many(2000, 3000, 10, 1));
            case "febrl4-like" -> link(FebrlLike.one(5000, 5, 1));
            case "historical-like" -> dedupe(HistoricalLike.of(5156, 1, 1));
            case "febrl3" -> dedupe(FebrlFiles.three(folder));
            case "febrl4" -> link(FebrlFiles.four(folder));
            case "province" -> province(folder, "TP");
            default -> throw new IllegalArgumentException("no such set: " + name);
        };
    }

    boolean oneTable() {
        return right.isEmpty();
    }

    /** How many pairs of records are one person. */
    long truePairs() {
        Map<String, Long> counts = new HashMap<>();
        leftPersons.forEach(person -> counts.merge(person, 1L, Long::sum));
        if (oneTable()) {
            return counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        }
        return rightPersons.stream()
                .mapToLong(person -> counts.getOrDefault(person, 0L))
                .sum();
    }

    /** True when two records are one person. */
    boolean same(int leftRecord, int rightRecord) {
        List<String> others = oneTable() ? leftPersons : rightPersons;
        return leftPersons.get(leftRecord).equals(others.get(rightRecord));
    }

    private static PeerSet dedupe(LabelledRecords records) {
        return new PeerSet(records.fields(), records.rows(), List.of(), persons(records), List.of());
    }

    private static PeerSet link(LabelledRecords records) {
        LabelledRecords left = records.part(true);
        LabelledRecords right = records.part(false);
        return new PeerSet(records.fields(), left.rows(), right.rows(), persons(left), persons(right));
    }

    private static List<String> persons(LabelledRecords records) {
        return records.ids().stream().map(LabelledRecords::person).toList();
    }

    private static PeerSet province(Path folder, String group) {
        Map<String, String> personOfRow = new HashMap<>();
        Set<String> counted = Set.of("ID", "ID15", "FUZZY");
        read(
                folder,
                "truth/links",
                List.of("school_code", "student_no", "group", "how", "register_row"),
                (row, cells) -> {
                    if (cells.get(2).equals(group) && counted.contains(cells.get(3))) {
                        personOfRow.put(cells.get(4), cells.get(0) + ' ' + cells.get(1));
                    }
                });
        List<List<String>> students = new ArrayList<>();
        List<String> studentPersons = new ArrayList<>();
        Set<Long> refused = new HashSet<>();
        read(folder, "truth/flaws", List.of("row", "flaw"), (row, cells) -> {
            if (REFUSED.contains(cells.get(1))) {
                refused.add(Long.parseLong(cells.get(0)));
            }
        });
        read(
                folder,
                "students",
                List.of("name", "id_no", "birth_date", "home_region", "school_code", "student_no"),
                (row, cells) -> {
                    if (!refused.contains(row)) {
                        students.add(cells.subList(0, 4));
                        studentPersons.add(cells.get(4) + ' ' + cells.get(5));
                    }
                });
        List<List<String>> rows = new ArrayList<>();
        List<String> rowPersons = new ArrayList<>();
        read(folder, "registers/" + group, List.of("name", "id_no", "birth_date", "region", "until"), (row, cells) -> {
            // Rows that left the register are not part of the question.
            if (cells.get(4).isEmpty() || personOfRow.containsKey(Long.toString(row))) {
                rows.add(cells.subList(0, 4));
                rowPersons.add(personOfRow.getOrDefault(Long.toString(row), "nobody " + row));
            }
        });
        return new PeerSet(PROVINCE, students, rows, studentPersons, rowPersons);
    }

    private interface Taker {
        void take(long row, List<String> cells);
    }

    private static void read(Path folder, String table, List<String> names, Taker taker) {
        List<Column> columns =
                names.stream().map(name -> Column.required(name, name)).toList();
        Tables.find(folder, table).read(columns, row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                cells.add(row.value(i));
            }
            taker.take(row.number(), List.copyOf(cells));
        });
    }
}
