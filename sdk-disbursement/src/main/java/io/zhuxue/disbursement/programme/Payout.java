package io.zhuxue.disbursement.programme;

/** How the money of a programme reaches the student. */
public enum Payout {
    /** Paid into an account (发放). */
    PAID,
    /** Not paid out: a fee is waived and settled with the school (减免). */
    WAIVED
}
