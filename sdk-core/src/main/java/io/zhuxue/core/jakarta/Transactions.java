package io.zhuxue.core.jakarta;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Runs work in one transaction: all of it happens or nothing does.
 *
 * @param source where connections come from; the host's
 * @param failure how the store calls a database that failed
 */
public record Transactions(DataSource source, Function<SQLException, RuntimeException> failure) {

    /** What is done in a transaction. */
    public interface Work<T> {

        /** Does it; the connection is the transaction's own and stays open. */
        T run(Connection connection) throws SQLException;
    }

    /** Does work and commits it; when it throws, nothing of it happened. */
    public <T> T run(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException failed) {
                connection.rollback();
                throw failed;
            }
        } catch (SQLException failed) {
            throw failure.apply(failed);
        }
    }
}
