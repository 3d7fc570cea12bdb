package io.zhuxue.nutrition.supply;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.supply.Receipt.Weighing;
import java.util.ArrayList;
import java.util.List;

/** What a receipt must show by itself, at the door and in a later check alike. */
final class ReceiptRules {

    private ReceiptRules() {}

    static List<Message> breaches(Receipt receipt) {
        List<Message> found = new ArrayList<>();
        Weighing weighing = receipt.weighing();
        if (receipt.inspection().first().equals(receipt.inspection().second())) {
            found.add(NutritionMessage.ONE_RECEIVER.with(receipt.lot()));
        }
        if (weighing.photo().isBlank()) {
            found.add(NutritionMessage.NO_PHOTO.with(receipt.lot()));
        }
        if (receipt.provenance().certificate().isBlank()) {
            found.add(NutritionMessage.NO_CERTIFICATE.with(receipt.lot()));
        }
        if (receipt.provenance().bestBefore().isBefore(receipt.date())) {
            found.add(NutritionMessage.EXPIRED_ON_ARRIVAL.with(
                    receipt.lot(), receipt.provenance().bestBefore()));
        }
        if (weighing.refused().compareTo(weighing.weighed()) > 0) {
            found.add(NutritionMessage.REFUSED_TOO_MUCH.with(receipt.lot(), weighing.refused(), weighing.weighed()));
        }
        if (weighing.refused().isPositive() && weighing.reason().isBlank()) {
            found.add(NutritionMessage.NO_REFUSAL_REASON.with(receipt.lot(), weighing.refused()));
        }
        return found;
    }
}
