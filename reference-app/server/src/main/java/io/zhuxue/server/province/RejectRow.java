package io.zhuxue.server.province;

/**
 * A row that was not taken, or a payment that could not be ordered, and why (异常数据).
 *
 * @param schoolCode the school of a row of the roster; empty elsewhere
 * @param studentNoMasked the student's number as lists show it; empty elsewhere
 */
public record RejectRow(
        String fileName,
        long rowNo,
        String columnName,
        String code,
        String message,
        String schoolCode,
        String studentNoMasked) {}
