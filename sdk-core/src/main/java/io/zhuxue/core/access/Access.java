package io.zhuxue.core.access;

import io.zhuxue.core.Message;

/** Whether an actor may do something: granted, or denied with the reason. */
public sealed interface Access {

    /** It may. */
    record Granted() implements Access {}

    /** It may not, and why. */
    record Denied(Message reason) implements Access {}

    /** True when it may. */
    default boolean granted() {
        return this instanceof Granted;
    }
}
