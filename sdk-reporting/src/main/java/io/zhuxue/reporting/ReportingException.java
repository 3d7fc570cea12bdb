package io.zhuxue.reporting;

import io.zhuxue.core.Message;

/** A reporting job that cannot go on at all (unreadable facts, broken disk, an unanswerable question), and why. */
public final class ReportingException extends RuntimeException {

    private final transient Message reason;

    /** A job that cannot go on, for a coded reason. */
    public ReportingException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** A job that cannot go on, for a coded reason and what caused it. */
    public ReportingException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** The coded reason. */
    public Message reason() {
        return reason;
    }
}
