package io.zhuxue.reporting.fact.spi;

import io.zhuxue.reporting.fact.Cell;
import io.zhuxue.reporting.fact.FactColumn;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Machinery that answers SQL over Parquet files (计算引擎), such as DuckDB in this process or a Spark cluster.
 *
 * <p>The questions keep to the common subset of SQL: SELECT, JOIN, GROUP BY, window functions, CASE, CAST to VARCHAR,
 * BIGINT and DATE. Every question that has more than one row says ORDER BY, so that engines agree to the last row.
 */
public interface FactEngine {

    /** The engine's name on the command line, such as {@code duckdb}. */
    String name();

    /** Opens a session without tables. */
    Session open();

    /** A session: tables are declared, then questions are asked. Not for two threads at once. */
    interface Session extends AutoCloseable {

        /**
         * Declares a table that is made of Parquet files.
         *
         * @param table the table's name
         * @param columns what the files hold; with no file, the table is there and empty
         */
        void declare(String table, List<FactColumn> columns, List<Path> files);

        /** Declares a table as the answer to a question. */
        void define(String table, String sql);

        /** A text as a literal of the engine's SQL, whatever the text holds. */
        String literal(String text);

        /**
         * Asks a question; the answer streams in bounded memory.
         *
         * @param header takes the columns' names, once, before the first row
         */
        void ask(String sql, Consumer<List<String>> header, Consumer<List<Cell>> row);

        /** Ends the session. */
        @Override
        void close();
    }
}
