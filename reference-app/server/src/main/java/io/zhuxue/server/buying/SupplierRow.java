package io.zhuxue.server.buying;

import io.zhuxue.nutrition.procurement.Supplier;
import java.util.List;

/**
 * A supplier of the register (供应商名录).
 *
 * @param warnings licences that have run out or soon will
 */
public record SupplierRow(String id, Supplier supplier, List<String> warnings) {

    public SupplierRow {
        warnings = List.copyOf(warnings);
    }

    /** Producer or trader, in words. */
    public String kind() {
        return supplier.kind() == Supplier.Kind.PRODUCER ? "生产者" : "经销商";
    }
}
