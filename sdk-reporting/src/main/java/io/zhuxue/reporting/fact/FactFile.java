package io.zhuxue.reporting.fact;

import io.zhuxue.reporting.ReportingException;
import io.zhuxue.reporting.ReportingMessage;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;

/** A fact file and what its own footer says about it: the file's name is for people only. */
record FactFile(Path path, FactKind kind, String term, String scope, LocalDate knownOn) {

    /** Reads the footers. Files of another contract, or that cannot be read, end the job with a coded reason. */
    static List<FactFile> read(List<Path> paths) {
        List<FactFile> files = new ArrayList<>();
        try (DuckDBConnection connection = Duck.footers()) {
            for (Path path : paths) {
                files.add(describe(path, footer(connection, path)));
            }
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
        return files;
    }

    static long rows(Path path) {
        String sql = "SELECT num_rows FROM parquet_file_metadata(" + Duck.file(path) + ")";
        try (DuckDBConnection connection = Duck.footers();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new ReportingException(ReportingMessage.FACTS_DAMAGED.with(path.getFileName()), e);
        }
    }

    static String contract(Path path) {
        try (DuckDBConnection connection = Duck.footers()) {
            return footer(connection, path).getOrDefault("contract", "");
        } catch (SQLException e) {
            throw Duck.failed(e);
        }
    }

    static SortedMap<String, Long> moneyTotals(Path path) {
        SortedMap<String, Long> totals = new TreeMap<>();
        try (DuckDBConnection connection = Duck.footers();
                Statement statement = connection.createStatement()) {
            List<String> columns = new ArrayList<>();
            try (ResultSet shape = statement.executeQuery("DESCRIBE SELECT * FROM " + Duck.parquet(path))) {
                while (shape.next()) {
                    if (shape.getString(1).matches("[a-z_]+_fen")) {
                        columns.add(shape.getString(1));
                    }
                }
            }
            for (String column : columns) {
                String sql = "SELECT CAST(COALESCE(SUM(" + column + "), 0) AS BIGINT) FROM " + Duck.parquet(path);
                try (ResultSet sum = statement.executeQuery(sql)) {
                    sum.next();
                    totals.put(column, sum.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new ReportingException(ReportingMessage.FACTS_DAMAGED.with(path.getFileName()), e);
        }
        return totals;
    }

    private static Map<String, String> footer(DuckDBConnection connection, Path path) {
        Map<String, String> footer = new HashMap<>();
        String sql = "SELECT decode(key), decode(value) FROM parquet_kv_metadata(" + Duck.file(path) + ")";
        try (Statement statement = connection.createStatement();
                ResultSet pairs = statement.executeQuery(sql)) {
            while (pairs.next()) {
                footer.put(pairs.getString(1), pairs.getString(2));
            }
        } catch (SQLException e) {
            throw new ReportingException(ReportingMessage.FACTS_DAMAGED.with(path.getFileName()), e);
        }
        return footer;
    }

    private static FactFile describe(Path path, Map<String, String> footer) {
        String contract = footer.getOrDefault("contract", "");
        for (FactKind kind : FactKind.values()) {
            if (contract.equals(kind.contract())) {
                return new FactFile(
                        path,
                        kind,
                        footer.getOrDefault("term", ""),
                        footer.getOrDefault("scope", ""),
                        LocalDate.parse(footer.getOrDefault("known_on", "")));
            }
            if (contract.startsWith(kind.table() + "/")) {
                throw new ReportingException(
                        ReportingMessage.FACTS_STALE.with(path.getFileName(), contract, kind.contract()));
            }
        }
        throw new ReportingException(ReportingMessage.FACTS_DAMAGED.with(path.getFileName()));
    }

    /** True when two files speak about the same places: one scope holds the other. */
    boolean sameFamily(FactFile other) {
        return kind == other.kind
                && term.equals(other.term)
                && (scope.startsWith(other.scope) || other.scope.startsWith(scope));
    }
}
