package io.zhuxue.disbursement.ledger;

import io.zhuxue.core.money.Money;

/**
 * One side of an entry (分录行): a sum debited or credited to an account.
 *
 * @param account the account's name, on one line and without blanks around it
 * @param debit 借方, zero or more
 * @param credit 贷方, zero or more; exactly one side is more than zero
 */
public record Posting(String account, Money debit, Money credit) {

    public Posting {
        boolean oneSided = debit.isZero() != credit.isZero();
        if (!oneSided || debit.fen() < 0 || credit.fen() < 0 || !Entry.isPlain(account)) {
            throw new IllegalArgumentException("a posting has an account and exactly one positive side");
        }
    }

    /** A debit. */
    public static Posting debit(String account, Money sum) {
        return new Posting(account, sum, Money.ZERO);
    }

    /** A credit. */
    public static Posting credit(String account, Money sum) {
        return new Posting(account, Money.ZERO, sum);
    }
}
