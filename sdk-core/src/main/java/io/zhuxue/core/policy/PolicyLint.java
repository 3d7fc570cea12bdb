package io.zhuxue.core.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** The review of a policy book (政策数据体检): what is allowed and yet looks wrong or old. */
public final class PolicyLint {

    private PolicyLint() {}

    /** What may be wrong with a value. */
    public enum Kind {
        /** Nothing is in force between two values of the same place. */
        GAP,
        /** A value is said to end after the next one has begun. */
        OVERLAP,
        /** Nobody has compared it with its source for longer than the given period. */
        STALE,
        /** It is only remembered, and nobody has read it in its source. */
        UNVERIFIED,
        /** A lower level's value is outside what the level above allows on the day of the review. */
        OUTSIDE_LIMITS,
        /** A lower level says the same as the level above and could be left out. */
        REDUNDANT,
        /** Its first day has come, and it is still a draft or not published: it pays nothing. */
        NOT_PUBLISHED,
        /** It was published after its first day: what was decided before needs a second look. */
        RETROACTIVE,
        /** It is repealed, and nothing of the same place follows. */
        REPEALED
    }

    /**
     * One thing to look at.
     *
     * @param kind what may be wrong
     * @param parameter the parameter's id
     * @param value the value
     */
    public record Remark(Kind kind, String parameter, DatedValue value) {}

    /**
     * Reviews a book.
     *
     * @param day the day of the review
     * @param freshness how long a comparison with the source holds good
     * @return the remarks in the order of parameters and values
     */
    public static List<Remark> review(PolicyBook book, LocalDate day, Period freshness) {
        List<Remark> remarks = new ArrayList<>();
        for (Parameter parameter : book.parameters()) {
            List<DatedValue> values =
                    parameter.values().stream().filter(DatedValue::everInForce).toList();
            for (DatedValue value : parameter.values()) {
                if (value.citation().checked().plus(freshness).isBefore(day)) {
                    remarks.add(new Remark(Kind.STALE, parameter.id(), value));
                }
                if (!value.citation().verified()) {
                    remarks.add(new Remark(Kind.UNVERIFIED, parameter.id(), value));
                }
                reviewSteps(parameter, value, day, remarks);
                int i = values.indexOf(value);
                if (i < 0) {
                    continue; // a draft is in nobody's way
                }
                if (i + 1 < values.size() && samePlace(value, values.get(i + 1))) {
                    compare(parameter, value, values.get(i + 1), remarks);
                } else if (value.standing().repealedOn().isPresent()) {
                    remarks.add(new Remark(Kind.REPEALED, parameter.id(), value));
                }
                if (value.level() != PolicyLevel.NATION && inForceNow(values, i, day)) {
                    judge(book, parameter, values, value, day, remarks);
                }
            }
        }
        return List.copyOf(remarks);
    }

    private static void reviewSteps(Parameter parameter, DatedValue value, LocalDate day, List<Remark> remarks) {
        if (!value.standing().published() && !value.from().isAfter(day)) {
            remarks.add(new Remark(Kind.NOT_PUBLISHED, parameter.id(), value));
        }
        boolean late = value.standing()
                .step(Standing.State.SCHEDULED)
                .filter(step -> step.on().isAfter(value.from()))
                .isPresent();
        if (late) {
            remarks.add(new Remark(Kind.RETROACTIVE, parameter.id(), value));
        }
    }

    private static boolean samePlace(DatedValue one, DatedValue other) {
        return one.level() == other.level() && one.place().equals(other.place());
    }

    private static boolean inForceNow(List<DatedValue> values, int i, LocalDate day) {
        boolean replaced = i + 1 < values.size()
                && samePlace(values.get(i), values.get(i + 1))
                && !values.get(i + 1).from().isAfter(day);
        return values.get(i).inForce(day) && !replaced;
    }

    private static void compare(Parameter parameter, DatedValue value, DatedValue next, List<Remark> remarks) {
        if (value.last().equals(LocalDate.MAX)) {
            return; // an open value ends where the next one begins
        }
        if (!value.last().isBefore(next.from())) {
            remarks.add(new Remark(Kind.OVERLAP, parameter.id(), value));
        } else if (value.last().plusDays(1).isBefore(next.from())) {
            remarks.add(new Remark(Kind.GAP, parameter.id(), value));
        }
    }

    private static void judge(
            PolicyBook book,
            Parameter parameter,
            List<DatedValue> all,
            DatedValue value,
            LocalDate day,
            List<Remark> remarks) {
        for (int i = 0; i < all.size(); i++) {
            DatedValue above = all.get(i);
            boolean governs = above.level().compareTo(value.level()) < 0
                    && inForceNow(all, i, day)
                    && (above.level() == PolicyLevel.NATION || value.place().startsWith(above.place()));
            if (governs && !above.limits().allow(value.value())) {
                remarks.add(new Remark(Kind.OUTSIDE_LIMITS, parameter.id(), value));
                return;
            }
        }
        boolean sameAsNation = book.find(parameter.id(), day, Place.NATION)
                .filter(nation -> nation.chosen().value().equals(value.value()))
                .isPresent();
        if (sameAsNation && value.level() == PolicyLevel.PROVINCE) {
            remarks.add(new Remark(Kind.REDUNDANT, parameter.id(), value));
        }
    }
}
