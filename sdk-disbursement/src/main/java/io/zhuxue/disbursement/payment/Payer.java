package io.zhuxue.disbursement.payment;

import io.zhuxue.core.identity.BankNo;

/**
 * Who pays (付款单位): the aid centre's account at its bank.
 *
 * @param name the unit's name, at most 140 characters
 * @param accountNo its account, at most 34 characters
 * @param bankNo its bank
 */
public record Payer(String name, String accountNo, BankNo bankNo) {

    public Payer {
        if (name.isBlank() || name.length() > 140 || accountNo.isBlank() || accountNo.length() > 34) {
            throw new IllegalArgumentException("a payer has a name and an account that fit a bank message");
        }
    }
}
