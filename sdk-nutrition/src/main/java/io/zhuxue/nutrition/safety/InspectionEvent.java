package io.zhuxue.nutrition.safety;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happened to a joint inspection (联合检查日志): it was made, and its problems were put right one by one. */
public sealed interface InspectionEvent {

    /** 检查. */
    record Made(Inspection inspection) implements InspectionEvent {}

    /**
     * 整改.
     *
     * @param code the item's code
     * @param on when it was put right
     */
    record Fixed(String code, LocalDate on) implements InspectionEvent {}

    /** The inspection after these events; nothing before it was made. An item that passed stays as it is. */
    static Optional<Inspection> inspection(List<InspectionEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof Made made)) {
            return Optional.empty();
        }
        Map<String, LocalDate> fixed = new HashMap<>();
        for (InspectionEvent event : events) {
            if (event instanceof Fixed item) {
                fixed.put(item.code(), item.on());
            }
        }
        Inspection first = made.inspection();
        List<Inspection.Item> items = first.items().stream()
                .map(item -> item.passed() || !fixed.containsKey(item.code())
                        ? item
                        : new Inspection.Item(item.code(), false, item.remark(), fixed.get(item.code())))
                .toList();
        return Optional.of(new Inspection(first.number(), first.school(), first.date(), first.offices(), items));
    }
}
