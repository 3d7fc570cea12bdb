package io.zhuxue.server.province;

/** The payment lines in one state (发放状态); in fen. */
public record StateRow(String state, long lines, long amountFen) {}
