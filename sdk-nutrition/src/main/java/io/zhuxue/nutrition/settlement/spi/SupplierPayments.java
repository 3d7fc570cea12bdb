package io.zhuxue.nutrition.settlement.spi;

import io.zhuxue.core.Parsed;

/** Pays suppliers directly (国库集中支付); a host joins it to its payment system. */
public interface SupplierPayments {

    /**
     * Orders a payment.
     *
     * @return the payment's reference in the host's system, the same for the same key; or why it is refused
     */
    Parsed<String> pay(SupplierPayment payment);
}
