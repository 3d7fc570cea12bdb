package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.SupplierId;
import java.time.YearMonth;
import java.util.List;

/**
 * A school's claim of a month (月度报账单), as the school wrote it; the plan's own account, apart from labour, fuel and all
 * else (分账核算).
 *
 * @param number the claim's number, unique in the county
 * @param school the school
 * @param month the month
 * @param meals how many meals it claims
 * @param standard at what standard
 * @param subsidy meals times standard
 * @param leaders what leaders paid for the meals that they ate with the pupils
 * @param opening the surplus brought over from the month before
 * @param closing the surplus carried to the next month: opening, subsidy and leaders' money less the lines
 * @param lines what is to be paid, to whom
 */
public record Claim(
        String number,
        SchoolCode school,
        YearMonth month,
        long meals,
        Money standard,
        Money subsidy,
        Money leaders,
        Money opening,
        Money closing,
        List<Line> lines) {

    /** What a line is for. */
    public enum Kind {
        /** 食材, the only thing that the subsidy may buy. */
        FOOD,
        /** 人工. */
        LABOUR,
        /** 燃料、水电. */
        FUEL,
        /** 其他. */
        OTHER
    }

    /**
     * One thing to be paid.
     *
     * @param kind what it is for
     * @param subject the lot; for anything but food, a description
     * @param supplier who is to be paid
     * @param grams how much food
     * @param amount how much money
     */
    public record Line(Kind kind, String subject, SupplierId supplier, Grams grams, Money amount) {}

    public Claim {
        lines = List.copyOf(lines);
    }

    /** The sum of the lines. */
    public Money billed() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }
}
