package io.zhuxue.reporting.conduct;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.access.Area;
import io.zhuxue.reporting.ReportingMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What an office has to do by a day (责任清单条目), with what was done about it.
 *
 * @param id the duty's id
 * @param office who answers for it
 * @param role the post that does it
 * @param task what is to be done
 * @param due the last day
 * @param checks what supervision found, oldest first
 */
public record Duty(String id, Area office, String role, String task, LocalDate due, List<Check> checks) {

    /** What a check says. */
    public enum Finding {
        /** 已履责. */
        DONE,
        /** 存在问题, to be put right. */
        PROBLEM,
        /** 已整改. */
        RECTIFIED
    }

    /** A check of a duty, with the evidence seen. */
    public record Check(Finding finding, LocalDate on, String by, String evidence) {}

    /** Where a duty stands on a day. */
    public enum State {
        /** 未到期. */
        OPEN,
        /** 已完成. */
        DONE,
        /** 整改中. */
        IN_RECTIFICATION,
        /** 逾期. */
        OVERDUE
    }

    public Duty {
        checks = List.copyOf(checks);
    }

    /** A duty that nobody has looked at yet. */
    public static Duty of(String id, Area office, String role, String task, LocalDate due) {
        return new Duty(id, office, role, task, due, List.of());
    }

    /** Adds a check. Refused without evidence, by the office's own post, and a rectification of no problem. */
    public Parsed<Duty> check(Check check) {
        boolean problem = !checks.isEmpty() && last().finding() == Finding.PROBLEM;
        if (check.evidence().isBlank()
                || check.by().equals(role)
                || (check.finding() == Finding.DONE && problem)
                || (check.finding() == Finding.RECTIFIED && !problem)) {
            return Parsed.refused(ReportingMessage.DUTY_CHECK.with(id, check.finding()));
        }
        List<Check> all = new ArrayList<>(checks);
        all.add(check);
        return Parsed.accepted(new Duty(id, office, role, task, due, all));
    }

    private Check last() {
        return checks.get(checks.size() - 1);
    }

    /** Where the duty stands on a day, from the checks up to that day. */
    public State state(LocalDate day) {
        State state = day.isAfter(due) ? State.OVERDUE : State.OPEN;
        for (Check check : checks) {
            if (!check.on().isAfter(day)) {
                state = check.finding() == Finding.PROBLEM ? State.IN_RECTIFICATION : State.DONE;
            }
        }
        return state;
    }

    /** The duties of an area and of all below it that stand so on a day, in the order given. */
    public static List<Duty> standing(Area area, State state, LocalDate day, Collection<Duty> duties) {
        return duties.stream()
                .filter(duty -> area.covers(duty.office()) && duty.state(day) == state)
                .toList();
    }
}
