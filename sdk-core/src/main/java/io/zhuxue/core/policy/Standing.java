package io.zhuxue.core.policy;

import io.zhuxue.core.CoreMessage;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far a rule has come (规则状态): drafted, approved, scheduled, repealed, each step with who took it and when.
 *
 * <p>Only what is scheduled (已发布) ever applies; a draft never pays, and neither does what is approved but not
 * published. A repeal ends it from its day on and changes nothing before. A rule without steps is a published document.
 *
 * @param steps the steps in order; empty for a published document
 */
public record Standing(List<Step> steps) {

    /** A published document, which needs no steps of ours. */
    public static final Standing PUBLISHED = new Standing(List.of());

    private static final Set<String> KEYS = Set.of("state", "by", "on");

    /** The states, in the order in which a rule passes through them. */
    public enum State {
        /** 草案. */
        DRAFT("草案"),
        /** 已审定. */
        APPROVED("已审定"),
        /** 已发布, and applies from its first day. */
        SCHEDULED("已发布"),
        /** 已废止. */
        REPEALED("已废止");

        private final String chineseName;

        State(String chineseName) {
            this.chineseName = chineseName;
        }

        /** The Chinese name of the state. */
        public String chineseName() {
            return chineseName;
        }
    }

    /**
     * One step.
     *
     * @param state the state that the rule came into
     * @param by who took the step: an office or a post, never a private person's data
     * @param on the day; a repeal takes effect on it
     */
    public record Step(State state, String by, LocalDate on) {}

    /**
     * Steps in order.
     *
     * @throws IllegalArgumentException when {@link #inOrder} does not hold for them
     */
    public Standing {
        steps = List.copyOf(steps);
        if (!inOrder(steps)) {
            throw new IllegalArgumentException("a rule passes through its states in order, approved by another person");
        }
    }

    /**
     * True for steps that leave out no state after the first, whose days do not go back, and where nobody approves what
     * they have drafted.
     */
    public static boolean inOrder(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            Step before = steps.get(i - 1);
            Step step = steps.get(i);
            boolean next = step.state().ordinal() == before.state().ordinal() + 1;
            boolean otherPerson = step.state() != State.APPROVED || !step.by().equals(before.by());
            if (!next || !otherPerson || step.on().isBefore(before.on())) {
                return false;
            }
        }
        return true;
    }

    /** The state that it has come to. */
    public State state() {
        return steps.isEmpty() ? State.SCHEDULED : steps.get(steps.size() - 1).state();
    }

    /** True for what is published, whether repealed since or not. */
    public boolean published() {
        return state() == State.SCHEDULED || state() == State.REPEALED;
    }

    /** The step into a state, if it was taken. */
    public Optional<Step> step(State state) {
        return steps.stream().filter(step -> step.state() == state).findFirst();
    }

    /** The first day on which it no longer applies, if it is repealed. */
    public Optional<LocalDate> repealedOn() {
        return step(State.REPEALED).map(Step::on);
    }

    /** True when it is published, and not repealed by the day. */
    public boolean holds(LocalDate day) {
        return published() && repealedOn().filter(end -> !day.isBefore(end)).isEmpty();
    }

    /**
     * Reads a list of {@code {state, by, on}}; what is wrong is noted at the nodes, and what is left out of order reads as
     * a draft, which never pays.
     */
    public static Standing read(PolicyNode list) {
        List<Step> steps = new ArrayList<>();
        for (PolicyNode node : list.list()) {
            step(node).ifPresent(steps::add);
        }
        if (!inOrder(steps)) {
            list.wrong(CoreMessage.POLICY_STEPS.with());
            return new Standing(List.of(new Step(State.DRAFT, "", LocalDate.MIN)));
        }
        return new Standing(steps);
    }

    private static Optional<Step> step(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(KEYS);
        PolicyNode state = keys.get("state");
        PolicyNode by = keys.get("by");
        PolicyNode on = keys.get("on");
        if (state == null || by == null || on == null || by.text().isEmpty()) {
            node.wrong(CoreMessage.POLICY_MISSING.with("state, by, on"));
            return Optional.empty();
        }
        Optional<State> reached = state.as(State.class);
        String day = on.text();
        try {
            LocalDate date = PolicyNode.day(day);
            return reached.map(read -> new Step(read, by.text(), date));
        } catch (DateTimeParseException wrong) {
            on.wrong(CoreMessage.BAD_VALUE.with(day, "日期（2024-09-01）"));
            return Optional.empty();
        }
    }
}
