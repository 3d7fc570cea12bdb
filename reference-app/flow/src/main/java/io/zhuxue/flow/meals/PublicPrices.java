package io.zhuxue.flow.meals;

import io.zhuxue.nutrition.procurement.CountyPrices;
import io.zhuxue.nutrition.procurement.PriceWatch;
import io.zhuxue.nutrition.procurement.PriceWatch.WeekPrice;
import io.zhuxue.nutrition.procurement.ProcurementRules;
import io.zhuxue.nutrition.procurement.Purchase;
import io.zhuxue.reporting.chart.Chart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a county's schools paid for a kilogram, for everybody to see (食材价格公示): a chart a food with the lowest, the county's
 * median and the highest price of each week, of the foods on which most was spent. No school is named.
 */
final class PublicPrices {

    /** The last weeks that are shown, and how many foods. */
    private static final int WEEKS = 12;

    private static final int FOODS = 12;

    private PublicPrices() {}

    /** The charts until the end of a week, dearest foods first; none when nothing was bought or no rules were in force. */
    static List<Chart> charts(CountyBooks books, Map<String, String> names, LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        CountyPrices contracts = CountyPrices.of(books.contracts());
        List<Purchase> purchases = books.receipts().stream()
                .filter(receipt ->
                        !receipt.date().isAfter(sunday) && !receipt.date().isBefore(monday.minusWeeks(WEEKS - 1L)))
                .map(receipt -> Purchase.of(receipt, contracts.covers(receipt)))
                .toList();
        return purchases.isEmpty()
                ? List.of()
                : ProcurementRules.find(sunday)
                        .value()
                        .map(rules -> charts(purchases, PriceWatch.create(rules).watch(purchases), names))
                        .orElse(List.of());
    }

    private static List<Chart> charts(List<Purchase> purchases, PriceWatch.Report watched, Map<String, String> names) {
        Map<String, Long> spent = purchases.stream()
                .collect(Collectors.groupingBy(
                        Purchase::foodCode,
                        TreeMap::new,
                        Collectors.summingLong(each -> each.amount().fen())));
        List<String> foods = new ArrayList<>(spent.keySet());
        foods.sort((a, b) -> Long.compare(spent.getOrDefault(b, 0L), spent.getOrDefault(a, 0L)));
        List<Chart> charts = new ArrayList<>();
        for (String food : foods.subList(0, Math.min(FOODS, foods.size()))) {
            List<WeekPrice> weeks = watched.prices().stream()
                    .filter(week -> week.foodCode().equals(food))
                    .toList();
            if (!weeks.isEmpty()) {
                charts.add(PriceFiles.chart(names.getOrDefault(food, food) + "：每周最低、县中位、最高价", weeks, List.of()));
            }
        }
        return charts;
    }
}
