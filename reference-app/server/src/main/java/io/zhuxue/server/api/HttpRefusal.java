package io.zhuxue.server.api;

import io.zhuxue.core.Message;

/** A request that is refused, with the HTTP status and the coded reason. */
final class HttpRefusal extends RuntimeException {

    private final int status;
    private final transient Message reason;

    HttpRefusal(int status, Message reason) {
        super(reason.toString());
        this.status = status;
        this.reason = reason;
    }

    int status() {
        return status;
    }

    Message reason() {
        return reason;
    }
}
