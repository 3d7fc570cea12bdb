package io.zhuxue.identification.source;

import io.zhuxue.core.table.TableException;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.identification.IdentificationMessage;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Tables of a database. */
record JdbcTables(DataSource database, String daysQuery, String rowsQuery) implements DatedTables {

    @Override
    public List<LocalDate> days(String table) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(daysQuery)) {
            query.setString(1, table);
            List<LocalDate> days = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.add(row.getDate(1).toLocalDate());
                }
            }
            return days.stream().distinct().sorted().toList();
        } catch (SQLException e) {
            throw DatedTables.failed(table, e);
        }
    }

    @Override
    public TableSource open(String table, LocalDate day) {
        if (!days(table).contains(day)) {
            throw new TableException(table, IdentificationMessage.SOURCE_FAILED.with(table, day + "没有数据"));
        }
        return new JdbcTable(
                table,
                database,
                query -> {
                    query.setString(1, table);
                    query.setDate(2, Date.valueOf(day));
                },
                rowsQuery);
    }
}
