package io.zhuxue.server.relief;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.disbursement.relief.FastLane;
import io.zhuxue.disbursement.relief.ReliefEvent;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import io.zhuxue.server.office.Faults;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The events for which relief is opened (突发事件), as offices report them. An event is no secret: every office of the
 * province sees it, for a child may live in one county and go to school in another.
 */
public final class ReliefEvents {

    private static final int REVIEW_DAYS = 20;
    private static final int MOST_NOTICE = 30;

    private final Jdbi jdbi;
    private final AuditBook audit;

    /** Over what it works with. */
    public ReliefEvents(Jdbi jdbi, AuditBook audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /**
     * Reports an event inside the officer's own area.
     *
     * @param noticeDays working days of notice before the money; 0 when the notice may come after it
     */
    public Parsed<Long> report(
            Officer officer,
            String title,
            Set<String> areas,
            LocalDate from,
            LocalDate until,
            int noticeDays,
            LocalDate day) {
        Optional<Message> fault = fault(officer, title, areas, noticeDays, day);
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        ReliefEvent event;
        try {
            event = new ReliefEvent("-", title.strip(), areas, from, until);
        } catch (IllegalArgumentException unusable) {
            return Parsed.refused(ServerMessage.BAD_EVENT.with());
        }
        long id = jdbi.inTransaction(h -> {
            long next = h.createQuery("select coalesce(max(event_id), 0) + 1 from app.relief_event")
                    .mapTo(Long.class)
                    .one();
            h.createUpdate("""
                insert into app.relief_event (event_id, region, title, areas, from_day, until_day, notice_days,
                review_days, made_by, made_on)
                values (:id, :region, :title, :areas, :from, :until, :notice, :review, :by, :day)
                """)
                    .bind("id", next)
                    .bind("region", officer.scope().digits())
                    .bind("title", event.title())
                    .bind(
                            "areas",
                            String.join(",", event.areas().stream().sorted().toList()))
                    .bind("from", from)
                    .bind("until", until)
                    .bind("notice", noticeDays)
                    .bind("review", REVIEW_DAYS)
                    .bind("by", officer.account())
                    .bind("day", day)
                    .execute();
            return next;
        });
        audit.add(officer.account(), "RELIEF_EVENT", "event-" + id, "");
        return Parsed.accepted(id);
    }

    private static Optional<Message> fault(
            Officer officer, String title, Set<String> areas, int noticeDays, LocalDate day) {
        Optional<Message> fault = Faults.right(officer, Action.APPROVE).or(() -> Faults.words(title, day));
        if (fault.isEmpty() && (areas.isEmpty() || noticeDays < 0 || noticeDays > MOST_NOTICE)) {
            return Optional.of(ServerMessage.BAD_EVENT.with());
        }
        String own = officer.scope().digits();
        return fault.isEmpty() && !areas.stream().allMatch(area -> area.startsWith(own))
                ? Optional.of(ServerMessage.OUT_OF_AREA.with())
                : fault;
    }

    /** Takes a wrong report back, with the reason; refused to others than who reported, and once there is a case. */
    public Optional<Message> takeBack(Officer officer, long id, String reason, LocalDate day) {
        Optional<ReliefEventRow> found = find(officer, id);
        if (found.isEmpty() || !found.get().region().equals(officer.scope().digits())) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Optional<Message> fault = Faults.right(officer, Action.APPROVE).or(() -> Faults.words(reason, day));
        if (fault.isPresent()) {
            return fault;
        }
        boolean begun = jdbi.withHandle(h -> h.createQuery("select count(*) from app.relief_step where event_id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one())
                > 0;
        if (begun) {
            return Optional.of(ServerMessage.EVENT_BEGUN.with());
        }
        try {
            jdbi.useHandle(h -> h.createUpdate("insert into app.relief_event_end (event_id, by_account, on_day, reason)"
                            + " values (:id, :by, :day, :reason)")
                    .bind("id", id)
                    .bind("by", officer.account())
                    .bind("day", day)
                    .bind("reason", reason.strip())
                    .execute());
        } catch (UnableToExecuteStatementException overtaken) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), "RELIEF_EVENT_BACK", "event-" + id, "");
        return Optional.empty();
    }

    /** The events of the officer's province, the latest first. */
    public List<ReliefEventRow> all(Officer officer) {
        String own = officer.area().level() == Area.Level.NATION
                ? ""
                : officer.scope().digits().substring(0, 2);
        return jdbi.withHandle(h -> h.createQuery("""
            select e.*, coalesce(x.reason, '') ended from app.relief_event e
            left join app.relief_event_end x on x.event_id = e.event_id
            where e.region like :own or e.region = '' or :own = '%' order by e.event_id desc
            """)
                .bind("own", own + "%")
                .map((rs, ctx) -> row(rs))
                .list());
    }

    /** One event. */
    public Optional<ReliefEventRow> find(Officer officer, long id) {
        return all(officer).stream().filter(each -> each.id() == id).findFirst();
    }

    private static ReliefEventRow row(ResultSet rs) throws SQLException {
        int notice = rs.getInt("notice_days");
        return new ReliefEventRow(
                rs.getLong("event_id"),
                rs.getString("region"),
                new ReliefEvent(
                        Long.toString(rs.getLong("event_id")),
                        rs.getString("title"),
                        Set.of(rs.getString("areas").split(",", -1)),
                        rs.getDate("from_day").toLocalDate(),
                        rs.getDate("until_day").toLocalDate()),
                new FastLane(notice, notice == 0, rs.getInt("review_days")),
                rs.getString("made_by"),
                rs.getDate("made_on").toLocalDate(),
                rs.getString("ended"));
    }
}
