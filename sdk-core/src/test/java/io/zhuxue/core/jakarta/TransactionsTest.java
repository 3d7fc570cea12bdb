package io.zhuxue.core.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private final List<String> calls = new ArrayList<>();
    private String failing = "";

    private <T> T noting(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            calls.add(method.getName());
            if (method.getName().equals(failing)) {
                throw new SQLException(failing);
            }
            return method.getReturnType().equals(Connection.class) ? noting(Connection.class) : null;
        }));
    }

    private Transactions transactions() {
        return new Transactions(noting(DataSource.class), failed -> new IllegalStateException("store", failed));
    }

    @Test
    void work_is_committed_and_the_connection_given_back() {
        int done = transactions().run(connection -> 7);
        assertThat(done).isEqualTo(7);
        assertThat(calls).containsExactly("getConnection", "setAutoCommit", "commit", "close");
    }

    @Test
    void work_that_throws_is_rolled_back_and_its_own_exception_passes() {
        assertThatThrownBy(() -> transactions().run(connection -> {
                    throw new IllegalArgumentException("own");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("own");
        assertThat(calls).containsExactly("getConnection", "setAutoCommit", "rollback", "close");
    }

    @Test
    void a_database_that_fails_is_called_as_the_store_calls_it() {
        assertThatThrownBy(() -> transactions().run(connection -> {
                    throw new SQLException("gone");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("gone");
        assertThat(calls).endsWith("rollback", "close");
        for (String step : List.of("getConnection", "commit")) {
            failing = step;
            assertThatThrownBy(() -> transactions().run(connection -> 7))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage(step);
        }
    }
}
