package io.zhuxue.disbursement.payment;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.PolicyException;
import io.zhuxue.core.policy.PolicyNode;
import io.zhuxue.core.policy.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What events in mid-term do to the lines of a term (学期中变动规则), by data.
 *
 * @param effects what each kind of event does
 */
public record MidTermRules(Map<MidTermEvent.Kind, Effect> effects) {

    private static final String NATIONAL = "/io/zhuxue/disbursement/policy/events.yaml";
    private static final Set<String> KEYS = Set.of("unpaid", "paid", "document", "clause", "source", "verified");

    /** What becomes of lines that are not paid yet. */
    public enum Unpaid {
        /** They are paid as planned. */
        KEEP,
        /** Those of the next month and later are stopped. */
        STOP_NEXT_MONTH,
        /** All are stopped. */
        STOP_ALL,
        /** Stopped ones of the next month and later are paid after all; nothing is paid back. */
        RESUME_NEXT_MONTH
    }

    /** What becomes of money that is paid. */
    public enum Paid {
        /** It stays paid. */
        KEEP,
        /** It is recovered. */
        RECOVER,
        /** The difference to the new amount is paid, or taken from the next award. */
        ADJUST,
        /** The difference to the new amount is paid, or recovered from what is paid; what is not paid yet is stopped first. */
        ADJUST_NOW
    }

    /**
     * What a kind of event does.
     *
     * @param unpaid to unpaid lines
     * @param paid to paid money
     * @param document where it stands
     */
    public record Effect(Unpaid unpaid, Paid paid, String document) {}

    /**
     * A line of the term as it stands.
     *
     * @param lineId the line
     * @param payDay the day on which it is or was to be paid
     * @param amount the sum
     * @param state where it stands
     * @param stopped whether an earlier event has stopped it
     */
    public record Planned(String lineId, LocalDate payDay, Money amount, LineState state, boolean stopped) {}

    public MidTermRules {
        effects = Map.copyOf(effects);
    }

