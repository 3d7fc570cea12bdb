package io.zhuxue.nutrition.jakarta;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.jakarta.Transactions;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.menu.Meal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Dining events in a database, each exactly once however often it is sent; safe for several threads and processes.
 *
 * <p>A load is one transaction: into PostgreSQL by {@code COPY} through a staging table of the session, into H2 by
 * batches. What a caller does not hear back from it sends again. A number that comes with another content is kept as a
 * conflict, and counts for no meal, whichever content came first.
 */
public final class SqlDining {

    private static final Meal[] MEALS = Meal.values();
    private static final String COLUMNS = "device, event_no, school, pupil, meal, eaten_at";
    /** In the order of the keys, so that two loads of the same events never wait for each other in a circle. */
    private static final String POSTGRES_TAKES = """
        insert into zx_dining_event (device, event_no, school, pupil, meal, eaten_at)
        select device, event_no, school, pupil, meal, eaten_at from zx_dining_stage
        order by event_no, device
        on conflict do nothing
        """;

    private static final String H2_TAKES = """
        insert into zx_dining_event (device, event_no, school, pupil, meal, eaten_at)
        select device, event_no, school, pupil, meal, eaten_at from (
            select s.*, row_number() over (
                partition by device, event_no order by eaten_at, school, pupil, meal) as place
            from zx_dining_stage s) t
        where place = 1 and not exists (
            select 1 from zx_dining_event e where e.device = t.device and e.event_no = t.event_no)
        """;
    private static final String CONFLICTS = """
        insert into zx_dining_conflict (device, event_no, school, pupil, meal, eaten_at)
        select distinct s.device, s.event_no, s.school, s.pupil, s.meal, s.eaten_at
        from zx_dining_stage s join zx_dining_event e on e.device = s.device and e.event_no = s.event_no
        where not (s.school = e.school and s.pupil = e.pupil and s.meal = e.meal and s.eaten_at = e.eaten_at)
        """;
    private static final String COUNTED = """
        from zx_dining_event e
        where e.school = ? and e.eaten_at >= ? and e.eaten_at < ? and not exists (
            select 1 from zx_dining_conflict c where c.device = e.device and c.event_no = e.event_no)
        """;

    private final DataSource source;

    private SqlDining(DataSource source) {
        this.source = source;
    }

    /** The events of a database whose tables are migrated. */
    public static SqlDining open(DataSource source) {
        return new SqlDining(source);
    }

    /**
     * What a load brought.
     *
     * @param sent how many events were sent
     * @param taken how many of them are new
     * @param conflicting how many contents came anew under a number that has another
     */
    public record Loaded(long sent, long taken, long conflicting) {}

    /**
     * Takes events in, all or none of them.
     *
     * @throws StoreException when the database failed; the same events can be sent again
     */
    public Loaded load(Collection<DiningEvent> events) {
        return transaction(connection -> {
            boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            try (Statement statement = connection.createStatement()) {
                if (postgres) {
                    statement.execute("create temporary table if not exists zx_dining_stage"
                            + " (like zx_dining_event) on commit delete rows");
                    PostgresCopy.copy(connection, "zx_dining_stage (" + COLUMNS + ")", events);
                } else {
                    statement.execute("create local temporary table if not exists zx_dining_stage"
                            + " (device varchar(64), event_no bigint, school varchar(10), pupil varchar(64),"
                            + " meal smallint, eaten_at timestamp) on commit delete rows");
                    insert(connection, events);
                }
                long taken = statement.executeLargeUpdate(postgres ? POSTGRES_TAKES : H2_TAKES);
                if (taken == events.size()) {
                    return new Loaded(taken, taken, 0); // all new: nothing to compare with
                }
                long conflicting =
                        statement.executeLargeUpdate(CONFLICTS + (postgres ? " on conflict do nothing" : NOT_KNOWN));
                return new Loaded(events.size(), taken, conflicting);
            }
        });
    }

    private static final String NOT_KNOWN = """
         and not exists (select 1 from zx_dining_conflict c where c.device = s.device and c.event_no = s.event_no
            and c.school = s.school and c.pupil = s.pupil and c.meal = s.meal and c.eaten_at = s.eaten_at)
        """;

    private static void insert(Connection connection, Collection<DiningEvent> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into zx_dining_stage (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")) {
            for (DiningEvent event : events) {
                insert.setString(1, event.device());
                insert.setLong(2, event.number());
                insert.setString(3, event.school().code());
                insert.setString(4, event.pupil().id());
                insert.setInt(5, event.meal().ordinal());
                insert.setObject(6, event.at());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** How many pupils ate each meal of a school from a first to a last day, both included. */
    public Map<MealId, Long> diners(SchoolCode school, LocalDate first, LocalDate last) {
        String sql = "select cast(e.eaten_at as date) as eaten_on, e.meal, count(distinct e.pupil) " + COUNTED
                + " group by cast(e.eaten_at as date), e.meal";
        return transaction(connection -> {
            Map<MealId, Long> diners = new TreeMap<>();
            try (PreparedStatement select = counted(connection, sql, school, first, last);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Date date = row.getDate(1);
                    diners.put(new MealId(school, date.toLocalDate(), MEALS[row.getInt(2)]), row.getLong(3));
                }
            }
            return diners;
        });
    }

    /** Reads the events of a school that count, from a first to a last day, both included, in no order. */
    public void read(SchoolCode school, LocalDate first, LocalDate last, Consumer<DiningEvent> taker) {
        String sql = "select e.device, e.event_no, e.pupil, e.meal, e.eaten_at " + COUNTED;
        transaction(connection -> {
            try (PreparedStatement select = counted(connection, sql, school, first, last)) {
                select.setFetchSize(10_000);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        taker.accept(new DiningEvent(
                                row.getString(1),
                                row.getLong(2),
                                school,
                                new PupilId(row.getString(3)),
                                MEALS[row.getInt(4)],
                                row.getObject(5, LocalDateTime.class)));
                    }
                }
            }
            return true;
        });
    }

    /** How many events are held, those in conflict included. */
    public long events() {
        return number("select count(*) from zx_dining_event");
    }

    /** How many numbers came with more than one content. */
    public long conflicts() {
        return number("select count(*) from (select distinct device, event_no from zx_dining_conflict) c");
    }

    private long number(String sql) {
        return transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static PreparedStatement counted(
            Connection connection, String sql, SchoolCode school, LocalDate first, LocalDate last) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setString(1, school.code());
        select.setObject(2, first.atStartOfDay());
        select.setObject(3, last.plusDays(1).atStartOfDay());
        return select;
    }

    private <T> T transaction(Transactions.Work<T> work) {
        return new Transactions(source, StoreException::new).run(work);
    }
}
