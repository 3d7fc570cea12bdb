package io.zhuxue.server.intake;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import java.util.List;
import java.util.Optional;

/**
 * How one file becomes rows of one table.
 *
 * @param insert the statement, with a hole for each value of {@code values}
 * @param values the values of a row, or empty when the row makes none
 */
record TableLoad(String insert, List<Column> columns, Values values) {

    /** Turns a row of the file into the values of a row of the table. */
    @FunctionalInterface
    interface Values {
        Optional<Object[]> of(Row row);
    }

    /** The statement that fills the named columns of a table. */
    static String insertInto(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", columns.stream().map(c -> "?").toList()) + ")";
    }
}
