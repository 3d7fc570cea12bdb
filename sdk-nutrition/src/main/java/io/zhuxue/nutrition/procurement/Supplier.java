package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.SupplierId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who supplies food (供应商), with the licences that allow it.
 *
 * @param id the supplier
 * @param kind producer or trader; the national plan asks to buy from producers
 * @param licences its licences
 */
public record Supplier(SupplierId id, Kind kind, List<Licence> licences) {

    /** Where a supplier stands in the chain. */
    public enum Kind {
        /** 生产企业（含合作社、种养基地）. */
        PRODUCER,
        /** 经销商. */
        TRADER
    }

    /**
     * A licence (证照), such as 食品经营许可证.
     *
     * @param name what it is called
     * @param until the last day on which it holds
     */
    public record Licence(String name, LocalDate until) {}

    public Supplier {
        licences = List.copyOf(licences);
    }

    /** Whether it may supply on a day: it has a licence, and none that has run out without being renewed. */
    public boolean licensedOn(LocalDate day) {
        return !licences.isEmpty()
                && current().stream().noneMatch(licence -> licence.until().isBefore(day));
    }

    /** Of each kind of licence the one that holds longest: a renewed one stands beside the old in the register. */
    private Collection<Licence> current() {
        Map<String, Licence> longest = new LinkedHashMap<>();
        licences.forEach(licence ->
                longest.merge(licence.name(), licence, (a, b) -> b.until().isAfter(a.until()) ? b : a));
        return longest.values();
    }

    /** What is to be said of its licences on a day: those that have run out, and those that soon will. */
    public List<Message> licenceWarnings(LocalDate day, ProcurementRules rules) {
        List<Message> warnings = new ArrayList<>();
        if (licences.isEmpty()) {
            warnings.add(NutritionMessage.NO_LICENCE.with(id));
        }
        for (Licence licence : current()) {
            if (licence.until().isBefore(day)) {
                warnings.add(NutritionMessage.LICENCE_LAPSED.with(id, licence.name(), licence.until()));
            } else if (licence.until().isBefore(day.plusDays(rules.licenceWarningDays()))) {
                warnings.add(NutritionMessage.LICENCE_ENDS_SOON.with(id, licence.name(), licence.until()));
            }
        }
        return warnings;
    }
}
