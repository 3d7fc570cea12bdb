package io.zhuxue.server.outreach;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Action;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.privacy.PublicNotice;
import io.zhuxue.reporting.support.Ticket;
import io.zhuxue.reporting.support.TicketDesk;
import io.zhuxue.reporting.support.TicketKind;
import io.zhuxue.server.ServerMessage;
import io.zhuxue.server.access.AuditBook;
import io.zhuxue.server.access.Officer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * The tickets of the hotline and the help desk (热线与工单): each is answered within its working days by the tier that holds
 * it, or handed up. No text may hold personal data.
 */
public final class TicketBook {

    private final Jdbi jdbi;
    private final AuditBook audit;
    private final WorkingCalendar calendar = WorkingCalendar.national();

    /** Over what it works with. */
    public TicketBook(Jdbi jdbi, AuditBook audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    /** Takes a question or complaint about the officer's own area. */
    public Parsed<Ticket> receive(Officer officer, TicketKind kind, String summary, LocalDate day) {
        Optional<Message> fault = rightFault(officer).or(() -> wordsFault(summary, day));
        if (fault.isPresent()) {
            return Parsed.refused(fault.get());
        }
        Area about = officer.area();
        Ticket made = jdbi.inTransaction(h -> {
            long id = h.createQuery("select coalesce(max(ticket_id), 0) + 1 from app.ticket")
                    .mapTo(Long.class)
                    .one();
            Ticket ticket = Ticket.receive(Long.toString(id), kind, about, summary.strip(), day);
            h.createUpdate("insert into app.ticket (ticket_id, kind, region, school_code, received)"
                            + " values (:id, :kind, :region, :school, :day)")
                    .bind("id", id)
                    .bind("kind", kind.name())
                    .bind("region", about.region())
                    .bind("school", about.school())
                    .bind("day", day)
                    .execute();
            add(h, ticket, officer);
            return ticket;
        });
        audit.add(officer.account(), "TICKET_IN", "ticket-" + made.id(), "");
        return Parsed.accepted(made);
    }

    /** Answers a ticket that this officer's tier holds. */
    public Optional<Message> answer(Officer officer, String id, String words, LocalDate day) {
        return step(officer, id, words, day, true, ticket -> ticket.answer(words.strip(), day));
    }

    /** Hands a ticket to the tier above, with the reason. */
    public Optional<Message> escalate(Officer officer, String id, String words, LocalDate day) {
        return step(officer, id, words, day, true, ticket -> ticket.escalate(words.strip(), day));
    }

    /** Calls the asker back: closes the ticket, or opens it again a tier above. */
    public Optional<Message> callBack(Officer officer, String id, boolean settled, String words, LocalDate day) {
        return step(officer, id, words, day, false, ticket -> ticket.callBack(settled, words.strip(), day));
    }

    private Optional<Message> step(
            Officer officer,
            String id,
            String words,
            LocalDate day,
            boolean ofTier,
            Function<Ticket, Parsed<Ticket>> step) {
        Optional<Ticket> found = find(officer, id);
        if (found.isEmpty()) {
            return Optional.of(ServerMessage.OUT_OF_AREA.with());
        }
        Ticket ticket = found.get();
        Optional<Message> fault = rightFault(officer).or(() -> wordsFault(words, day));
        if (fault.isEmpty() && ofTier && ticket.tier() != officer.area().level()) {
            fault = Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
        }
        if (fault.isPresent()) {
            return fault;
        }
        if (day.isBefore(ticket.steps().get(ticket.steps().size() - 1).on())) {
            return Optional.of(ServerMessage.BAD_REQUEST.with("日期早于上一步"));
        }
        Parsed<Ticket> taken = step.apply(ticket);
        if (taken.refusal().isPresent()) {
            return taken.refusal();
        }
        try {
            jdbi.useHandle(h -> add(h, taken.orThrow(), officer));
        } catch (UnableToExecuteStatementException overtaken) {
            return Optional.of(ServerMessage.OVERTAKEN.with());
        }
        audit.add(officer.account(), "TICKET_STEP", "ticket-" + id, "");
        return Optional.empty();
    }

    private static Optional<Message> rightFault(Officer officer) {
        return officer.may(Action.APPROVE) || officer.may(Action.RECOGNISE)
                ? Optional.empty()
                : Optional.of(ServerMessage.NOT_YOURS.with(officer.role().chineseName()));
    }

    private static Optional<Message> wordsFault(String words, LocalDate day) {
        boolean personal = PublicNotice.scan(words, day).stream()
                .anyMatch(finding -> finding.secret() != PublicNotice.Secret.SPECIAL_GROUP);
        return words.isBlank() || personal ? Optional.of(ServerMessage.WORDS.with()) : Optional.empty();
    }

    private static void add(Handle h, Ticket ticket, Officer officer) {
        Ticket.Step last = ticket.steps().get(ticket.steps().size() - 1);
        h.createUpdate("insert into app.ticket_step (ticket_id, step_no, state, tier, on_day, by_account, words)"
                        + " values (:id, :no, :state, :tier, :day, :by, :words)")
                .bind("id", Long.parseLong(ticket.id()))
                .bind("no", ticket.steps().size())
                .bind("state", last.state().name())
                .bind("tier", last.tier().name())
                .bind("day", last.on())
                .bind("by", officer.account())
                .bind("words", last.text())
                .execute();
    }

    /** One ticket, if its office is inside the area. */
    public Optional<Ticket> find(Officer officer, String id) {
        return all(officer).stream().filter(ticket -> ticket.id().equals(id)).findFirst();
    }

    /** The tickets inside the area, those that are due first before the others, closed ones last. */
    public List<Ticket> all(Officer officer) {
        return jdbi.withHandle(h -> {
            Map<Long, List<Ticket.Step>> steps = h.createQuery(
                            "select * from app.ticket_step order by ticket_id, step_no")
                    .map((rs, ctx) -> Map.entry(
                            rs.getLong("ticket_id"),
                            new Ticket.Step(
                                    Ticket.State.valueOf(rs.getString("state")),
                                    Area.Level.valueOf(rs.getString("tier")),
                                    rs.getDate("on_day").toLocalDate(),
                                    rs.getString("words"))))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            LinkedHashMap::new,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return h
                    .createQuery("select * from app.ticket")
                    .map((rs, ctx) -> new Ticket(
                            Long.toString(rs.getLong("ticket_id")),
                            TicketKind.valueOf(rs.getString("kind")),
                            area(rs.getString("region"), rs.getString("school_code")),
                            rs.getDate("received").toLocalDate(),
                            steps.getOrDefault(rs.getLong("ticket_id"), List.of())))
                    .list()
                    .stream()
                    .filter(ticket -> officer.area().covers(ticket.about()))
                    .sorted(Comparator.comparing(Ticket::state)
                            .thenComparing(this::answerBy)
                            .thenComparing(ticket -> Long.parseLong(ticket.id())))
                    .toList();
        });
    }

    private static Area area(String region, String school) {
        if (region.isEmpty()) {
            return Area.nation();
        }
        RegionCode code =
                RegionCode.parse(region + "0".repeat(6 - region.length())).orThrow();
        return school.isEmpty() ? Area.of(code) : Area.school(code, school);
    }

    /** By when a ticket is to be answered. */
    public LocalDate answerBy(Ticket ticket) {
        return ticket.answerBy(calendar);
    }

    /** True when its answer is, or was, late. */
    public boolean late(Ticket ticket, LocalDate day) {
        return ticket.late(calendar, day);
    }

    /** How many of which kind stand how, within the area. */
    public Map<TicketKind, TicketDesk.Count> counts(Officer officer, LocalDate day) {
        return new TicketDesk(all(officer), calendar).byKind(officer.area(), day);
    }
}
