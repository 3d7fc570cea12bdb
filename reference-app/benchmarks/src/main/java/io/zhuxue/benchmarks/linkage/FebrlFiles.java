package io.zhuxue.benchmarks.linkage;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Tables;
import io.zhuxue.identification.linkage.RecordField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The public FEBRL sets as they are published, read from a folder that the reader brings: {@code dataset3.csv}, and
 * {@code dataset4a.csv} with {@code dataset4b.csv}. Their identifiers {@code rec-17-org}, {@code rec-17-dup-0} say who is who.
 */
final class FebrlFiles {

    private FebrlFiles() {}

    /** Set 3: duplicates in one table. */
    static LabelledRecords three(Path folder) {
        return read(folder.resolve("dataset3.csv"));
    }

    /** Set 4: originals in one table, one copy of each in the other. */
    static LabelledRecords four(Path folder) {
        return read(folder.resolve("dataset4a.csv"), folder.resolve("dataset4b.csv"));
    }

    private static LabelledRecords read(Path... files) {
        List<Column> columns = Stream.concat(
                        Stream.of("rec_id"), FebrlLike.FIELDS.stream().map(RecordField::column))
                .map(name -> Column.required(name, name))
                .toList();
        List<String> ids = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        Map<String, Integer> copies = new HashMap<>();
        for (Path file : files) {
            Tables.open(file).read(columns, row -> {
                String[] id = row.value(0).split("-");
                // The original is the first of its person, wherever it stands.
                int copy = id[2].equals("org") ? 0 : copies.merge(id[1], 1, Integer::sum);
                ids.add("rec" + id[1] + "-" + copy);
                List<String> cells = new ArrayList<>();
                for (int i = 1; i < columns.size(); i++) {
                    cells.add(row.value(i));
                }
                rows.add(List.copyOf(cells));
            });
        }
        return new LabelledRecords(FebrlLike.FIELDS, ids, rows);
    }
}
