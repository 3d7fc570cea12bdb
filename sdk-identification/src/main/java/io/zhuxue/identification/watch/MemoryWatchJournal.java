package io.zhuxue.identification.watch;

import io.zhuxue.identification.spi.WatchJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal of the watch in memory. */
final class MemoryWatchJournal implements WatchJournal {

    private final List<WatchFact> facts = new ArrayList<>();

    @Override
    public synchronized void append(List<WatchFact> more) {
        facts.addAll(more);
    }

    /** Gives what was kept when it began; the taker may add more. */
    @Override
    public void replay(Consumer<? super WatchFact> taker) {
        List<WatchFact> kept;
        synchronized (this) {
            kept = List.copyOf(facts);
        }
        kept.forEach(taker);
    }
}
