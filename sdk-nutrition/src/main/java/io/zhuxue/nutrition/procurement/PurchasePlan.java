package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a county means to buy for its pupils in a span of time, as a rule a year (年度采购计划).
 *
 * @param from the first day
 * @param to the last day
 * @param grams how much of each food, by food code
 */
public record PurchasePlan(LocalDate from, LocalDate to, Map<String, Grams> grams) {

    public PurchasePlan {
        grams = Collections.unmodifiableMap(new TreeMap<>(grams));
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a plan ends after it begins");
        }
    }

    /**
     * The plan that a week's menu leads to: grams for one pupil a week, times pupils, times weeks, less what is in store.
     *
     * @param portions raw grams for one pupil in a week, by food code
     * @param inStore what is there already; a food of which there is enough is left out
     */
    public static PurchasePlan of(
            LocalDate from,
            LocalDate to,
            Map<String, Grams> portions,
            long pupils,
            long weeks,
            Map<String, Grams> inStore) {
        Map<String, Grams> grams = new TreeMap<>();
        portions.forEach((food, portion) -> {
            Grams need = portion.times(Math.multiplyExact(pupils, weeks)).minus(inStore.getOrDefault(food, Grams.ZERO));
            if (need.isPositive()) {
                grams.put(food, need);
            }
        });
        return new PurchasePlan(from, to, grams);
    }

    /** What it will cost at these prices of a kilogram; foods without a price are not counted. */
    public Money estimate(Map<String, Money> perKilogram) {
        return grams.entrySet().stream()
                .map(food -> food.getValue().cost(perKilogram.getOrDefault(food.getKey(), Money.ZERO)))
                .reduce(Money.ZERO, Money::plus);
    }

    /** The tender for all of it (大宗食材统一招标), which stays open for as long as the rules ask at the least. */
    public Tender tender(String id, LocalDate issued, ProcurementRules rules) {
        return new Tender(id, issued, issued.plusDays(rules.tenderDays()), grams);
    }

    /**
     * What was bought beyond the plan, by food code; purchases on other days do not count.
     *
     * @param purchases what was bought, in any order
     */
    public List<Message> compare(Collection<Purchase> purchases) {
        NavigableMap<String, Grams> bought = new TreeMap<>();
        purchases.stream()
                .filter(each -> !each.date().isBefore(from) && !each.date().isAfter(to))
                .forEach(each -> bought.merge(each.foodCode(), each.grams(), Grams::plus));
        List<Message> beyond = new ArrayList<>();
        bought.forEach((food, amount) -> {
            Grams planned = grams.get(food);
            if (planned == null) {
                beyond.add(NutritionMessage.NOT_PLANNED.with(food, amount.kilograms()));
            } else if (amount.compareTo(planned) > 0) {
                beyond.add(NutritionMessage.PLAN_EXCEEDED.with(food, planned.kilograms(), amount.kilograms()));
            }
        });
        return List.copyOf(beyond);
    }
}
