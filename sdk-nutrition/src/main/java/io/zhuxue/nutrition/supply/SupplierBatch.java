package io.zhuxue.nutrition.supply;

import io.zhuxue.nutrition.SupplierId;

/**
 * A producer's or supplier's batch of a food (供应商批次), which may reach many schools as their lots; what a recall names.
 *
 * @param supplier the supplier
 * @param foodCode the food
 * @param batchNo the number on the package
 */
public record SupplierBatch(SupplierId supplier, String foodCode, String batchNo) {

    @Override
    public String toString() {
        return supplier + "/" + foodCode + "/" + batchNo;
    }
}
