package io.zhuxue.nutrition.jakarta;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.jakarta.Transactions;
import io.zhuxue.core.privacy.FieldCipher;
import io.zhuxue.core.privacy.FieldPlace;
import io.zhuxue.nutrition.spi.Journal;
import io.zhuxue.nutrition.spi.Noted;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * One journal in the table that all journals share. Content, number, place, time and account of an entry are sealed
 * together: a row that somebody altered does not open.
 *
 * @param name which journal, as the rows say it; never renamed
 * @param type the events
 */
record SqlJournal<E>(DataSource source, FieldCipher cipher, String name, Class<E> type) implements Journal<E> {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String COLUMNS = "file, entry_no, county, school, noted_at, account, content_sealed";

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    @Override
    public boolean append(List<Noted<E>> entries) {
        return transaction(connection -> {
            if (!follows(connection, entries)) {
                return false;
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into nutrition.journal (journal, " + COLUMNS + ") values (?,?,?,?,?,?,?,?)")) {
                for (Noted<E> entry : entries) {
                    insert.setString(1, name);
                    insert.setString(2, entry.file());
                    insert.setInt(3, entry.number());
                    insert.setString(4, entry.area().region());
                    insert.setString(5, entry.area().school());
                    insert.setObject(6, entry.at());
                    insert.setString(7, entry.by());
                    insert.setString(8, cipher.seal(place(entry), JournalText.write(type, entry.event())));
                    insert.addBatch();
                }
                insert.executeBatch();
            } catch (SQLException failed) {
                // 23: integrity constraint violation; somebody else was faster.
                if (failed.getSQLState() != null && failed.getSQLState().startsWith("23")) {
                    connection.rollback();
                    return false;
                }
                throw failed;
            }
            return true;
        });
    }

    /** Whether each entry is the next of its file; two who find so at once are told apart by the table's key. */
    private boolean follows(Connection connection, List<Noted<E>> entries) throws SQLException {
        Map<String, Integer> known = new HashMap<>();
        for (Noted<E> entry : entries) {
            if (!known.containsKey(entry.file())) {
                known.put(entry.file(), size(connection, entry.file()));
            }
            if (known.merge(entry.file(), 1, Integer::sum) != entry.number()) {
                return false;
            }
        }
        return true;
    }

    private int size(Connection connection, String file) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select count(*) from nutrition.journal where journal = ? and file = ?")) {
            query.setString(1, name);
            query.setString(2, file);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public List<Noted<E>> read(String file) {
        List<Noted<E>> entries = new ArrayList<>();
        each(
                " where journal = ? and file = ? order by entry_no",
                query -> {
                    query.setString(1, name);
                    query.setString(2, file);
                },
                entries::add);
        return List.copyOf(entries);
    }

    @Override
    public void replay(Area area, LocalDate first, LocalDate last, Consumer<? super Noted<E>> taker) {
        each(
                " where journal = ? and county like ? and (? = '' or school = ?) and noted_at >= ? and noted_at < ?"
                        + " order by position",
                query -> {
                    query.setString(1, name);
                    query.setString(2, area.region() + "%");
                    query.setString(3, area.school());
                    query.setString(4, area.school());
                    query.setObject(5, first.atStartOfDay());
                    query.setObject(6, last.plusDays(1).atStartOfDay());
                },
                taker);
    }

    private void each(String where, Parameters parameters, Consumer<? super Noted<E>> taker) {
        transaction(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select " + COLUMNS + " from nutrition.journal" + where)) {
                query.setFetchSize(ROWS_AT_ONCE);
                parameters.set(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        taker.accept(entry(row));
                    }
                }
            }
            return true;
        });
    }

    private Noted<E> entry(ResultSet row) throws SQLException {
        RegionCode county = new RegionCode(row.getString(3));
        Area area = row.getString(4).isEmpty() ? Area.of(county) : Area.school(county, row.getString(4));
        Noted<String> sealed = new Noted<>(
                row.getString(1),
                row.getInt(2),
                area,
                row.getObject(5, LocalDateTime.class),
                row.getString(6),
                row.getString(7));
        String text = cipher.open(place(sealed), sealed.event())
                .value()
                .orElseThrow(() -> new StoreException("an entry of " + name + " that does not open"));
        return new Noted<>(
                sealed.file(), sealed.number(), sealed.area(), sealed.at(), sealed.by(), JournalText.read(type, text));
    }

    private FieldPlace place(Noted<?> entry) {
        String row = String.join(
                "\t",
                name,
                entry.file(),
                String.valueOf(entry.number()),
                entry.area().region(),
                entry.area().school(),
                entry.at().toString(),
                entry.by());
        return new FieldPlace("journal", "content_sealed", row);
    }

    private <T> T transaction(Transactions.Work<T> work) {
        return new Transactions(source, StoreException::new).run(work);
    }
}
