package io.zhuxue.reporting.fact;

import java.util.List;

/**
 * A small table of figures (统计结果), as a question to the facts answers it.
 *
 * @param columns the columns' names
 * @param rows the rows, in the order of the question
 */
public record Figures(List<String> columns, List<List<Cell>> rows) {

    public Figures {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The cell of a row in the column of that name. */
    public Cell cell(int row, String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return rows.get(row).get(at);
    }

    /** The sum of a column of whole numbers. */
    public long sum(String column) {
        long sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum = Math.addExact(sum, cell(row, column).whole());
        }
        return sum;
    }
}
