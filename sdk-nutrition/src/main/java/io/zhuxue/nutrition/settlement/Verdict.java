package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.spi.SupplierPayment;
import java.util.List;
import java.util.Map;

/**
 * What the county's check made of a claim (审核结果).
 *
 * @param claim the claim as the school wrote it
 * @param meals the meals that are proven
 * @param subsidy what they earn at the standard in force
 * @param shares the subsidy by fund source
 * @param lines every line with what is proven of it
 * @param opening the surplus brought over, by the county's own reckoning
 * @param leaders what leaders paid, by the records of service
 * @param payable what the plan pays to each supplier
 * @param closing the surplus carried to the next month, within the plan only
 */
public record Verdict(
        Claim claim,
        long meals,
        Money subsidy,
        Map<FundSource, Money> shares,
        List<ProvenLine> lines,
        Money opening,
        Money leaders,
        Map<SupplierId, Money> payable,
        Money closing) {

    /**
     * A line and what is proven of it.
     *
     * @param line the line as written
     * @param grams the grams that were accepted and not claimed before
     * @param amount what they cost, at the contract's price at most
     */
    public record ProvenLine(Claim.Line line, Grams grams, Money amount) {}

    public Verdict {
        lines = List.copyOf(lines);
        payable = Map.copyOf(payable);
    }

    /** What is proven of all lines together. */
    public Money proven() {
        return lines.stream().map(ProvenLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** What the plan pays. */
    public Money paid() {
        return payable.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** What was asked for and is not paid. */
    public Money withheld() {
        return claim.billed().minus(paid());
    }

    /** The payments that follow, in the order of suppliers; none where nothing is payable. */
    public List<SupplierPayment> payments() {
        return payable.entrySet().stream()
                .filter(each -> each.getValue().fen() > 0)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new SupplierPayment(
                        claim.number() + "/" + each.getKey(),
                        claim.number(),
                        each.getKey(),
                        claim.month(),
                        each.getValue()))
                .toList();
    }
}
