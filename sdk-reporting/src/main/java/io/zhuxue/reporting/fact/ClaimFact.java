package io.zhuxue.reporting.fact;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import java.time.LocalDate;

/**
 * A school's monthly claim of the nutrition plan and what the county made of it (营养餐报账).
 *
 * @param region the county of the school
 * @param school the school's code
 * @param month the first day of the month claimed for
 * @param meals the meals claimed for
 * @param claimed what the school claimed
 * @param approved what the county approved; nothing while it has not decided
 * @param purchases what the kitchen bought in the month
 * @param state how far it has come, such as SUBMITTED, APPROVED, RETURNED or PAID
 */
public record ClaimFact(
        RegionCode region,
        String school,
        LocalDate month,
        long meals,
        Money claimed,
        Money approved,
        Money purchases,
        String state)
        implements Fact {

    public ClaimFact {
        if (month.getDayOfMonth() != 1) {
            throw new IllegalArgumentException("a month is named by its first day");
        }
    }

    @Override
    public FactKind kind() {
        return FactKind.CLAIM;
    }
}
