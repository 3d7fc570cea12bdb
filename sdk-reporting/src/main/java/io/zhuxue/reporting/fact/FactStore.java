package io.zhuxue.reporting.fact;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import io.zhuxue.reporting.fact.spi.FactEngine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The facts in a folder, read-only (事实库): every figure of reporting is a question to it.
 *
 * <p>Each {@link FactKind} is a table under its own name, and shows one row a fact: the latest known on the day asked,
 * facts taken back left out. Files are found in the folder and below it, so that provinces may each bring their own.
 *
 * <p>{@code PERSONS_OF_KEY(person_key)} in SQL counts persons where the grouping has every part of the fact's key but term
 * and person: as {@code COUNT(DISTINCT person_key)}, and as {@code COUNT(*)}, which is far cheaper and the same, while
 * all first facts are of one sender and one term.
 */
public interface FactStore extends AutoCloseable {

    /**
     * Opens a folder with DuckDB inside this process, with everything that is known.
     *
     * @throws io.zhuxue.reporting.ReportingException FACTS_ABSENT, FACTS_STALE or FACTS_DAMAGED
     */
    static FactStore open(Path directory) {
        return open(directory, LocalDate.MAX, duckDb());
    }

    /** Opens a folder as it was known at the end of a day, with an engine of the caller's choice. */
    static FactStore open(Path directory, LocalDate asOf, FactEngine engine) {
        return new ParquetFactStore(directory, asOf, engine);
    }

    /** DuckDB inside this process: the default engine, two threads, at most 3 GB, the rest spills to disk. */
    static FactEngine duckDb() {
        return new DuckEngine();
    }

    /**
     * The engine of that name: {@code duckdb}, or one that a host registered with {@link java.util.ServiceLoader}.
     *
     * @param from where registered engines are looked for
     * @throws io.zhuxue.reporting.ReportingException ENGINE_UNKNOWN, which names those there are
     */
    static FactEngine engine(String name, ClassLoader from) {
        SortedMap<String, FactEngine> engines = new TreeMap<>();
        ServiceLoader.load(FactEngine.class, from).forEach(engine -> engines.put(engine.name(), engine));
        FactEngine duckDb = duckDb();
        engines.put(duckDb.name(), duckDb);
        FactEngine found = engines.get(name);
        if (found == null) {
            throw new ReportingException(
                    ReportingMessage.ENGINE_UNKNOWN.with(name, String.join("、", engines.keySet())));
        }
        return found;
    }

    /** The number of rows that a Parquet file, of facts or not, states in its footer. */
    static long rows(Path parquet) {
        return FactFile.rows(parquet);
    }

    /** The contract that a Parquet file of facts states, such as {@code recognition/1}; empty for other files. */
    static String contract(Path parquet) {
        return FactFile.contract(parquet);
    }

    /** The sums of a Parquet file's money columns, whose names end in {@code _fen}, by name. */
    static SortedMap<String, Long> moneyTotals(Path parquet) {
        return FactFile.moneyTotals(parquet);
    }

    /**
     * Asks a question whose answer is small.
     *
     * @param sql a SELECT over the tables; {@code :name} is a parameter
     * @param parameters text values of the parameters
     */
    Figures ask(String sql, Map<String, String> parameters);

    /** Asks a question whose answer may be long; rows stream in bounded memory. */
    void ask(String sql, Map<String, String> parameters, Consumer<List<String>> header, Consumer<List<Cell>> row);

    /**
     * Every version of one fact that the store sees, oldest first, superseded ones too.
     *
     * @param key a value for each column of the kind's key
     */
    List<FactVersion> history(FactKind kind, Map<String, String> key);

    /** The fact files that are seen, in order. */
    List<Path> files();

    /** Closes the store. */
    @Override
    void close();
}
