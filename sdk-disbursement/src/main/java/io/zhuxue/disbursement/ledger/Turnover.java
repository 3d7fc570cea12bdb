package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.money.Money;

/**
 * What was posted to an account in all (发生额).
 *
 * @param account the account's name
 * @param debit the sum of its debits
 * @param credit the sum of its credits
 */
public record Turnover(String account, Money debit, Money credit) {

    /** Debits less credits. */
    public Money balance() {
        return debit.minus(credit);
    }
}
