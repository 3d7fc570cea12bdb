package io.zhuxue.flow.synthetic;

import io.zhuxue.core.table.CsvWriter;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;

/** A CSV file whose rows leave in another order than they came: each waits its turn in a window of fixed size. */
final class ShuffledTable implements Closeable {
    private record Waiting(List<String> cells, LongConsumer whenWritten) {}

    private final CsvWriter out;
    private final Chance chance;
    private final int windowSize;
    private final List<Waiting> window;
    private final Deque<Waiting> later = new ArrayDeque<>();
    private long rows = 1;

    ShuffledTable(Path file, List<String> header, int windowSize, Chance chance) {
        this.out = CsvWriter.create(file, header);
        this.chance = chance;
        this.windowSize = windowSize;
        this.window = new ArrayList<>(windowSize);
    }

    /**
     * Hands in a row.
     *
     * @param whenWritten is told the number of the row in the file, the header being 1
     */
    void add(List<String> cells, LongConsumer whenWritten) {
        window.add(new Waiting(cells, whenWritten));
        while (window.size() > windowSize) {
            writeOne();
        }
    }

    void add(List<String> cells) {
        add(cells, row -> {});
    }

    /** Hands in a row from within {@code whenWritten}, so that it stands below the row that was just written. */
    void addBelow(List<String> cells, LongConsumer whenWritten) {
        later.add(new Waiting(cells, whenWritten));
    }

    private void writeOne() {
        int place = chance.below(window.size());
        Waiting next = window.get(place);
        window.set(place, window.get(window.size() - 1));
        window.remove(window.size() - 1);
        out.row(next.cells());
        next.whenWritten().accept(++rows);
        window.addAll(later);
        later.clear();
    }

    /** Writes all that waits, and puts the file in its place. */
    void commit() {
        while (!window.isEmpty()) {
            writeOne();
        }
        out.commit();
    }

    @Override
    public void close() {
        out.close();
    }
}
