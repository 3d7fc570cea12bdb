package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.settlement.Claim.Kind;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Draws up a school's claim of a month (编制报账单) out of what was received and eaten. */
public final class Settlement {

    private final Subsidy subsidy;

    /** Settlement by a subsidy in force. */
    public Settlement(Subsidy subsidy) {
        this.subsidy = subsidy;
    }

    /**
     * The claim of a month: every lot received in it, as accepted, and the meals eaten in it.
     *
     * @param meals the meals that pupils ate
     * @param receipts the receipts of the school; those of other months are passed over
     * @param leaders what leaders paid
     * @param opening the surplus of the month before
     */
    public Claim draw(
            String number,
            SchoolCode school,
            YearMonth month,
            long meals,
            Collection<Receipt> receipts,
            Money leaders,
            Money opening) {
        List<Claim.Line> lines = receipts.stream()
                .filter(receipt -> YearMonth.from(receipt.date()).equals(month))
                .filter(receipt -> receipt.accepted().isPositive())
                .sorted(Comparator.comparing(Receipt::lot))
                .map(receipt -> new Claim.Line(
                        Kind.FOOD,
                        receipt.lot().id(),
                        receipt.purchase().supplier(),
                        receipt.accepted(),
                        receipt.value()))
                .toList();
        Money earned = subsidy.earned(meals);
        Money billed = lines.stream().map(Claim.Line::amount).reduce(Money.ZERO, Money::plus);
        Money closing = opening.plus(earned).plus(leaders).minus(billed);
        return new Claim(number, school, month, meals, subsidy.perMeal(), earned, leaders, opening, closing, lines);
    }
}
