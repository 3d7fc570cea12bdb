package io.zhuxue.core.table;

import io.zhuxue.core.Message;

/**
 * A row that was not taken, with the place and the reason.
 *
 * @param file the table's name
 * @param row the row's number, the header being 1
 * @param column the English name of the column at fault; empty when the whole row is
 * @param reason the coded reason, without personal data
 */
public record Rejection(String file, long row, String column, Message reason) {}
