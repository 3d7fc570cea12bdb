package io.zhuxue.reporting.support;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Area;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.reporting.ReportingMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A request for help or a complaint on its way through the tiers (服务工单): received, handed up when a tier cannot answer,
 * answered, and closed when the asker was called back – or opened again.
 *
 * <p>It holds no personal data: who asked stays with the hotline under the ticket's id.
 *
 * @param id the ticket's id
 * @param kind what it is about
 * @param about the office concerned
 * @param received when it came
 * @param steps what happened, oldest first
 */
public record Ticket(String id, TicketKind kind, Area about, LocalDate received, List<Step> steps) {

    /** Where a ticket stands. */
    public enum State {
        /** 处理中, with the tier of the last step. */
        OPEN,
        /** 已答复, not yet called back. */
        ANSWERED,
        /** 已办结. */
        CLOSED
    }

    /**
     * One step.
     *
     * @param state where the ticket stood after it
     * @param tier who works on it since
     * @param on when; passed in
     * @param text the question's summary, the answer, or why it was handed up or opened again
     */
    public record Step(State state, Area.Level tier, LocalDate on, String text) {}

    public Ticket {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a ticket begins with its receipt");
        }
    }

    /** A ticket just received, to be worked on by the tier of the office concerned. */
    public static Ticket receive(String id, TicketKind kind, Area about, String summary, LocalDate on) {
        return new Ticket(id, kind, about, on, List.of(new Step(State.OPEN, about.level(), on, summary)));
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Where the ticket stands. */
    public State state() {
        return last().state();
    }

    /** The tier that works on it, or that answered. */
    public Area.Level tier() {
        return last().tier();
    }

    /** Hands the ticket to the tier above, with the reason; refused when there is none above, or it is not open. */
    public Parsed<Ticket> escalate(String reason, LocalDate on) {
        if (state() != State.OPEN || tier() == Area.Level.NATION || reason.isBlank()) {
            return refused("上交");
        }
        Area.Level above = Area.Level.values()[tier().ordinal() - 1];
        return Parsed.accepted(taken(new Step(State.OPEN, above, on, reason)));
    }

    /** Answers. */
    public Parsed<Ticket> answer(String answer, LocalDate on) {
        return state() == State.OPEN && !answer.isBlank()
                ? Parsed.accepted(taken(new Step(State.ANSWERED, tier(), on, answer)))
                : refused("答复");
    }

    /** Calls the asker back: closes the ticket when it is settled, opens it again at the tier above when not. */
    public Parsed<Ticket> callBack(boolean settled, String words, LocalDate on) {
        if (state() != State.ANSWERED) {
            return refused("回访");
        }
        int above = Math.max(0, tier().ordinal() - 1);
        return Parsed.accepted(taken(
                settled
                        ? new Step(State.CLOSED, tier(), on, words)
                        : new Step(State.OPEN, Area.Level.values()[above], on, words)));
    }

    /** The last day for an answer; each opening again gives the same number of working days anew. */
    public LocalDate answerBy(WorkingCalendar calendar) {
        LocalDate from = received;
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).state() == State.OPEN && steps.get(i - 1).state() == State.ANSWERED) {
                from = steps.get(i).on();
            }
        }
        return calendar.plusWorkingDays(from, kind.workingDays()).value();
    }

    /** True when the ticket is open on a day after its deadline, or was last answered after it. */
    public boolean late(WorkingCalendar calendar, LocalDate day) {
        LocalDate answered = day;
        for (Step step : steps) {
            answered = step.state() == State.ANSWERED ? step.on() : step.state() == State.OPEN ? day : answered;
        }
        return answered.isAfter(answerBy(calendar));
    }

    private Parsed<Ticket> refused(String step) {
        return Parsed.refused(ReportingMessage.TICKET_STATE.with(id, state(), step));
    }

    private Ticket taken(Step step) {
        if (step.on().isBefore(last().on())) {
            throw new IllegalArgumentException("steps are taken in order of time");
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new Ticket(id, kind, about, received, all);
    }
}
