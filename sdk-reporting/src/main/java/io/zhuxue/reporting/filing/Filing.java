package io.zhuxue.reporting.filing;

import io.zhuxue.core.Parsed;
import io.zhuxue.reporting.ReportingMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A unit's report on its way up (报送流程): filled → submitted → approved → locked, or returned to be corrected.
 *
 * <p>Each step gives a new filing, or the coded reason why it may not be taken; nothing that happened is forgotten, so
 * every sheet ever submitted is still there.
 *
 * @param form which set of forms
 * @param unit whose report it is
 * @param period for when
 * @param steps what happened, oldest first
 */
public record Filing(String form, String unit, String period, List<Step> steps) {

    /** Where a filing stands. */
    public enum State {
        /** 填报中: the unit may still change its figures. */
        FILLING,
        /** 已提交: the level above looks at it. */
        SUBMITTED,
        /** 已退回: to be corrected. */
        RETURNED,
        /** 已审核. */
        APPROVED,
        /** 已锁定: part of what was published; only a new filing as a correction may follow. */
        LOCKED
    }

    /**
     * One step that was taken.
     *
     * @param state where the filing stood after it
     * @param by who took it: a role and unit, never a private person's data
     * @param on when; passed in
     * @param reason why it was returned; empty otherwise
     * @param sheet the figures that the step was about
     */
    public record Step(State state, String by, LocalDate on, String reason, FigureSheet sheet) {}

    public Filing {
        steps = List.copyOf(steps);
    }

    /** A filing that nobody has touched yet. */
    public static Filing open(String form, String unit, String period) {
        return new Filing(form, unit, period, List.of());
    }

    /** Where the filing stands now. */
    public State state() {
        return steps.isEmpty() ? State.FILLING : last().state();
    }

    /** The figures last submitted. */
    public Optional<FigureSheet> sheet() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(last().sheet());
    }

    private Step last() {
        return steps.get(steps.size() - 1);
    }

    /** Hands figures up. Refused while they are with the level above, and when a cross-check fails. */
    public Parsed<Filing> submit(FigureSheet sheet, CrossChecks checks, String by, LocalDate on) {
        if (state() != State.FILLING && state() != State.RETURNED) {
            return wrongState("提交");
        }
        if (!sheet.unit().equals(unit) || !sheet.period().equals(period)) {
            return Parsed.refused(ReportingMessage.FILING_OTHER_UNIT.with(unit, period, sheet.unit(), sheet.period()));
        }
        List<CheckResult> failures = checks.failures(sheet);
        if (!failures.isEmpty()) {
            return Parsed.refused(ReportingMessage.FILING_CHECKS_FAIL.with(
                    failures.size(), failures.get(0).message().text()));
        }
        return taken(new Step(State.SUBMITTED, by, on, "", sheet));
    }

    /**
     * Approves what was submitted, at the level above.
     *
     * @param below the filings of the units below this one, for the same form and period: all must be approved, and
     *     their figures must add up to this one's; empty at the lowest level
     */
    public Parsed<Filing> approve(Collection<Filing> below, String by, LocalDate on) {
        if (state() != State.SUBMITTED) {
            return wrongState("审核");
        }
        List<FigureSheet> sheets = new ArrayList<>();
        for (Filing child : below) {
            if (child.state() != State.APPROVED && child.state() != State.LOCKED) {
                return Parsed.refused(ReportingMessage.FILING_BELOW_OPEN.with(child.unit(), child.state()));
            }
            child.sheet().ifPresent(sheets::add);
        }
        List<String> wrong = below.isEmpty() ? List.of() : CrossChecks.notTheSum(last().sheet(), sheets);
        if (!wrong.isEmpty()) {
            return Parsed.refused(ReportingMessage.FILING_NOT_THE_SUM.with(wrong.get(0), wrong.size()));
        }
        return taken(new Step(State.APPROVED, by, on, "", last().sheet()));
    }

    /** Gives the filing back to be corrected, with the reason; possible until it is locked. */
    public Parsed<Filing> giveBack(String reason, String by, LocalDate on) {
        if (state() != State.SUBMITTED && state() != State.APPROVED) {
            return wrongState("退回");
        }
        if (reason.isBlank()) {
            return Parsed.refused(ReportingMessage.FILING_REASON_MISSING.with());
        }
        return taken(new Step(State.RETURNED, by, on, reason, last().sheet()));
    }

    /** Locks an approved filing, because its figures are published. */
    public Parsed<Filing> lock(String by, LocalDate on) {
        if (state() != State.APPROVED) {
            return wrongState("锁定");
        }
        return taken(new Step(State.LOCKED, by, on, "", last().sheet()));
    }

    private Parsed<Filing> wrongState(String step) {
        return Parsed.refused(ReportingMessage.FILING_STATE.with(unit, period, state(), step));
    }

    private Parsed<Filing> taken(Step step) {
        if (!steps.isEmpty() && step.on().isBefore(last().on())) {
            throw new IllegalArgumentException("steps are taken in order of time");
        }
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return Parsed.accepted(new Filing(form, unit, period, all));
    }
}
