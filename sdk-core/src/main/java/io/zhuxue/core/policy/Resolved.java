package io.zhuxue.core.policy;

import io.zhuxue.core.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value as it applies on a day at a place, with the trace of how it was chosen (取值轨迹).
 *
 * @param parameter the parameter asked for
 * @param chosen the value that applies
 * @param trace every value that could have applied, from the nation down, and what became of it
 */
public record Resolved(Parameter parameter, DatedValue chosen, List<Step> trace) {

    /** What became of a value on the way. */
    public enum Outcome {
        /** It applies. */
        CHOSEN,
        /** A lower level's value is in its place. */
        OVERRULED,
        /** It is set aside, since it is outside the limits now in force above it. */
        OUTSIDE_LIMITS
    }

    /** One value that could have applied. */
    public record Step(DatedValue value, Outcome outcome) {}

    public Resolved {
        trace = List.copyOf(trace);
    }

    /** Where the value stands. */
    public Citation citation() {
        return chosen.citation();
    }

    /** The quantity. */
    public BigDecimal number() {
        if (chosen.value() instanceof PolicyValue.Quantity quantity) {
            return quantity.number();
        }
        throw wrong("one quantity");
    }

    /** The quantity as a whole number, such as a percentage or a count. */
    public int whole() {
        return number().intValueExact();
    }

    /** The quantity as money, its unit being yuan. */
    public Money yuan() {
        return money(number());
    }

    /** The row of a table, if it has that row. */
    public Optional<BigDecimal> row(String key) {
        return Optional.ofNullable(table().rows().get(key));
    }

    /** The row of a table as money, if it has that row. */
    public Optional<Money> yuan(String key) {
        return row(key).map(Resolved::money);
    }

    /** The whole table. */
    public PolicyValue.Table table() {
        if (chosen.value() instanceof PolicyValue.Table table) {
            return table;
        }
        throw wrong("a table");
    }

    /** The set of codes. */
    public Set<String> codes() {
        if (chosen.value() instanceof PolicyValue.Codes codes) {
            return codes.codes();
        }
        throw wrong("a set of codes");
    }

    private static Money money(BigDecimal yuan) {
        return Money.ofFen(yuan.movePointRight(2).longValueExact());
    }

    private IllegalStateException wrong(String wanted) {
        return new IllegalStateException(parameter.id() + " is not " + wanted);
    }
}
