package io.zhuxue.disbursement.payment;

import io.zhuxue.core.money.Money;

/** What follows from an event for a term's money (增减调整); it is added to what was decided and edits nothing. */
public sealed interface Delta {

    /** An unpaid line is stopped. */
    record Stop(String lineId, Money amount) implements Delta {}

    /** A stopped line is paid after all. */
    record Resume(String lineId, Money amount) implements Delta {}

    /** A paid line is to be recovered, whole or in part. */
    record Recover(String lineId, Money amount) implements Delta {}

    /** So much is paid more than was decided. */
    record TopUp(Money amount) implements Delta {}

    /** So much less is paid with the next award. */
    record Offset(Money amount) implements Delta {}
}
