package io.zhuxue.nutrition.jakarta;

/** A database that failed, or holds what this module did not write; the transaction under way did not happen. */
public final class StoreException extends RuntimeException {

    StoreException(Throwable cause) {
        super(cause);
    }

    StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
