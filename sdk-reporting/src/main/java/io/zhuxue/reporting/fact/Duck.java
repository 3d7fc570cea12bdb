package io.zhuxue.reporting.fact;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** DuckDB inside this process: connections with the settings on which determinism and bounded memory depend. */
final class Duck {

    private Duck() {}

    /**
     * A private database in memory.
     *
     * @param threads 1 wherever bytes are written, because parallel writers would mix row groups
     * @param spill where to put what does not fit into memory
     */
    static DuckDBConnection open(int threads, String memory, Path spill) {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("memory_limit", memory);
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("preserve_insertion_order", "true");
        settings.setProperty("jdbc_stream_results", "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        try {
            return DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A small database that looks into the footers of files and needs no disk. */
    static DuckDBConnection footers() {
        return open(1, "200MB", Path.of(System.getProperty("java.io.tmpdir")));
    }

    static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A text as a literal of SQL. */
    static String literal(Object text) {
        return "'" + text.toString().replace("'", "''") + "'";
    }

    /** A Parquet file as a table of SQL; a name with wild cards means just that file. */
    static String parquet(Path file) {
        return "read_parquet(" + file(file) + ")";
    }

    /** A file's name as a literal in which wild cards stand for themselves. */
    static String file(Path file) {
        return literal(file.toString().replaceAll("[*?\\[]", "[$0]"));
    }

    /** Looks a fact up in the files themselves, whatever engine answers the questions. */
    static List<FactVersion> history(List<Path> files, SortedMap<String, String> key) {
        String sql = "SELECT filename, file_row_number + 1, known_on, retracted FROM read_parquet(["
                + files.stream().map(Duck::file).collect(Collectors.joining(", "))
                + "], filename = true, file_row_number = true) WHERE "
                + key.entrySet().stream()
                        .map(e -> "CAST(" + e.getKey() + " AS VARCHAR) = " + literal(e.getValue()))
                        .collect(Collectors.joining(" AND "))
                + " ORDER BY known_on, filename, file_row_number";
        List<FactVersion> versions = new ArrayList<>();
        try (DuckDBConnection connection = footers();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                versions.add(new FactVersion(
                        Path.of(found.getString(1)).getFileName().toString(),
                        found.getLong(2),
                        found.getDate(3).toLocalDate(),
                        found.getBoolean(4)));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return versions;
    }

    static ReportingException failed(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new ReportingException(ReportingMessage.QUERY_FAILED.with(first), e);
    }
}
