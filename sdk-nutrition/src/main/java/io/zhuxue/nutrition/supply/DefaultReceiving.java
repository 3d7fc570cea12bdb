package io.zhuxue.nutrition.supply;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.OrderId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Receiving in memory. */
final class DefaultReceiving implements Receiving {

    private record Line(OrderId order, String foodCode) {}

    private final int percentOver;
    private final Map<Line, Grams> come = new HashMap<>();
    private final Set<LotId> lots = new HashSet<>();

    DefaultReceiving(int percentOver) {
        this.percentOver = percentOver;
    }

    @Override
    public Outcome receive(PurchaseOrder order, Receipt receipt) {
        List<Message> reasons = new ArrayList<>(ReceiptRules.breaches(receipt));
        Line line = new Line(order.id(), receipt.foodCode());
        Grams together = come.getOrDefault(line, Grams.ZERO).plus(receipt.accepted());
        Grams ordered = order.grams().get(receipt.foodCode());
        if (ordered == null || !belongs(order, receipt)) {
            reasons.add(NutritionMessage.NOT_ORDERED.with(receipt.lot(), order.id(), receipt.foodCode()));
        } else if (together.grams() * 100 > ordered.grams() * (100 + percentOver)) {
            reasons.add(NutritionMessage.MORE_THAN_ORDERED.with(receipt.lot(), together, ordered));
        }
        if (lots.contains(receipt.lot())) {
            reasons.add(NutritionMessage.LOT_REPEATED.with(receipt.lot()));
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        lots.add(receipt.lot());
        come.put(line, together);
        Grams noted = receipt.weighing().noted();
        Grams weighed = receipt.weighing().weighed();
        return new Outcome.Taken(
                receipt,
                weighed.compareTo(noted) < 0
                        ? List.of(NutritionMessage.LESS_THAN_NOTED.with(receipt.lot(), noted, weighed))
                        : List.of());
    }

    private static boolean belongs(PurchaseOrder order, Receipt receipt) {
        return order.id().equals(receipt.purchase().order())
                && order.school().equals(receipt.school())
                && order.supplier().equals(receipt.purchase().supplier())
                && order.contract().equals(receipt.purchase().contract());
    }
}
