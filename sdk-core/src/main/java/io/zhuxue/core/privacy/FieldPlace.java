package io.zhuxue.core.privacy;

/**
 * Where a sealed field belongs; a text moved to another place no longer opens.
 *
 * @param table the table's name
 * @param column the column's name
 * @param row what identifies the row, such as its key
 */
public record FieldPlace(String table, String column, String row) {}
