package io.zhuxue.server.console;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a page asks a desk for once in a request, however often its view names it (一次读取). */
final class Once<T> {

    private final Supplier<T> asking;
    private @Nullable T known;

    /** Asks at the first use. */
    Once(Supplier<T> asking) {
        this.asking = asking;
    }

    T get() {
        T here = known;
        if (here == null) {
            here = asking.get();
            known = here;
        }
        return here;
    }

    /** Asks again at the next use, since something was done. */
    void forget() {
        known = null;
    }
}
