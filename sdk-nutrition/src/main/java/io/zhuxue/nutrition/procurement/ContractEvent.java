package io.zhuxue.nutrition.procurement;

import io.zhuxue.nutrition.settlement.ContractPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What happened to a contract with a supplier (合同日志), from which the county's price list follows. */
public sealed interface ContractEvent {

    /**
     * 签订 or 补充: prices that were agreed on, beside those agreed before.
     *
     * @param tender the tender behind it; blank when there was none
     * @param prices the prices
     */
    record Agreed(String tender, List<ContractPrice> prices) implements ContractEvent {

        public Agreed {
            prices = List.copyOf(prices);
        }
    }

    /**
     * 终止.
     *
     * @param last the last day on which its prices hold
     * @param reason why
     */
    record Ended(LocalDate last, String reason) implements ContractEvent {}

    /** The prices of a contract after these events, none of them beyond its end. */
    static List<ContractPrice> prices(List<ContractEvent> events) {
        List<ContractPrice> prices = new ArrayList<>();
        for (ContractEvent event : events) {
            if (event instanceof Agreed agreed) {
                prices.addAll(agreed.prices());
            } else if (event instanceof Ended ended) {
                prices.removeIf(price -> price.from().isAfter(ended.last()));
                prices.replaceAll(price -> price.to().isAfter(ended.last()) ? until(price, ended.last()) : price);
            }
        }
        return List.copyOf(prices);
    }

    private static ContractPrice until(ContractPrice price, LocalDate last) {
        return new ContractPrice(
                price.contract(), price.supplier(), price.foodCode(), price.perKilogram(), price.from(), last);
    }
}
