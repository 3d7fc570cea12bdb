package io.zhuxue.disbursement.payment;

/** Where a payment line stands (支付明细状态). */
public enum LineState {
    /** The account is missing or failed its check; payable once that is put right. */
    HELD,
    /** In a batch that is not yet answered. */
    BATCHED,
    /** The bank has accepted it and not yet booked it. */
    ACCEPTED,
    /** The money has left for the student. */
    PAID,
    /** The bank refused it; payable again once the reason is put right. */
    REJECTED,
    /** The money came back; payable again once the reason is put right. */
    RETURNED,
    /** Nobody knows; it is asked after and never sent again. */
    UNKNOWN;

    /** True when a new attempt may be sent after the reason is put right. */
    public boolean payableAgain() {
        return this == HELD || this == REJECTED || this == RETURNED;
    }
}
