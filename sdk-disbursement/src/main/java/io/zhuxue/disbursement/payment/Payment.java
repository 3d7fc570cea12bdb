package io.zhuxue.disbursement.payment;

/**
 * A line with the account that it goes to.
 *
 * @param line what is paid
 * @param account where to; checked
 */
public record Payment(PaymentLine line, Account account) {}
