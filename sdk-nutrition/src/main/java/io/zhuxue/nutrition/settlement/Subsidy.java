package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.money.Apportionment;
import io.zhuxue.core.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The meal subsidy in force (膳食补助标准) and who bears it.
 *
 * @param perMeal the standard of a meal; the policy book has it as {@code nut.meal}
 * @param weights what each source bears of it, in any unit; a source that is left out bears nothing
 */
public record Subsidy(Money perMeal, Map<FundSource, Long> weights) {

    public Subsidy {
        EnumMap<FundSource, Long> copy = new EnumMap<>(FundSource.class);
        copy.putAll(weights);
        if (copy.values().stream().mapToLong(Long::longValue).sum() <= 0) {
            throw new IllegalArgumentException("somebody bears the subsidy");
        }
        weights = Collections.unmodifiableMap(copy);
    }

    /** A subsidy that the central government bears alone, as in the counties of the national plan. */
    public static Subsidy central(Money perMeal) {
        return new Subsidy(perMeal, Map.of(FundSource.CENTRAL, 1L));
    }

    /** What so many meals earn. */
    public Money earned(long meals) {
        return perMeal.times(meals);
    }

    /** A sum divided among the sources, to the fen; the parts add up to the sum. */
    public Map<FundSource, Money> shares(Money sum) {
        long[] parts = new long[FundSource.values().length];
        for (FundSource source : FundSource.values()) {
            parts[source.ordinal()] = weights.getOrDefault(source, 0L);
        }
        List<Money> split = Apportionment.split(sum, parts);
        Map<FundSource, Money> shares = new EnumMap<>(FundSource.class);
        for (FundSource source : FundSource.values()) {
            shares.put(source, split.get(source.ordinal()));
        }
        return Collections.unmodifiableMap(shares);
    }
}
