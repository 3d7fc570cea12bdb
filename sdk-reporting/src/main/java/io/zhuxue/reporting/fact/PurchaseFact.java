package io.zhuxue.reporting.fact;

import io.zhuxue.core.identity.RegionCode;
import io.zhuxue.core.money.Money;
import java.time.LocalDate;

/**
 * A delivery that a school kitchen bought (食材采购).
 *
 * @param region the county of the school
 * @param school the school's code
 * @param day the day of delivery
 * @param lot the lot, unique in the school
 * @param category the kind of food, such as 蔬菜
 * @param supplierKind PRODUCER, COOPERATIVE, WHOLESALE or MARKET
 * @param grams how much
 * @param amount what it cost
 */
public record PurchaseFact(
        RegionCode region,
        String school,
        LocalDate day,
        String lot,
        String category,
        String supplierKind,
        long grams,
        Money amount)
        implements Fact {

    @Override
    public FactKind kind() {
        return FactKind.PURCHASE;
    }
}
