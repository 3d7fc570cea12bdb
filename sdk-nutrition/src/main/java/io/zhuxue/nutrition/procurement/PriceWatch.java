package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.SupplierId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The watch over what the schools of a county pay (价格监测): who pays far more than the others, what has risen, what was
 * bought in pieces to go round a tender, and how much hangs on one supplier. It points at records and accuses nobody.
 */
public interface PriceWatch {

    /** A watch under some rules. */
    static PriceWatch create(ProcurementRules rules) {
        return purchases -> new Watching(rules, purchases).report();
    }

    /** Looks at the purchases of a county; their order does not matter. */
    Report watch(List<Purchase> purchases);

    /**
     * What the watch saw.
     *
     * @param findings at schools, in their own order
     * @param notices of the county as a whole
     * @param prices the county's prices, by food, then week
     * @param bySupplier what was bought from each supplier
     */
    record Report(
            List<Finding> findings, List<Message> notices, List<WeekPrice> prices, Map<SupplierId, Money> bySupplier) {

        public Report {
            findings = List.copyOf(findings);
            notices = List.copyOf(notices);
            prices = List.copyOf(prices);
            bySupplier = Collections.unmodifiableMap(new TreeMap<>(bySupplier));
        }

        /** What was bought in all. */
        public Money total() {
            return bySupplier.values().stream().reduce(Money.ZERO, Money::plus);
        }

        /** What was bought from producers, of those suppliers that are known. */
        public Money fromProducers(List<Supplier> suppliers) {
            return suppliers.stream()
                    .filter(supplier -> supplier.kind() == Supplier.Kind.PRODUCER)
                    .map(supplier -> bySupplier.getOrDefault(supplier.id(), Money.ZERO))
                    .reduce(Money.ZERO, Money::plus);
        }
    }

    /**
     * A food's prices in a week of a county (周价格).
     *
     * @param foodCode the food
     * @param monday the week's first day
     * @param low the lowest price of a kilogram
     * @param median the middle one; of two, the lower
     * @param high the highest
     * @param purchases how many there were
     */
    record WeekPrice(String foodCode, LocalDate monday, Money low, Money median, Money high, int purchases) {}
}
