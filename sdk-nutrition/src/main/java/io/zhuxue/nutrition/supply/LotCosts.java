package io.zhuxue.nutrition.supply;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every movement out of the store is worth (出库成本), at the price of its lot.
 *
 * <p>The fen of a lot are never lost or made by rounding: a movement is worth what all grams so far cost less what the
 * grams before it cost, so that the movements of a used-up lot add up to its value.
 */
public final class LotCosts {

    private LotCosts() {}

    /**
     * A movement with its worth.
     *
     * @param entry the movement
     * @param receipt the lot's receipt
     * @param value what the movement adds to or takes from the store; negative when it takes
     */
    public record Costed(StockEntry entry, Receipt receipt, Money value) {}

    /** The worth of every movement of a lot that the same school received, in the order of schools, days and numbers. */
    public static List<Costed> of(Collection<Receipt> receipts, Collection<StockEntry> entries) {
        Map<LotId, Receipt> byLot = new HashMap<>();
        receipts.forEach(receipt -> byLot.putIfAbsent(receipt.lot(), receipt));
        Map<LotId, Grams> balances = new HashMap<>();
        List<Costed> costed = new ArrayList<>(entries.size());
        entries.stream()
                .sorted(Comparator.comparing(StockEntry::school)
                        .thenComparing(StockEntry::date)
                        .thenComparingLong(StockEntry::number))
                .forEach(entry -> {
                    Receipt receipt = byLot.get(entry.lot());
                    if (receipt != null && receipt.school().equals(entry.school())) {
                        Grams before = balances.getOrDefault(entry.lot(), Grams.ZERO);
                        Grams after = before.plus(entry.change());
                        balances.put(entry.lot(), after);
                        Money price = receipt.purchase().perKilogram();
                        costed.add(new Costed(entry, receipt, after.cost(price).minus(before.cost(price))));
                    }
                });
        return costed;
    }
}
