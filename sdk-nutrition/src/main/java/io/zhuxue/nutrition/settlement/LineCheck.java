package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.settlement.Claim.Kind;
import io.zhuxue.nutrition.settlement.Verdict.ProvenLine;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the lines of claims against receipts and contract prices; a lot is paid for once in the county. */
final class LineCheck {

    private record Offer(ContractId contract, SupplierId supplier, String foodCode) {}

    private final Map<LotId, Receipt> receipts = new HashMap<>();
    private final Map<Offer, List<ContractPrice>> prices = new HashMap<>();
    private final Map<LotId, String> claimed = new HashMap<>();
    private final List<Finding> found;

    LineCheck(Evidence evidence, List<Finding> found) {
        this.found = found;
        evidence.receipts().forEach(receipt -> receipts.putIfAbsent(receipt.lot(), receipt));
        evidence.contracts()
                .forEach(price -> prices.computeIfAbsent(
                                new Offer(price.contract(), price.supplier(), price.foodCode()),
                                offer -> new ArrayList<>(1))
                        .add(price));
    }

    /** True when a claim held the lot. */
    boolean claimed(LotId lot) {
        return claimed.containsKey(lot);
    }

    ProvenLine prove(Claim claim, Claim.Line line) {
        if (line.kind() != Kind.FOOD) {
            add(claim, line, NutritionMessage.NOT_FOOD.with(line.subject(), line.kind()));
            return nothing(line);
        }
        LotId lot = new LotId(line.subject());
        Receipt receipt = receipts.get(lot);
        if (receipt == null
                || !receipt.school().equals(claim.school())
                || !receipt.purchase().supplier().equals(line.supplier())) {
            add(claim, line, NutritionMessage.UNPROVEN_LOT.with(lot));
            return nothing(line);
        }
        boolean ownMonth = YearMonth.from(receipt.date()).equals(claim.month());
        // A claim of another month pays nothing for the lot, and so must not bar it from its own.
        String before = ownMonth ? claimed.putIfAbsent(lot, claim.number()) : claimed.get(lot);
        if (before != null) {
            add(claim, line, NutritionMessage.DOUBLE_CLAIM.with(lot, before));
            return nothing(line);
        }
        if (!ownMonth) {
            add(claim, line, NutritionMessage.WRONG_MONTH.with(lot, receipt.date(), claim.month()));
            return nothing(line);
        }
        return priced(claim, line, receipt);
    }

    private ProvenLine priced(Claim claim, Claim.Line line, Receipt receipt) {
        LotId lot = receipt.lot();
        Receipt.Purchase purchase = receipt.purchase();
        Optional<Money> agreed = agreed(receipt);
        if (agreed.isEmpty()) {
            add(claim, line, NutritionMessage.NO_CONTRACT.with(lot, purchase.contract(), receipt.foodCode()));
            return nothing(line);
        }
        Money asked = purchase.perKilogram();
        Grams grams = line.grams().min(receipt.accepted());
        if (line.grams().compareTo(receipt.accepted()) > 0) {
            Money over = line.grams().cost(asked).minus(grams.cost(asked));
            add(claim, line, NutritionMessage.SHORT_WEIGHT.with(lot, receipt.accepted(), line.grams(), over));
        }
        Money price = asked.min(agreed.get());
        if (asked.compareTo(agreed.get()) > 0) {
            Money over = grams.cost(asked).minus(grams.cost(price));
            add(
                    claim,
                    line,
                    NutritionMessage.PRICE_ABOVE_CONTRACT.with(lot, asked, purchase.contract(), agreed.get(), over));
        }
        if (!line.amount().equals(line.grams().cost(asked))) {
            add(
                    claim,
                    line,
                    NutritionMessage.LINE_DIFFERS.with(lot, line.grams().cost(asked), line.amount()));
        }
        return new ProvenLine(line, grams, grams.cost(price).min(line.amount()));
    }

    /** The contract's price on the day of receipt. */
    private Optional<Money> agreed(Receipt receipt) {
        Receipt.Purchase purchase = receipt.purchase();
        Offer offer = new Offer(purchase.contract(), purchase.supplier(), receipt.foodCode());
        return prices.getOrDefault(offer, List.of()).stream()
                .filter(price -> !receipt.date().isBefore(price.from())
                        && !receipt.date().isAfter(price.to()))
                .map(ContractPrice::perKilogram)
                .min(Money::compareTo);
    }

    private static ProvenLine nothing(Claim.Line line) {
        return new ProvenLine(line, Grams.ZERO, Money.ZERO);
    }

    private void add(Claim claim, Claim.Line line, Message message) {
        found.add(new Finding(
                Weight.WITHHELD,
                claim.school(),
                claim.month().atEndOfMonth(),
                line.subject(),
                message,
                List.of(claim.number(), line.subject())));
    }
}
