package io.zhuxue.reporting.fact;

import io.zhuxue.reporting.fact.spi.FactEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** DuckDB as an engine of facts. */
final class DuckEngine implements FactEngine {

    @Override
    public String name() {
        return "duckdb";
    }

    @Override
    public Session open() {
        return new DuckSession();
    }

    private static final class DuckSession implements Session {

        private final Path spill;
        private final DuckDBConnection connection;

        DuckSession() {
            try {
                this.spill = Files.createTempDirectory("zhuxue-facts");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            this.connection = Duck.open(2, "3GB", spill);
            // Fact files never change, so their footers need to be read only once a session.
            Duck.run(connection, "SET parquet_metadata_cache = true");
        }

        @Override
        public void declare(String table, List<FactColumn> columns, List<Path> files) {
            String from = files.isEmpty()
                    ? " WHERE false"
                    : files.stream().map(Duck::file).collect(Collectors.joining(", ", " FROM read_parquet([", "])"));
            String cells = columns.stream()
                    .map(c -> files.isEmpty() ? "CAST(NULL AS " + c.type().sql() + ") AS " + c.name() : c.name())
                    .collect(Collectors.joining(", "));
            define(table, "SELECT " + cells + from);
        }

        @Override
        public void define(String table, String sql) {
            Duck.run(connection, "CREATE OR REPLACE VIEW " + table + " AS " + sql);
        }

        @Override
        public String literal(String text) {
            return Duck.literal(text);
        }

        @Override
        public void ask(String sql, Consumer<List<String>> header, Consumer<List<Cell>> row) {
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery(sql)) {
                ResultSetMetaData shape = answer.getMetaData();
                List<String> names = new ArrayList<>();
                for (int i = 1; i <= shape.getColumnCount(); i++) {
                    names.add(shape.getColumnLabel(i));
                }
                header.accept(names);
                while (answer.next()) {
                    List<Cell> cells = new ArrayList<>(names.size());
                    for (int i = 1; i <= names.size(); i++) {
                        cells.add(cell(answer, i));
                    }
                    row.accept(cells);
                }
            } catch (SQLException e) {
                throw Duck.failed(e);
            }
        }

        private static Cell cell(ResultSet answer, int at) throws SQLException {
            Object value = answer.getObject(at);
            if (value == null) {
                return Cell.Nothing.NOTHING;
            }
            if (value instanceof java.math.BigInteger whole) {
                return new Cell.Whole(whole.longValueExact());
            }
            if (value instanceof Number whole && !(value instanceof Double) && !(value instanceof Float)) {
                return new Cell.Whole(whole.longValue());
            }
            if (value instanceof LocalDate day) {
                return new Cell.Day(day);
            }
            if (value instanceof Date day) {
                return new Cell.Day(day.toLocalDate());
            }
            return new Cell.Text(value.toString());
        }

        @Override
        public void close() {
            try (Stream<Path> left = Files.list(spill)) {
                connection.close();
                for (Path file : left.toList()) {
                    Files.deleteIfExists(file);
                }
                Files.deleteIfExists(spill);
            } catch (SQLException e) {
                throw Duck.failed(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
