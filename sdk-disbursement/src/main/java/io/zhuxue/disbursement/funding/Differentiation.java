package io.zhuxue.disbursement.funding;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Limits;
import io.zhuxue.disbursement.DisbursementMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A county's own tiers (差别化资助档次): amounts by level of need inside the national range, and what they cost.
 *
 * @param amounts the year's amount of each level that is aided
 */
public record Differentiation(Map<NeedLevel, Money> amounts) {

    public Differentiation {
        amounts = Map.copyOf(amounts);
    }

    /** What the tiers cost for so many students of each level, a year. */
    public Money cost(Map<NeedLevel, Long> students) {
        return amounts.entrySet().stream()
                .map(tier -> tier.getValue().times(students.getOrDefault(tier.getKey(), 0L)))
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * Everything that stands against the tiers; empty when they may be used.
     *
     * @param national the national range, yuan a year
     * @param students how many students of each level the county has
     * @param money what the county has been given for the year
     */
    public List<Message> check(Limits national, Map<NeedLevel, Long> students, Money money) {
        List<Message> wrong = new ArrayList<>();
        Money before = Money.ZERO;
        for (NeedLevel level : NeedLevel.values()) {
            Money amount = amounts.getOrDefault(level, Money.ZERO);
            if (amounts.containsKey(level) && outside(amount, national)) {
                wrong.add(DisbursementMessage.TIER_OUTSIDE.with(level.chineseName(), amount, national));
            }
            if (amounts.containsKey(level) && amount.compareTo(before) < 0) {
                wrong.add(DisbursementMessage.TIER_ORDER.with(level.chineseName()));
            }
            before = before.max(amount);
        }
        Money cost = cost(students);
        if (cost.compareTo(money) > 0) {
            wrong.add(DisbursementMessage.TIERS_COST.with(cost, money));
        }
        return List.copyOf(wrong);
    }

    /**
     * The dearest tiers in whole steps that a county's money covers: amounts in proportion to weights, none outside the
     * national range, more for more need, and then raised step by step, greatest need first, until no further step fits.
     * What they cost and what is left over add up to the money exactly; what is left over is carried over.
     *
     * @param weights weight of each level that is aided, positive, no less for more need
     * @param students how many students of each level
     * @param national the national range, yuan a year, both ends whole steps
     * @param step more than nothing, such as 10 yuan
     * @return the tiers; refused when the money does not cover the lowest amounts
     */
    public static Parsed<Differentiation> fit(
            Money money, Map<NeedLevel, Integer> weights, Map<NeedLevel, Long> students, Limits national, Money step) {
        long low = national.low().movePointRight(2).longValueExact();
        long high = national.high().movePointRight(2).longValueExact();
        long top = weights.values().stream().mapToLong(Integer::longValue).max().orElse(1);
        long base = low / step.fen();
        long tooMuch = high / step.fen() + 1;
        if (scaled(weights, top, base, step, low).cost(students).compareTo(money) > 0) {
            return Parsed.refused(DisbursementMessage.TIERS_NONE.with(money, national.low()));
        }
        while (tooMuch - base > 1) {
            long middle = (base + tooMuch) >>> 1;
            boolean fits =
                    scaled(weights, top, middle, step, low).cost(students).compareTo(money) <= 0;
            base = fits ? middle : base;
            tooMuch = fits ? tooMuch : middle;
        }
        return Parsed.accepted(scaled(weights, top, base, step, low).raised(money, students, Money.ofFen(high), step));
    }

    /** The tiers of which the dearest is so many steps. */
    private static Differentiation scaled(Map<NeedLevel, Integer> weights, long top, long steps, Money step, long low) {
        Map<NeedLevel, Money> amounts = new EnumMap<>(NeedLevel.class);
        weights.forEach((level, weight) ->
                amounts.put(level, Money.ofFen(Math.max(low, steps * weight / top * step.fen()))));
        return new Differentiation(amounts);
    }

    private Differentiation raised(Money money, Map<NeedLevel, Long> students, Money high, Money step) {
        EnumMap<NeedLevel, Money> tiers = new EnumMap<>(amounts);
        List<NeedLevel> greatestFirst = new ArrayList<>(tiers.keySet());
        Collections.reverse(greatestFirst);
        Money left = money.minus(cost(students));
        boolean again = true;
        while (again) {
            again = false;
            Money ceiling = high;
            for (NeedLevel level : greatestFirst) {
                Money more = tiers.getOrDefault(level, Money.ZERO).plus(step);
                Money cost = step.times(students.getOrDefault(level, 0L));
                if (more.compareTo(ceiling) <= 0 && cost.compareTo(left) <= 0) {
                    tiers.put(level, more);
                    left = left.minus(cost);
                    again = true;
                }
                ceiling = tiers.getOrDefault(level, Money.ZERO);
            }
        }
        return new Differentiation(tiers);
    }

    private static boolean outside(Money amount, Limits national) {
        BigDecimal yuan = BigDecimal.valueOf(amount.fen(), 2);
        return yuan.compareTo(national.low()) < 0 || yuan.compareTo(national.high()) > 0;
    }
}
