package io.zhuxue.disbursement.payment;

/** A payment file that cannot be written or read because the stream failed. */
public final class PaymentFileException extends RuntimeException {

    /** The file or batch at fault, and the cause. */
    public PaymentFileException(String name, Throwable cause) {
        super(name, cause);
    }
}
