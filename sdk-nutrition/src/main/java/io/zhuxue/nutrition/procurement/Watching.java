package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.SupplierId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Looks at the purchases of one county. */
final class Watching {

    private static final int HUNDRED = 100;
    /** Fewer prices than this say nothing about the others. */
    private static final int FEWEST = 5;

    private final ProcurementRules rules;
    private final List<Purchase> purchases;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Message> notices = new ArrayList<>();
    private final List<PriceWatch.WeekPrice> prices = new ArrayList<>();

    Watching(ProcurementRules rules, List<Purchase> purchases) {
        this.rules = rules;
        this.purchases = purchases.stream()
                .sorted(Comparator.comparing(Purchase::date).thenComparing(Purchase::subject))
                .toList();
    }

    PriceWatch.Report report() {
        purchases.stream()
                .collect(Collectors.groupingBy(Purchase::foodCode, TreeMap::new, Collectors.toList()))
                .forEach(this::food);
        splits();
        Map<SupplierId, Money> bySupplier = purchases.stream()
                .collect(Collectors.groupingBy(
                        Purchase::supplier,
                        TreeMap::new,
                        Collectors.reducing(Money.ZERO, Purchase::amount, Money::plus)));
        shares(bySupplier);
        findings.sort(null);
        return new PriceWatch.Report(findings, notices, prices, bySupplier);
    }

    private void food(String food, List<Purchase> bought) {
        NavigableMap<LocalDate, List<Purchase>> weeks = bought.stream()
                .collect(Collectors.groupingBy(
                        each -> each.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        weeks.forEach((monday, week) -> {
            long[] paid = paid(week);
            prices.add(new PriceWatch.WeekPrice(
                    food,
                    monday,
                    Money.ofFen(paid[0]),
                    Money.ofFen(median(paid)),
                    Money.ofFen(paid[paid.length - 1]),
                    paid.length));
            outliers(food, week, weeks.subMap(monday.minusWeeks(rules.priceWeeks() - 1L), true, monday, true));
            risen(food, monday, paid, weeks.subMap(monday.minusWeeks(rules.priceWeeks()), true, monday, false));
        });
    }

    /** Who pays more than the others, by far in their own spread and by a part of the price that matters. */
    private void outliers(String food, List<Purchase> week, NavigableMap<LocalDate, List<Purchase>> window) {
        long[] paid = paid(window.values().stream().flatMap(List::stream).toList());
        if (paid.length < FEWEST) {
            return;
        }
        long median = median(paid);
        long[] apart = Arrays.stream(paid)
                .map(price -> Math.abs(price - median))
                .sorted()
                .toArray();
        long spread = Math.multiplyExact(median(apart), (long) rules.priceSpread()) / HUNDRED;
        long limit = median + Math.max(spread, median * rules.leastPercent() / HUNDRED);
        for (Purchase each : week) {
            if (each.perKilogram().fen() > limit) {
                findings.add(new Finding(
                        Finding.Weight.BREACH,
                        each.school(),
                        each.date(),
                        each.subject(),
                        NutritionMessage.PRICE_OUTLIER.with(
                                food, each.perKilogram(), Money.ofFen(median), above(each.perKilogram(), median)),
                        List.of(each.subject(), each.supplier().id())));
            }
        }
    }

    private void risen(String food, LocalDate monday, long[] paid, NavigableMap<LocalDate, List<Purchase>> before) {
        long[] earlier = paid(before.values().stream().flatMap(List::stream).toList());
        if (earlier.length < FEWEST || paid.length < FEWEST) {
            return;
        }
        long now = median(paid);
        long then = median(earlier);
        if (now * HUNDRED > then * (HUNDRED + rules.risePercent())) {
            notices.add(NutritionMessage.PRICE_RISEN.with(
                    food, monday, Money.ofFen(now), Money.ofFen(then), above(Money.ofFen(now), then)));
        }
    }

    /** Purchases without a tender that stay below the limit one by one and go above it together. */
    private void splits() {
        record Pair(SchoolCode school, SupplierId supplier) {}
        Map<Pair, List<Purchase>> byPair = purchases.stream()
                .filter(each -> !each.tendered())
                .collect(Collectors.groupingBy(each -> new Pair(each.school(), each.supplier())));
        byPair.forEach((pair, bought) -> {
            int first = 0;
            Money sum = Money.ZERO;
            for (int last = 0; last < bought.size(); last++) {
                sum = sum.plus(bought.get(last).amount());
                LocalDate from = bought.get(last).date().minusDays(rules.splitDays() - 1L);
                while (bought.get(first).date().isBefore(from)) {
                    sum = sum.minus(bought.get(first).amount());
                    first++;
                }
                if (sum.compareTo(rules.splitLimit()) > 0) {
                    split(bought.subList(first, last + 1), sum);
                    first = last + 1;
                    sum = Money.ZERO;
                }
            }
        });
    }

    private void split(List<Purchase> pieces, Money sum) {
        Purchase last = pieces.get(pieces.size() - 1);
        findings.add(new Finding(
                Finding.Weight.BREACH,
                last.school(),
                last.date(),
                last.supplier().id(),
                (pieces.size() == 1 ? NutritionMessage.NOT_TENDERED : NutritionMessage.SPLIT_PURCHASE)
                        .with(last.supplier(), pieces.size(), sum, rules.splitLimit()),
                pieces.stream().map(Purchase::subject).toList()));
    }

    private void shares(Map<SupplierId, Money> bySupplier) {
        long total = bySupplier.values().stream().mapToLong(Money::fen).sum();
        bySupplier.forEach((supplier, money) -> {
            if (money.fen() * HUNDRED > total * rules.sharePercent()) {
                notices.add(NutritionMessage.SUPPLIER_SHARE.with(supplier, money.fen() * HUNDRED / total, money));
            }
        });
    }

    private static long[] paid(List<Purchase> bought) {
        return bought.stream()
                .mapToLong(each -> each.perKilogram().fen())
                .sorted()
                .toArray();
    }

    private static long median(long[] sorted) {
        return sorted[(sorted.length - 1) / 2];
    }

    private static long above(Money price, long median) {
        return median == 0 ? 0 : (price.fen() - median) * HUNDRED / median;
    }
}
