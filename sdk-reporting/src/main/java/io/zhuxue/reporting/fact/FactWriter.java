package io.zhuxue.reporting.fact;

import java.nio.file.Path;
import java.util.Map;

/**
 * Writes facts as Parquet files (事实表写入), in the order given, in bounded memory, one set of files a batch.
 *
 * <p>The bytes depend on the facts and the batch alone: no clock, no thread count, no map order. Nothing is visible in
 * the folder before {@link #finish}; closing without finishing leaves the folder as it was. A file that is already
 * there is never overwritten, for facts are append-only.
 */
public interface FactWriter extends AutoCloseable {

    /** A writer of one batch into a folder, which is made if it is absent. */
    static FactWriter create(Path directory, FactBatch batch) {
        return new ParquetFactWriter(directory, batch);
    }

    /** Adds a fact: a new one, or the corrected form of one known earlier under the same key. */
    void add(Fact fact);

    /** Takes back a fact known earlier: from this batch's day on there is no such fact. */
    void retract(Fact fact);

    /** Has a file of a kind written even when no fact of it comes: nobody, stated, is not the same as no statement. */
    void declare(FactKind kind);

    /**
     * Puts the files in place.
     *
     * @return how many rows each kind has got; kinds without a fact are absent, unless declared
     */
    Map<FactKind, Long> finish();

    /** Ends the writing; without {@link #finish} before, everything is thrown away. */
    @Override
    void close();
}
