package io.zhuxue.reporting.fact;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Header;
import io.zhuxue.core.table.Progress;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/** A Parquet file read row by row through DuckDB, which streams one row group at a time. */
final class ParquetTable implements TableSource {

    private static final int PROGRESS_EVERY = 100_000;

    private final Path file;
    private final String name;

    ParquetTable(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(List<Column> columns, Consumer<Row> reader) {
        read(columns, reader, Progress.NONE);
    }

    @Override
    public void read(List<Column> columns, Consumer<Row> reader, Progress progress) {
        if (!Files.isRegularFile(file)) {
            throw new TableException(name, CoreMessage.TABLE_UNREADABLE.with("文件不存在或不是普通文件"));
        }
        long size = file.toFile().length();
        try (DuckDBConnection connection = Duck.footers();
                Statement statement = connection.createStatement()) {
            List<String> header = new ArrayList<>();
            List<String> types = new ArrayList<>();
            describe(statement, header, types);
            int[] positions = Header.resolve(name, header, columns);
            long total = Math.max(1, FactFile.rows(file));
            try (ResultSet cells = statement.executeQuery(select(header, types, positions))) {
                Cells row = new Cells(columns.size());
                for (long number = 2; cells.next(); number++) {
                    if (row.take(cells, number)) {
                        reader.accept(row);
                    }
                    if (number % PROGRESS_EVERY == 0) {
                        progress.at((long) ((double) size * (number - 1) / total), size);
                    }
                }
            }
        } catch (SQLException e) {
            throw new TableException(name, CoreMessage.TABLE_UNREADABLE.with("不是完好的 Parquet 文件"));
        }
        progress.at(size, size);
    }

    private void describe(Statement statement, List<String> header, List<String> types) throws SQLException {
        try (ResultSet found = statement.executeQuery("DESCRIBE SELECT * FROM " + Duck.parquet(file))) {
            while (found.next()) {
                header.add(found.getString(1));
                types.add(found.getString(2));
            }
        }
    }

    private String select(List<String> header, List<String> types, int[] positions) {
        List<String> texts = new ArrayList<>();
        for (int position : positions) {
            texts.add(position < 0 ? "''" : text(header.get(position), types.get(position)));
        }
        return "SELECT " + String.join(", ", texts) + " FROM " + Duck.parquet(file);
    }

    /** The text of a cell in SQL. A double beyond 15 digits keeps its exponent, so that nobody takes it for an ID. */
    private static String text(String column, String type) {
        String quoted = "\"" + column.replace("\"", "\"\"") + "\"";
        return switch (type) {
            case "VARCHAR" -> quoted;
            case "BOOLEAN" -> "CASE WHEN " + quoted + " THEN '1' WHEN NOT " + quoted + " THEN '0' END";
            case "BLOB" -> "decode(" + quoted + ")";
            case "DOUBLE", "FLOAT" ->
                "CASE WHEN " + quoted + " = trunc(" + quoted + ") AND abs(" + quoted
                        + ") < 1e15 THEN CAST(CAST(" + quoted + " AS BIGINT) AS VARCHAR) ELSE CAST(" + quoted
                        + " AS VARCHAR) END";
            default ->
                type.startsWith("TIMESTAMP")
                        ? "replace(CAST(" + quoted + " AS VARCHAR), ' 00:00:00', '')"
                        : "CAST(" + quoted + " AS VARCHAR)";
        };
    }

    /** The row that is being read. */
    private static final class Cells implements Row {

        private final String[] texts;
        private long number;

        Cells(int columns) {
            this.texts = new String[columns];
        }

        /** Takes the next row; false when it is blank throughout. */
        boolean take(ResultSet cells, long row) throws SQLException {
            number = row;
            boolean data = false;
            for (int column = 0; column < texts.length; column++) {
                String text = cells.getString(column + 1);
                texts[column] = text == null ? "" : text.strip();
                data |= !texts[column].isEmpty();
            }
            return data;
        }

        @Override
        public long number() {
            return number;
        }

        @Override
        public String value(int column) {
            return texts[column];
        }
    }
}
