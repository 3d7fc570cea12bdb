package io.zhuxue.nutrition.procurement;

import java.util.List;
import java.util.Optional;

/** What happened to a supplier in the county's register (供应商名录日志). */
public sealed interface SupplierEvent {

    /** 登记 or 更新: what is known of the supplier from now on, all of its licences included. */
    record Registered(Supplier supplier) implements SupplierEvent {}

    /** 退出, with the reason. */
    record Removed(String reason) implements SupplierEvent {}

    /** What stands in the register after these events; nothing for a supplier that was removed. */
    static Optional<Supplier> standing(List<SupplierEvent> events) {
        return events.isEmpty() || !(events.get(events.size() - 1) instanceof Registered last)
                ? Optional.empty()
                : Optional.of(last.supplier());
    }
}
