package io.zhuxue.nutrition.menu;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The composition (营养成分) of 100 g of the edible part of a food; a value may be given, a trace, or not known at all.
 *
 * <p>A trace (微量, printed Tr) counts as nothing but is known; a missing value (printed —, or blank) is not nothing.
 */
public final class Composition {

    private final Map<Nutrient, Double> amounts;
    private final Set<Nutrient> traces;
    private final Set<Nutrient> estimates;

    /** A composition of the given amounts per 100 g and the nutrients found in traces; all others are missing. */
    public Composition(Map<Nutrient, Double> amounts, Set<Nutrient> traces) {
        this(amounts, traces, Set.of());
    }

    /**
     * A composition some of whose amounts are estimated.
     *
     * @param amounts amounts per 100 g, estimated ones included
     * @param traces the nutrients found in traces; all others without an amount are missing
     * @param estimates the nutrients whose amount the table prints in brackets, as estimated (估计值)
     */
    public Composition(Map<Nutrient, Double> amounts, Set<Nutrient> traces, Set<Nutrient> estimates) {
        this.amounts = new EnumMap<>(Nutrient.class);
        amounts.forEach((nutrient, amount) -> {
            if (!(amount >= 0)) {
                throw new IllegalArgumentException(nutrient.column() + " is not negative");
            }
            this.amounts.put(nutrient, amount);
        });
        this.traces = EnumSet.noneOf(Nutrient.class);
        this.traces.addAll(traces);
        this.estimates = EnumSet.noneOf(Nutrient.class);
        this.estimates.addAll(estimates);
    }

    /** The amount in 100 g of edible part: 0 for a trace, empty when it is not known. */
    public OptionalDouble amount(Nutrient nutrient) {
        Double amount = amounts.get(nutrient);
        if (amount != null) {
            return OptionalDouble.of(amount);
        }
        return traces.contains(nutrient) ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    /** True when the table prints a trace. */
    public boolean trace(Nutrient nutrient) {
        return traces.contains(nutrient);
    }

    /** True when the table prints the amount in brackets, as an estimate. */
    public boolean estimated(Nutrient nutrient) {
        return estimates.contains(nutrient);
    }

    /** The value as a table holds it: a number, a number in brackets, Tr, or nothing when it is missing. */
    public String cell(Nutrient nutrient) {
        Double amount = amounts.get(nutrient);
        if (amount == null) {
            return traces.contains(nutrient) ? "Tr" : "";
        }
        String number = BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
        return estimates.contains(nutrient) ? "(" + number + ")" : number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Composition c
                && c.amounts.equals(amounts)
                && c.traces.equals(traces)
                && c.estimates.equals(estimates);
    }

    @Override
    public int hashCode() {
        return (amounts.hashCode() * 31 + traces.hashCode()) * 31 + estimates.hashCode();
    }

    @Override
    public String toString() {
        return amounts
                + (traces.isEmpty() ? "" : " traces " + traces)
                + (estimates.isEmpty() ? "" : " estimates " + estimates);
    }
}
