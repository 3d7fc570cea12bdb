package io.zhuxue.core.table;

import java.util.List;

/** One row of a table while it is being read; it is valid only until the reader goes on to the next. */
public interface Row {

    /** The number of the row in its file, where the header is row 1. */
    long number();

    /** The cell of a column of the schema, without white space around it; empty when blank or absent. */
    String value(int column);

    /** True when the cell is blank or absent. */
    default boolean blank(int column) {
        return value(column).isEmpty();
    }

    /**
     * What the file itself has wrong in this row: a longer row than its header, a formula error, an ID number that was
     * stored as a number and lost its last digits. Almost always empty. A row with problems is to be rejected with
     * them: its cells read as something that no code or number can be mistaken for, but not as what was meant.
     */
    default List<Rejection> problems() {
        return List.of();
    }
}
