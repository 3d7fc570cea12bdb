package io.zhuxue.reporting.support;

import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tickets of a hotline or a help desk, seen together (工单统计). */
public final class TicketDesk {

    private final List<Ticket> tickets;
    private final WorkingCalendar calendar;

    /** A desk over tickets, with the calendar by which deadlines are counted. */
    public TicketDesk(Collection<Ticket> tickets, WorkingCalendar calendar) {
        this.tickets = List.copyOf(tickets);
        this.calendar = calendar;
    }

    /**
     * The figures of a kind.
     *
     * @param received how many came
     * @param open how many are open
     * @param answered how many wait to be called back
     * @param closed how many are closed; open, answered and closed add up to received
     * @param late how many are, or were answered, late
     */
    public record Count(int received, int open, int answered, int closed, int late) {

        Count with(Ticket.State state, boolean isLate) {
            return new Count(
                    received + 1,
                    open + (state == Ticket.State.OPEN ? 1 : 0),
                    answered + (state == Ticket.State.ANSWERED ? 1 : 0),
                    closed + (state == Ticket.State.CLOSED ? 1 : 0),
                    late + (isLate ? 1 : 0));
        }
    }

    /** The figures by kind within an area on a day. */
    public Map<TicketKind, Count> byKind(Area area, LocalDate day) {
        Map<TicketKind, Count> counts = new EnumMap<>(TicketKind.class);
        for (Ticket ticket : tickets) {
            if (area.covers(ticket.about())) {
                Count before = counts.getOrDefault(ticket.kind(), new Count(0, 0, 0, 0, 0));
                counts.put(ticket.kind(), before.with(ticket.state(), ticket.late(calendar, day)));
            }
        }
        return counts;
    }

    /** The open tickets of a tier that are late on a day, the oldest first. */
    public List<Ticket> overdue(Area.Level tier, LocalDate day) {
        return tickets.stream()
                .filter(t -> t.state() == Ticket.State.OPEN && t.tier() == tier && t.late(calendar, day))
                .sorted(java.util.Comparator.comparing(Ticket::received).thenComparing(Ticket::id))
                .toList();
    }
}
