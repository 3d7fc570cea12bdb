package io.zhuxue.reporting.fact;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The rows of one kind that wait to become one Parquet file.
 *
 * <p>Handing a text to DuckDB costs four times what a number costs, and most texts of a fact repeat (county, school,
 * programme …). So they wait as numbers of a small dictionary and become texts again in the one statement that writes
 * the file; the term and the known day are written there too, being the same in every row.
 */
final class FactPart {

    /** Texts that are different in almost every row; a dictionary would only cost. */
    private static final Set<String> PLAIN = Set.of("person", "line", "lot", "ticket");

    /** What lies together in a file, so that a question about one place reads few row groups. */
    private static final Set<String> TOGETHER = Set.of("region", "school");

    /** A part ends when a dictionary gets this long, so that memory stays bounded. */
    private static final int LONGEST_DICTIONARY = 50_000;

    private final DuckDBConnection connection;
    private final FactKind kind;
    private final FactBatch batch;
    private final DuckDBAppender appender;
    private final List<Map<String, Integer>> dictionaries = new ArrayList<>();
    private int dictionary;
    private int longest;
    private long rows;

    FactPart(DuckDBConnection connection, FactKind kind, FactBatch batch) throws SQLException {
        this.connection = connection;
        this.kind = kind;
        this.batch = batch;
        List<String> columns = new ArrayList<>();
        for (FactColumn column : kind.columns()) {
            if (coded(column)) {
                dictionaries.add(new LinkedHashMap<>());
                columns.add(column.name() + " INTEGER");
            } else if (!constant(column)) {
                columns.add(column.name() + " " + column.type().sql());
            }
        }
        Duck.run(connection, "CREATE OR REPLACE TABLE " + kind.table() + " (" + String.join(", ", columns) + ")");
        this.appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, kind.table());
    }

    private static boolean constant(FactColumn column) {
        return column.name().equals("term") || column.name().equals("known_on");
    }

    private static boolean coded(FactColumn column) {
        return column.type() == FactColumn.Type.TEXT && !constant(column) && !PLAIN.contains(column.name());
    }

    void begin() throws SQLException {
        appender.beginRow();
        dictionary = 0;
    }

    /** A text that repeats. */
    FactPart code(String text) throws SQLException {
        Map<String, Integer> known = dictionaries.get(dictionary++);
        Integer number = known.get(text);
        if (number == null) {
            number = known.size() + 1;
            known.put(text, number);
            longest = Math.max(longest, number);
        }
        appender.append(number.intValue());
        return this;
    }

    /** A text that does not repeat. */
    FactPart text(String text) throws SQLException {
        appender.append(text);
        return this;
    }

    FactPart whole(long number) throws SQLException {
        appender.append(number);
        return this;
    }

    FactPart day(LocalDate day) throws SQLException {
        appender.append(day);
        return this;
    }

    FactPart nothing() throws SQLException {
        appender.appendNull();
        return this;
    }

    void end(boolean retracted) throws SQLException {
        appender.append(retracted).endRow();
        rows++;
    }

    /** True when the part should be written now. */
    boolean full(long most) {
        return rows >= most || longest >= LONGEST_DICTIONARY;
    }

    /** Writes the rows as a file and forgets them. */
    void write(Path file, long rowGroup) throws SQLException {
        appender.close();
        List<String> cells = new ArrayList<>();
        List<String> order = new ArrayList<>();
        int next = 0;
        for (FactColumn column : kind.columns()) {
            if (TOGETHER.contains(column.name())) {
                order.add(Integer.toString(cells.size() + 1));
            }
            if (coded(column)) {
                cells.add(list(dictionaries.get(next++)) + "[" + column.name() + "] AS " + column.name());
            } else if (constant(column)) {
                Object value = column.name().equals("term") ? batch.term() : batch.knownOn();
                cells.add("CAST(" + Duck.literal(value) + " AS " + column.type().sql() + ") AS " + column.name());
            } else {
                cells.add(column.name());
            }
        }
        Duck.run(
                connection,
                "COPY (SELECT " + String.join(", ", cells) + " FROM " + kind.table() + " ORDER BY "
                        + String.join(", ", order) + ", rowid) TO " + Duck.literal(file)
                        + " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + rowGroup
                        + ", KV_METADATA {contract: " + Duck.literal(kind.contract())
                        + ", term: " + Duck.literal(batch.term())
                        + ", scope: " + Duck.literal(batch.scope())
                        + ", known_on: " + Duck.literal(batch.knownOn()) + "})");
        Duck.run(connection, "DROP TABLE " + kind.table());
    }

    private static String list(Map<String, Integer> dictionary) {
        return "["
                + String.join(
                        ", ", dictionary.keySet().stream().map(Duck::literal).toList()) + "]";
    }
}
