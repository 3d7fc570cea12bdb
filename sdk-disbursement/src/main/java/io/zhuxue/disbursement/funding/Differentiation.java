package io.zhuxue.disbursement.funding;

import io.zhuxue.core.Message;
import io.zhuxue.core.NeedLevel;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Limits;
import io.zhuxue.disbursement.DisbursementMessage;
import java.math.BigDecimal;
import java.util.ArrayList;
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

    private static boolean outside(Money amount, Limits national) {
        BigDecimal yuan = BigDecimal.valueOf(amount.fen(), 2);
        return yuan.compareTo(national.low()) < 0 || yuan.compareTo(national.high()) > 0;
    }
}
