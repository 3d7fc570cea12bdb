package io.zhuxue.identification.spi;

import io.zhuxue.identification.watch.WatchFact;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where the facts of the watch are kept (应助监测日志): added and never changed; read again they make the watch anew.
 *
 * <p>{@code WatchJournalContract} in the test jar checks an implementation.
 */
public interface WatchJournal {

    /** Keeps facts in their order; all of them or none. */
    void append(List<WatchFact> facts);

    /** Gives every fact in the order in which they were kept. */
    void replay(Consumer<? super WatchFact> taker);
}
