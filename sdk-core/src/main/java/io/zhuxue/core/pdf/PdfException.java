package io.zhuxue.core.pdf;

import io.zhuxue.core.Message;

/** A paper that cannot be printed, and why. */
public final class PdfException extends RuntimeException {

    private final Message reason;

    /** A paper that cannot be printed, for a reason and its cause. */
    public PdfException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** Why it cannot be printed. */
    public Message reason() {
        return reason;
    }
}
