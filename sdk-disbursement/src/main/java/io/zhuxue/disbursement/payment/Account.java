package io.zhuxue.disbursement.payment;

/**
 * Where a student's aid is paid to (收款账户), as the school reported it; private data, which {@link #toString} hides.
 *
 * @param kind the kind of account
 * @param number account, card or wallet number; empty when not reported
 * @param name the name on the account; empty when not reported
 * @param bankNo the bank's CNAPS number; empty when not reported
 */
public record Account(AccountKind kind, String number, String name, String bankNo) {

    @Override
    public String toString() {
        return kind + " account";
    }
}
