package io.zhuxue.flow.run;

import io.zhuxue.core.money.Money;

/**
 * What a run came to (运行结果).
 *
 * @param students students taken
 * @param rejects rows of all tables, and of payment lines, that were not taken
 * @param links register rows linked to students, those under review included
 * @param recognised students with a level of need
 * @param entitlements entitlements of more than nothing
 * @param amount their sum
 * @param payable lines that went into batches
 */
public record RunResult(
        long students, long rejects, long links, long recognised, long entitlements, Money amount, long payable) {}
