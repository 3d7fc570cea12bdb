package io.zhuxue.nutrition.settlement.spi;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.SupplierId;
import java.time.YearMonth;

/**
 * Money for a supplier out of one checked claim (供应商直接支付).
 *
 * @param key names the payment for ever: claim and supplier; the same key is never paid twice
 * @param claim the claim's number
 * @param supplier who is paid
 * @param month the month of the claim
 * @param amount how much, positive
 */
public record SupplierPayment(String key, String claim, SupplierId supplier, YearMonth month, Money amount) {}
