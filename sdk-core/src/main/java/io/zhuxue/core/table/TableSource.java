package io.zhuxue.core.table;

import java.util.List;
import java.util.function.Consumer;

/** A table that can be read from its beginning, any number of times, in bounded memory. */
public interface TableSource {

    /** The file's name as messages show it, such as {@code students.csv} or {@code registers/TP.csv}. */
    String name();

    /**
     * Reads every row in order.
     *
     * @param columns the columns wanted; {@link Row#value} takes their index. Columns of the file that are not wanted
     *     are passed over.
     * @throws TableException when the table cannot be read at all: no header, a required column absent, not text, a
     *     line beyond measure
     */
    void read(List<Column> columns, Consumer<Row> reader);

    /**
     * Reads every row in order and tells how far it is.
     *
     * @throws TableException as {@link #read(List, Consumer)} does
     */
    default void read(List<Column> columns, Consumer<Row> reader, Progress progress) {
        read(columns, reader);
    }
}
