package io.zhuxue.reporting.outreach;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.calendar.WorkingCalendar;
import io.zhuxue.reporting.ReportingMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something the public says about student aid, and what is done about it (舆情事项).
 *
 * @param id the item's id
 * @param source where it was seen
 * @param summary what is said, without personal data
 * @param severity how grave it is
 * @param foundOn when it was found
 * @param responses what was answered, oldest first
 * @param closure how it ended; empty while open
 */
public record OpinionItem(
        String id,
        String source,
        String summary,
        Severity severity,
        LocalDate foundOn,
        List<Response> responses,
        List<Response> closure) {

    /** How grave an item is, with the working days until the first answer; a host's rule may differ. */
    public enum Severity {
        /** 重大: on the same working day. */
        GRAVE(0),
        /** 较大: on the next one. */
        SERIOUS(1),
        /** 一般. */
        ORDINARY(3);

        private final int workingDays;

        Severity(int workingDays) {
            this.workingDays = workingDays;
        }
    }

    /** An answer, or the closing words. */
    public record Response(LocalDate on, String by, String text) {}

    public OpinionItem {
        responses = List.copyOf(responses);
        closure = List.copyOf(closure);
    }

    /** An item just found. */
    public static OpinionItem found(String id, String source, String summary, Severity severity, LocalDate on) {
        return new OpinionItem(id, source, summary, severity, on, List.of(), List.of());
    }

    /** The last day for the first answer. */
    public LocalDate answerBy(WorkingCalendar calendar) {
        return calendar.plusWorkingDays(foundOn, severity.workingDays).value();
    }

    /** True when no answer was given in time, as far as is known on a day. */
    public boolean late(WorkingCalendar calendar, LocalDate day) {
        LocalDate first =
                responses.stream().map(Response::on).min(LocalDate::compareTo).orElse(day);
        return first.isAfter(answerBy(calendar));
    }

    /** Answers; refused once closed. */
    public Parsed<OpinionItem> respond(Response response) {
        return isClosed()
                ? Parsed.refused(ReportingMessage.OPINION_STATE.with(id, "答复"))
                : Parsed.accepted(
                        new OpinionItem(id, source, summary, severity, foundOn, with(responses, response), closure));
    }

    /** Closes an item that was answered. */
    public Parsed<OpinionItem> close(Response closing) {
        return isClosed() || responses.isEmpty()
                ? Parsed.refused(ReportingMessage.OPINION_STATE.with(id, "办结"))
                : Parsed.accepted(new OpinionItem(id, source, summary, severity, foundOn, responses, List.of(closing)));
    }

    /** True when the item is closed. */
    public boolean isClosed() {
        return !closure.isEmpty();
    }

    /** How it ended, when it has. */
    public Optional<Response> closing() {
        return closure.stream().findFirst();
    }

    private static List<Response> with(List<Response> before, Response next) {
        List<Response> all = new ArrayList<>(before);
        all.add(next);
        return all;
    }
}
