package io.zhuxue.reporting.fact;

import io.zhuxue.core.identity.RegionCode;
import java.time.LocalDate;

/**
 * A ticket of the hotline or the help desk and how far it has come (服务工单); nothing in it names who asked.
 *
 * @param region the place of the office concerned
 * @param ticket the ticket's id
 * @param ticketKind what it is about
 * @param tier the level that works on it
 * @param received when it came
 * @param due the last day for an answer
 * @param progress how far it has come
 */
public record TicketFact(
        RegionCode region,
        String ticket,
        String ticketKind,
        String tier,
        LocalDate received,
        LocalDate due,
        Progress progress)
        implements Fact {

    /** How far a ticket has come. */
    public sealed interface Progress {

        /** Not answered yet. */
        record Open() implements Progress {}

        /** Answered, on that day. */
        record Answered(LocalDate on) implements Progress {}
    }

    @Override
    public FactKind kind() {
        return FactKind.TICKET;
    }
}
