package io.zhuxue.disbursement.payment.spi;

import io.zhuxue.disbursement.payment.PaymentBatch;

/** The way to a bank (支付通道): a file drop, a card platform, a wallet service. */
public interface PaymentChannel {

    /**
     * True when the bank has the batch. It is asked before every sending, so that a batch whose sending was cut short is
     * never sent twice.
     */
    boolean has(String batchId);

    /** Sends a batch that the bank does not have; returns when the bank has it. */
    void send(PaymentBatch batch);
}
