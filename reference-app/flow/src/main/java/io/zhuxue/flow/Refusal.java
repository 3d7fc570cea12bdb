package io.zhuxue.flow;

import io.zhuxue.core.Message;

/** Work that cannot begin or go on, and the coded reason; nothing has been written when it is thrown. */
public final class Refusal extends RuntimeException {

    private final Message reason;

    /** Refuses for a reason. */
    public Refusal(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** Why. */
    public Message reason() {
        return reason;
    }
}
