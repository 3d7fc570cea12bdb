package io.zhuxue.nutrition.jakarta;

/** A database that failed; the transaction under way did not happen. */
public final class DiningStoreException extends RuntimeException {

    DiningStoreException(Throwable cause) {
        super(cause);
    }
}
