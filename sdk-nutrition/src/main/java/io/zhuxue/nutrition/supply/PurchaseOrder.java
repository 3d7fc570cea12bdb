package io.zhuxue.nutrition.supply;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.OrderId;
import io.zhuxue.nutrition.SupplierId;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a school ordered of one supplier under one contract (采购订单).
 *
 * @param id the order
 * @param school who ordered
 * @param supplier from whom
 * @param contract under which contract
 * @param date when
 * @param grams how much of each food, by food code
 */
public record PurchaseOrder(
        OrderId id,
        SchoolCode school,
        SupplierId supplier,
        ContractId contract,
        LocalDate date,
        Map<String, Grams> grams) {

    public PurchaseOrder {
        grams = Map.copyOf(grams);
    }
}
