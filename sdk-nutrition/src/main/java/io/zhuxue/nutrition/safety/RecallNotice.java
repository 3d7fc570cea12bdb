package io.zhuxue.nutrition.safety;

import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A call to stop a food (召回通知, 食品安全法 第六十三条).
 *
 * @param number the notice's number
 * @param supplier whose food
 * @param foodCode which food
 * @param batches the producer's batches; empty for everything of that supplier and food
 * @param issued when the call came
 * @param reason why
 */
public record RecallNotice(
        String number, SupplierId supplier, String foodCode, Set<String> batches, LocalDateTime issued, String reason) {

    public RecallNotice {
        batches = Collections.unmodifiableSet(new TreeSet<>(batches));
    }

    /** Whether a lot is called back. */
    public boolean covers(Receipt receipt) {
        return receipt.purchase().supplier().equals(supplier)
                && receipt.foodCode().equals(foodCode)
                && (batches.isEmpty() || batches.contains(receipt.provenance().batchNo()));
    }
}
