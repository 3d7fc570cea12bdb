package io.zhuxue.flow;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;

/** Work that cannot begin or go on, and the coded reason; nothing has been written when it is thrown. */
public final class Refusal extends RuntimeException {

    private final Message reason;

    /** Refuses for a reason. */
    public Refusal(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** The value of what was read; its refusal, thrown. */
    public static <T> T take(Parsed<T> read) {
        read.refusal().ifPresent(reason -> {
            throw new Refusal(reason);
        });
        return read.orThrow();
    }

    /** Why. */
    public Message reason() {
        return reason;
    }
}
