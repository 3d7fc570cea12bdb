package io.zhuxue.server.province;

/**
 * Days from the decision to the money in one county (从决定到到账的天数).
 *
 * @param lines lines that were ordered
 * @param paid lines whose money has arrived, of which the days are counted
 */
public record DaysRow(String region, long lines, long paid, long leastDays, long middleDays, long mostDays) {}
