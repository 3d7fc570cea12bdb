package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up a menu once a day and once a week and holds the sums against the rules. */
final class DefaultMenuCheck implements MenuCheck {

    private static final int LONGEST_WEEK = 7;
    private static final int SCHOOL_WEEK = 5;
    private static final int NAMED_DISHES = 2;

    private final MealStandard standard;
    private final FoodTable foods;

    DefaultMenuCheck(MealStandard standard, FoodTable foods) {
        this.standard = standard;
        this.foods = foods;
    }

    @Override
    public Report check(Menu menu, Pupils pupils, Meal meal) {
        List<Requirement> rules = standard.requirements(pupils, meal);
        List<Finding> findings = new ArrayList<>();
        List<Message> advice = new ArrayList<>();
        List<Map.Entry<String, List<Menu.Serving>>> days =
                new ArrayList<>(menu.byDay().entrySet());
        for (Map.Entry<String, List<Menu.Serving>> day : days) {
            judge(day.getKey(), day.getValue(), 1, rules, Scope.DAY, findings, advice);
        }
        int length = days.size() > LONGEST_WEEK ? SCHOOL_WEEK : Math.max(1, days.size());
        for (int from = 0, week = 1; from < days.size(); from += length, week++) {
            List<Menu.Serving> servings = new ArrayList<>();
            int to = Math.min(days.size(), from + length);
            days.subList(from, to).forEach(day -> servings.addAll(day.getValue()));
            String name = days.size() > LONGEST_WEEK ? "week" + week : "week";
            judge(name, servings, to - from, rules, Scope.WEEK, findings, advice);
        }
        warnOfFoods(menu, advice);
        return new Report(findings, advice);
    }

    private void judge(
            String day,
            List<Menu.Serving> servings,
            int days,
            List<Requirement> rules,
            Scope scope,
            List<Finding> findings,
            List<Message> advice) {
        Tally tally = tally(servings);
        if (scope == Scope.WEEK && tally.darkVegetablePercent() < standard.darkVegetablePercent()) {
            advice.add(NutritionMessage.FEW_DARK_VEGETABLES.with(
                    label(day), shown(tally.darkVegetablePercent()), shown(standard.darkVegetablePercent())));
        }
        for (Requirement rule : rules) {
            if (rule.scope() != scope) {
                continue;
            }
            boolean mean = scope == Scope.WEEK && !rule.item().equals("food_kinds_week");
            double amount = mean ? tally.amount(rule.item()) / days : tally.amount(rule.item());
            boolean ok = rule.meets(amount);
            findings.add(new Finding(day, rule, amount, ok));
            if (!ok) {
                advice.add(whatToChange(day, rule, amount, servings));
                double unknown = tally.unknownGrams(rule.item()) / days;
                if (amount < rule.low() && unknown > 0) {
                    advice.add(NutritionMessage.VALUES_MISSING.with(label(day), rule.item(), shown(unknown)));
                }
            }
        }
    }

    private Message whatToChange(String day, Requirement rule, double amount, List<Menu.Serving> servings) {
        if (amount < rule.low()) {
            return NutritionMessage.TOO_LITTLE.with(
                    label(day),
                    rule.item(),
                    shown(amount),
                    shown(rule.low()),
                    shown(rule.low() - amount),
                    more(rule.item()));
        }
        return NutritionMessage.TOO_MUCH.with(
                label(day),
                rule.item(),
                shown(amount),
                shown(rule.high()),
                shown(amount - rule.high()),
                largestSources(rule.item(), servings));
    }

    private String more(String item) {
        for (FoodGroup group : FoodGroup.values()) {
            if (group.item().equals(item)) {
                return group.chineseName();
            }
        }
        String sources = standard.sources(item);
        return sources.isEmpty() ? "不同种类的食物" : sources;
    }

    /** The dishes that give most of an item, most first. */
    private String largestSources(String item, List<Menu.Serving> servings) {
        Map<String, List<Menu.Serving>> dishes = servings.stream()
                .collect(Collectors.groupingBy(Menu.Serving::dish, LinkedHashMap::new, Collectors.toList()));
        String column = Tally.nutrientOf(item);
        return dishes.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, List<Menu.Serving>> dish) ->
                                -tally(dish.getValue()).amount(column))
                        .thenComparing(Map.Entry::getKey))
                .limit(NAMED_DISHES)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
    }

    private void warnOfFoods(Menu menu, List<Message> advice) {
        Set<String> codes = new LinkedHashSet<>();
        menu.servings().forEach(serving -> codes.add(serving.foodCode()));
        for (String code : codes) {
            Food food = food(code);
            if (food.energyDerived()) {
                advice.add(NutritionMessage.ENERGY_DERIVED.with(code));
            } else if (food.doubtful()) {
                advice.add(NutritionMessage.DOUBTFUL_FOOD.with(code));
            }
            if (food.place().wild()) {
                advice.add(NutritionMessage.WILD_FOOD.with(code));
            }
        }
    }

    private Tally tally(List<Menu.Serving> servings) {
        Tally tally = new Tally(standard);
        servings.forEach(serving -> tally.add(food(serving.foodCode()), serving.grams()));
        return tally;
    }

    private Food food(String code) {
        return foods.find(code).orElseThrow(() -> new IllegalArgumentException("the food table does not hold " + code));
    }

    /** A finding's day as people say it: the third day, the week, the second week of a longer menu. */
    static String label(String day) {
        if (day.equals("week")) {
            return "全周";
        }
        return day.startsWith("week") ? "第" + day.substring("week".length()) + "周" : "第" + day + "天";
    }

    private static String shown(double amount) {
        return BigDecimal.valueOf(amount)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
