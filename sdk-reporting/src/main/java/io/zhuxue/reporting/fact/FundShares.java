package io.zhuxue.reporting.fact;

import io.zhuxue.core.money.Money;

/**
 * How four governments share one sum (四级财政分担); each share in fen, never rounded here.
 *
 * @param central 中央
 * @param province 省
 * @param city 市
 * @param county 县
 */
public record FundShares(Money central, Money province, Money city, Money county) {

    /** The whole sum. */
    public Money total() {
        return central.plus(province).plus(city).plus(county);
    }
}