    /** The national rules. */
    public static MidTermRules national() {
        try (InputStream in = MidTermRules.class.getResourceAsStream(NATIONAL)) {
            if (in == null) {
                throw new IllegalStateException("the module lacks " + NATIONAL);
            }
            return read("events.yaml", in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Rules from a YAML file of {@code events:}.
     *
     * @throws PolicyException with everything that is wrong in the file
     */
    public static MidTermRules read(String file, InputStream yaml) {
        List<PolicyProblem> problems = new ArrayList<>();
        Map<MidTermEvent.Kind, Effect> effects = new EnumMap<>(MidTermEvent.Kind.class);
        PolicyNode.read(file, yaml, problems).ifPresent(root -> {
            PolicyNode list = root.map(Set.of("events")).get("events");
            Map<String, PolicyNode> events = list == null ? Map.of() : list.map();
            for (MidTermEvent.Kind kind : MidTermEvent.Kind.values()) {
                PolicyNode node = events.get(kind.name());
                if (node == null) {
                    root.wrong(CoreMessage.POLICY_MISSING.with(kind));
                } else {
                    effects.put(kind, effect(node));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new PolicyException(problems);
        }
        return new MidTermRules(effects);
    }

    private static Effect effect(PolicyNode node) {
        Map<String, PolicyNode> keys = node.map(KEYS);
        PolicyNode unpaid = keys.get("unpaid");
        PolicyNode paid = keys.get("paid");
        PolicyNode document = keys.get("document");
        if (unpaid == null || paid == null || document == null) {
            node.wrong(CoreMessage.POLICY_MISSING.with("unpaid, paid, document"));
            return new Effect(Unpaid.KEEP, Paid.KEEP, "");
        }
        return new Effect(
                unpaid.as(Unpaid.class).orElse(Unpaid.KEEP), paid.as(Paid.class).orElse(Paid.KEEP), document.text());
    }

    /**
     * What an event changes.
     *
     * @param lines the lines of the term, of one programme and student
     * @return the changes, in the order of the lines; a line whose fate at the bank is unknown is left alone
     */
    public List<Delta> after(MidTermEvent event, List<Planned> lines) {
        Effect effect = effects.getOrDefault(event.kind(), new Effect(Unpaid.KEEP, Paid.KEEP, ""));
        LocalDate nextMonth = event.day().withDayOfMonth(1).plusMonths(1);
        List<Delta> deltas = new ArrayList<>();
        for (Planned line : lines) {
            boolean open = line.state().payableAgain();
            boolean later = !line.payDay().isBefore(nextMonth);
            switch (effect.unpaid()) {
                case STOP_ALL -> stop(line, open, deltas);
                case STOP_NEXT_MONTH -> stop(line, open && later, deltas);
                case RESUME_NEXT_MONTH -> {
                    if (line.stopped() && later) {
                        deltas.add(new Delta.Resume(line.lineId(), line.amount()));
                    }
                }
                case KEEP -> {
                    // paid as planned
                }
            }
            if (effect.paid() == Paid.RECOVER && line.state() == LineState.PAID) {
                deltas.add(new Delta.Recover(line.lineId(), line.amount()));
            }
        }
        if (effect.paid() == Paid.ADJUST || effect.paid() == Paid.ADJUST_NOW) {
            // What the same event stops or resumes is decided already, and is not taken a second time.
            adjust(event, afterwards(lines, deltas), effect.paid() == Paid.ADJUST_NOW, deltas);
        }
        return List.copyOf(deltas);
    }

    private static void stop(Planned line, boolean stopped, List<Delta> deltas) {
        if (stopped && !line.stopped()) {
            deltas.add(new Delta.Stop(line.lineId(), line.amount()));
        }
    }

    private static List<Planned> afterwards(List<Planned> lines, List<Delta> deltas) {
        Set<String> turned = new HashSet<>();
        for (Delta delta : deltas) {
            if (delta instanceof Delta.Stop stop) {
                turned.add(stop.lineId());
            } else if (delta instanceof Delta.Resume resume) {
                turned.add(resume.lineId());
            }
        }
        return lines.stream()
                .map(line -> new Planned(
                        line.lineId(),
                        line.payDay(),
                        line.amount(),
                        line.state(),
                        line.stopped() != turned.contains(line.lineId())))
                .toList();
    }

    private static void adjust(MidTermEvent event, List<Planned> lines, boolean now, List<Delta> deltas) {
        Money decided = lines.stream()
                .filter(line -> !line.stopped())
                .map(Planned::amount)
                .reduce(Money.ZERO, Money::plus);
        Money difference = event.newAmount().orElse(decided).minus(decided);
        if (difference.fen() > 0) {
            deltas.add(new Delta.TopUp(difference));
        } else if (difference.fen() < 0) {
            Money rest = difference.negated();
            if (now) {
                rest = takeBack(lines, rest, deltas);
            }
            if (!rest.isZero()) {
                deltas.add(new Delta.Offset(rest));
            }
        }
    }

    /**
     * Takes a sum back from the end of the term: whole unpaid lines are stopped, then paid ones recovered in part or whole.
     *
     * @return what could not be taken back, since it is with the bank
     */
    private static Money takeBack(List<Planned> lines, Money sum, List<Delta> deltas) {
        Money rest = sum;
        for (int i = lines.size() - 1; i >= 0; i--) {
            Planned line = lines.get(i);
            boolean open = line.state().payableAgain() && !line.stopped();
            if (open && line.amount().compareTo(rest) <= 0) {
                deltas.add(new Delta.Stop(line.lineId(), line.amount()));
                rest = rest.minus(line.amount());
            }
        }
        for (int i = lines.size() - 1; i >= 0 && !rest.isZero(); i--) {
            Planned line = lines.get(i);
            if (line.state() == LineState.PAID) {
                Money part = rest.min(line.amount());
                deltas.add(new Delta.Recover(line.lineId(), part));
                rest = rest.minus(part);
            }
        }
        return rest;
    }
}
