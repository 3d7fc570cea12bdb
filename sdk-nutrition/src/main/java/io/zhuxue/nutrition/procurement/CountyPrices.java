package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The price list of a county (县域价格清单): every price that a contract has, and which of them hold on a day. */
public final class CountyPrices {

    private record Key(ContractId contract, String foodCode) {}

    private static final Comparator<ContractPrice> CHEAPEST = Comparator.comparing(ContractPrice::perKilogram)
            .thenComparing(ContractPrice::supplier)
            .thenComparing(price -> price.contract().id());

    private final Map<Key, List<ContractPrice>> prices;

    private CountyPrices(Map<Key, List<ContractPrice>> prices) {
        this.prices = prices;
    }

    /** The list of these prices; the order in which they come does not matter. */
    public static CountyPrices of(Collection<ContractPrice> prices) {
        Map<Key, List<ContractPrice>> byKey = new HashMap<>();
        prices.stream()
                .sorted(Comparator.comparing(ContractPrice::from).thenComparing(CHEAPEST))
                .forEach(price -> byKey.computeIfAbsent(
                                new Key(price.contract(), price.foodCode()), key -> new ArrayList<>())
                        .add(price));
        return new CountyPrices(byKey);
    }

    /** The prices that hold on a day, by food code, the cheapest first. */
    public NavigableMap<String, List<ContractPrice>> on(LocalDate day) {
        return prices.values().stream()
                .flatMap(List::stream)
                .filter(price -> holds(price, day))
                .sorted(CHEAPEST)
                .collect(Collectors.groupingBy(ContractPrice::foodCode, TreeMap::new, Collectors.toList()));
    }

    /** The lowest price of each food on a day, as a plan is reckoned with. */
    public NavigableMap<String, Money> lowest(LocalDate day) {
        NavigableMap<String, Money> lowest = new TreeMap<>();
        on(day).forEach((food, list) -> lowest.put(food, list.get(0).perKilogram()));
        return lowest;
    }

    /** Whether a contract of the supplier stood behind a lot on the day it came, whatever price was asked. */
    public boolean covers(Receipt receipt) {
        return prices.getOrDefault(new Key(receipt.purchase().contract(), receipt.foodCode()), List.of()).stream()
                .anyMatch(price ->
                        price.supplier().equals(receipt.purchase().supplier()) && holds(price, receipt.date()));
    }

    /** What the list says twice: the prices of one contract for one food whose days overlap. */
    public List<Message> conflicts() {
        List<Message> conflicts = new ArrayList<>();
        for (Map.Entry<Key, List<ContractPrice>> each : prices.entrySet()) {
            List<ContractPrice> list = each.getValue();
            LocalDate held = LocalDate.MIN;
            for (ContractPrice price : list) {
                if (!price.from().isAfter(held)) {
                    conflicts.add(NutritionMessage.PRICE_TWICE.with(price.contract(), price.foodCode(), price.from()));
                }
                held = price.to().isAfter(held) ? price.to() : held;
            }
        }
        conflicts.sort(Comparator.comparing(Message::text));
        return conflicts;
    }

    private static boolean holds(ContractPrice price, LocalDate day) {
        return !price.from().isAfter(day) && !price.to().isBefore(day);
    }
}
