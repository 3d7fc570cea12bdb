package io.zhuxue.flow.synthetic;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each flaw happens in a training province (错误模型).
 *
 * @param rates share of rows per flaw, 0 to 1; a flaw that is not named does not happen
 * @param registerFill rows of persons who are no students, per student, over all registers
 */
public record ErrorModel(Map<Flaw, Double> rates, double registerFill) {

    public ErrorModel {
        rates.forEach((flaw, rate) -> {
            if (!(rate >= 0 && rate <= 1)) {
                throw new IllegalArgumentException(flaw + " needs a rate from 0 to 1");
            }
        });
        if (!(registerFill >= 0 && registerFill <= 10)) {
            throw new IllegalArgumentException("the fill of the registers is from 0 to 10 rows a student");
        }
        Map<Flaw, Double> byFlaw = new EnumMap<>(Flaw.class);
        byFlaw.putAll(rates);
        rates = Collections.unmodifiableMap(byFlaw);
    }

    /** The errors of the sample province. */
    public static ErrorModel sample() {
        Map<Flaw, Double> rates = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            rates.put(flaw, flaw.sampleRate());
        }
        return new ErrorModel(rates, 0.17);
    }

    /** Errors harsher than any export should have: what linking is measured on. */
    public static ErrorModel harsh() {
        Map<Flaw, Double> rates = new EnumMap<>(Flaw.class);
        for (Flaw flaw : Flaw.values()) {
            rates.put(flaw, flaw.harshRate());
        }
        return new ErrorModel(rates, 0.8);
    }

    /** No errors at all. */
    public static ErrorModel clean() {
        return new ErrorModel(Map.of(), 0.17);
    }

    /** The same model with another rate for one flaw. */
    public ErrorModel with(Flaw flaw, double rate) {
        Map<Flaw, Double> changed = new EnumMap<>(Flaw.class);
        changed.putAll(rates);
        changed.put(flaw, rate);
        return new ErrorModel(changed, registerFill);
    }

    /** The same model with another number of strangers' rows per student. */
    public ErrorModel withRegisterFill(double rowsPerStudent) {
        return new ErrorModel(rates, rowsPerStudent);
    }

    /** The share of rows that bear a flaw. */
    public double rate(Flaw flaw) {
        return rates.getOrDefault(flaw, 0.0);
    }
}
