package io.zhuxue.reporting.publication;

import java.util.List;

/**
 * A table of counts with the sums of its rows, its columns and the whole (二维统计表), as it would be published.
 *
 * @param title the title
 * @param rows names of the rows, such as counties
 * @param columns names of the columns, such as levels or groups
 * @param counts the counts, row by row, never negative
 */
public record CountTable(String title, List<String> rows, List<String> columns, List<List<Long>> counts) {

    public CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (counts.size() != rows.size() || counts.stream().anyMatch(r -> r.size() != width)) {
            throw new IllegalArgumentException("a table has a count for every row and column");
        }
        if (counts.stream().flatMap(List::stream).anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("a count is never negative");
        }
    }

    /** The count of a cell. */
    public long count(int row, int column) {
        return counts.get(row).get(column);
    }

    /** The sum of a row. */
    public long rowSum(int row) {
        return counts.get(row).stream().mapToLong(Long::longValue).sum();
    }

    /** The sum of a column. */
    public long columnSum(int column) {
        return counts.stream().mapToLong(r -> r.get(column)).sum();
    }
}
