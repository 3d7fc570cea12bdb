package io.zhuxue.core.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a table may have, under its English or its Chinese header.
 *
 * @param name the English header, which is also the name in messages and rejects
 * @param chineseName the Chinese header
 * @param required whether the table is unreadable without this column (single blank cells are another matter)
 */
public record Column(String name, String chineseName, boolean required) {

    /** A column whose absence makes the table unreadable. */
    public static Column required(String name, String chineseName) {
        return new Column(name, chineseName, true);
    }

    /** A column that may be left out; its cells then read as blank. */
    public static Column optional(String name, String chineseName) {
        return new Column(name, chineseName, false);
    }

    /** Required columns under English headers alone, in the order of the names: those of the files that we write. */
    public static List<Column> named(String... names) {
        return Stream.of(names).map(name -> required(name, name)).toList();
    }
}
