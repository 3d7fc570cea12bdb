package io.zhuxue.identification.jakarta;

import io.zhuxue.core.jakarta.Transactions;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.core.privacy.FieldPlace;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Transactions and sealed columns, the same for every store. */
record Store(DataSource source, FieldCipher cipher) {

    private static final int ROWS_AT_ONCE = 2_000;

    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does work in one transaction. */
    <T> T run(Transactions.Work<T> work) {
        return new Transactions(source, StoreException::new).run(work);
    }

    /** All rows of a query. */
    <T> List<T> list(String sql, Parameters parameters, Reader<T> reader) {
        List<T> rows = new ArrayList<>();
        each(sql, parameters, reader, rows::add);
        return List.copyOf(rows);
    }

    /** The rows of a query one after the other, read by a cursor. */
    <T> void each(String sql, Parameters parameters, Reader<T> reader, Consumer<? super T> taker) {
        run(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(ROWS_AT_ONCE);
                parameters.set(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.accept(reader.read(rows));
                    }
                }
            }
            return true;
        });
    }

    /** Does one insert unless another row has the same key; true when the row was added. */
    boolean insert(String sql, Parameters parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            connection.setAutoCommit(true);
            parameters.set(statement);
            return statement.executeUpdate() == 1;
        } catch (SQLException failed) {
            // 23: integrity constraint violation; somebody else was faster.
            if (failed.getSQLState() != null && failed.getSQLState().startsWith("23")) {
                return false;
            }
            throw new StoreException(failed);
        }
    }

    String seal(String table, String column, String row, String clear) {
        return cipher.seal(new FieldPlace(table, column, row), clear);
    }

    String open(String table, String column, String row, String sealed) {
        return cipher.open(new FieldPlace(table, column, row), sealed)
                .value()
                .orElseThrow(() -> new StoreException("a sealed field of " + table + " does not open"));
    }
}
