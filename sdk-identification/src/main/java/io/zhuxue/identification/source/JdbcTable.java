package io.zhuxue.identification.source;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The rows of a query as a table; read by a cursor, so that a register of any size takes little memory. */
record JdbcTable(String name, DataSource database, Parameters parameters, String query) implements TableSource {

    private static final int ROWS_AT_ONCE = 2_000;

    /** Fills a query's holes. */
    interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    @Override
    public void read(List<Column> columns, Consumer<Row> reader) {
        try (Connection connection = database.getConnection()) {
            // PostgreSQL's cursors live in transactions only.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                parameters.set(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    read(rows, places(columns, rows.getMetaData()), reader);
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw DatedTables.failed(name, e);
        }
    }

    private static void read(ResultSet rows, int[] places, Consumer<Row> reader) throws SQLException {
        String[] cells = new String[places.length];
        for (long number = 2; rows.next(); number++) {
            for (int i = 0; i < places.length; i++) {
                String cell = places[i] == 0 ? null : rows.getString(places[i]);
                cells[i] = cell == null ? "" : cell.strip();
            }
            reader.accept(new Line(number, cells));
        }
    }

    /** Where each wanted column is in the answer, from 1; 0 when it is not there. */
    private int[] places(List<Column> columns, ResultSetMetaData answer) throws SQLException {
        Map<String, Integer> labels = new HashMap<>();
        for (int i = 1; i <= answer.getColumnCount(); i++) {
            labels.put(answer.getColumnLabel(i).toLowerCase(Locale.ROOT), i);
        }
        int[] places = new int[columns.size()];
        Arrays.setAll(places, i -> {
            Column column = columns.get(i);
            return labels.getOrDefault(
                    column.name().toLowerCase(Locale.ROOT), labels.getOrDefault(column.chineseName(), 0));
        });
        String missing = IntStream.range(0, places.length)
                .filter(i -> places[i] == 0 && columns.get(i).required())
                .mapToObj(i -> columns.get(i).name())
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new TableException(
                    name, CoreMessage.MISSING_COLUMNS.with(missing, String.join("、", labels.keySet())));
        }
        return places;
    }

    private record Line(long number, String[] cells) implements Row {

        @Override
        public String value(int column) {
            return cells[column];
        }
    }
}
