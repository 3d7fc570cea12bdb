package io.zhuxue.identification.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.TableException;
import io.zhuxue.identification.contract.RegisterSourceContract;
import io.zhuxue.identification.spi.RegisterSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcTablesTest extends RegisterSourceContract {

    private final JdbcDataSource database = new JdbcDataSource();
    private DatedTables tables;

    @BeforeEach
    void fill() throws SQLException {
        database.setURL("jdbc:h2:mem:exchange;DB_CLOSE_DELAY=-1");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table person (register varchar, as_of date, no int, id_no varchar, xm varchar,"
                    + " household_no varchar, since varchar, until varchar)");
            statement.execute("insert into person values"
                    + " ('registers/TP', '2022-03-01', 1, ' 43021120110728704X ', '宋环伟', 'H1', '2019-01-01', null),"
                    + " ('registers/TP', '2022-03-01', 2, null, '戴萍可', 'H2', null, null),"
                    + " ('registers/TP', '2022-09-01', 1, '43021120110728704X', '宋环伟', 'H1', null, '2022-06-30')");
        }
        tables = DatedTables.jdbc(
                database,
                "select distinct as_of from person where register = ?",
                "select id_no, xm as \"姓名\", household_no, since, until from person where register = ? and as_of = ?"
                        + " order by no");
    }

    @AfterEach
    void drop() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    @Override
    protected RegisterSource source() {
        return tables.registers();
    }

    @Test
    void a_query_without_a_needed_column_is_refused_by_its_name() {
        assertThatThrownBy(() -> tables.open("registers/TP", LocalDate.of(2022, 9, 1))
                        .read(List.of(Column.required("region", "所在地")), row -> {}))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("region");
    }

    @Test
    void a_broken_query_is_a_failed_source() {
        assertThatThrownBy(
                        () -> DatedTables.jdbc(database, "select nothing", "").days("students"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("SOURCE_FAILED");
    }
}
