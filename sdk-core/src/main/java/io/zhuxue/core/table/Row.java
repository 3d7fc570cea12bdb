package io.zhuxue.core.table;

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
}
