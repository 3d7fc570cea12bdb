package io.zhuxue.disbursement.jakarta;

/** A database that failed; the transaction under way did not happen. */
public final class StoreException extends RuntimeException {

    StoreException(Throwable cause) {
        super(cause);
    }
}
