package io.zhuxue.core.table;

import io.zhuxue.core.Message;

/** A table that cannot be read at all, and why. */
public final class TableException extends RuntimeException {

    private final String file;
    private final Message reason;

    /** A table that cannot be read, by its name and the reason. */
    public TableException(String file, Message reason) {
        super(file + ": " + reason);
        this.file = file;
        this.reason = reason;
    }

    /** The table's name. */
    public String file() {
        return file;
    }

    /** Why it cannot be read. */
    public Message reason() {
        return reason;
    }
}
