package io.zhuxue.core.table;

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
}
