package io.zhuxue.nutrition.spi;

import io.zhuxue.core.access.Area;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where one part of the chain keeps what happened (业务日志): files of events, added at their end, never changed and never
 * taken away. A correction is another event. What stands now is reckoned from the events, by the event type's own methods.
 *
 * <p>{@code JournalContract} in the test jar checks an implementation. Safe for many threads and processes.
 *
 * @param <E> the events
 */
public interface Journal<E> {

    /**
     * Adds entries, all or none of them; several files may be mixed, each in its order.
     *
     * @return false, and nothing is added, when a file has another number of entries by now than the entries say: somebody
     *     else was faster, read the file again
     */
    boolean append(List<Noted<E>> entries);

    /** Adds an entry; see {@link #append(List)}. */
    default boolean append(Noted<E> entry) {
        return append(List.of(entry));
    }

    /** The entries of a file, in order; none for an unknown file. */
    List<Noted<E>> read(String file);

    /**
     * Gives every entry of an area that was noted from a first to a last day, both included, in the order in which they
     * were added.
     */
    void replay(Area area, LocalDate first, LocalDate last, Consumer<? super Noted<E>> taker);

    /** The events of a file, in order. */
    default List<E> events(String file) {
        return read(file).stream().map(Noted::event).toList();
    }

    /** Every file of an area with its entries, in the order of their first entries. */
    default Map<String, List<Noted<E>>> files(Area area) {
        Map<String, List<Noted<E>>> files = new LinkedHashMap<>();
        // The widest days that databases know as well.
        replay(
                area,
                LocalDate.of(1, 1, 1),
                LocalDate.of(9998, 12, 31),
                entry -> files.computeIfAbsent(entry.file(), file -> new ArrayList<>())
                        .add(entry));
        files.replaceAll((file, entries) -> List.copyOf(entries));
        return Collections.unmodifiableMap(files);
    }
}
