package io.zhuxue.flow.simulate;

import io.zhuxue.core.money.Money;

/**
 * What a reform would come to in one term (仿真结果).
 *
 * @param students students decided
 * @param rejects rows that were not taken
 * @param gainers students who would get more
 * @param losers students who would get less
 * @param cost what it would cost more than today
 */
public record ReformResult(long students, long rejects, long gainers, long losers, Money cost) {}
