package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.Requirement.Force;
import io.zhuxue.nutrition.menu.Requirement.Scope;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The rules that a school's own means make: no day above the ceiling, no resource of the kitchen beyond its day, no lot
 * left over past its date; and what the store saves.
 */
final class HouseRules {

    private static final String CEILING = "cost_ceiling_fen";
    private static final String KITCHEN = "kitchen:";
    private static final String USE_BY = "use_by:";
    private static final double ROUNDING = 1e-6;

    private final Means means;
    private final PriceList prices;
    private final double pupils;
    private final List<Dish> dishes;
    private final List<MenuProblem.Row> rows = new ArrayList<>();
    private final List<MenuProblem.Store> stores = new ArrayList<>();

    HouseRules(MenuPlanner.Order order, List<Dish> dishes) {
        means = order.means();
        prices = order.prices();
        pupils = order.pupils().total();
        this.dishes = dishes;
        means.ceiling()
                .ifPresent(money -> atMost(
                        CEILING,
                        money.fen(),
                        dish -> prices.fen(dish).orElseThrow().doubleValue()));
        means.kitchen()
                .perDay()
                .forEach((resource, amount) -> atMost(
                        KITCHEN + resource, amount, dish -> means.kitchen().taken(dish.name(), resource)));
        Set<String> foods = new LinkedHashSet<>();
        means.larder().lots().forEach(lot -> foods.add(lot.foodCode()));
        for (String food : foods) {
            useBy(food);
            store(food);
        }
    }

    private void atMost(String item, double high, ToDoubleFunction<Dish> amount) {
        double size = Math.max(high, 1);
        rows.add(new MenuProblem.Row(item, Scope.DAY, Force.MUST, of(amount), Double.NEGATIVE_INFINITY, high, size));
    }

    /** For each date on which lots of a food end: what has to be used until then, grams of all pupils. */
    private void useBy(String food) {
        TreeMap<Integer, Long> ends = new TreeMap<>();
        for (Larder.Lot lot : means.larder().of(food)) {
            if (means.larder().mustBeUsed(lot)) {
                ends.merge(means.larder().lasts(lot), lot.grams(), Long::sum);
            }
        }
        long sum = 0;
        for (Map.Entry<Integer, Long> end : ends.entrySet()) {
            sum += end.getValue();
            rows.add(new MenuProblem.Row(
                    USE_BY + food,
                    Scope.WEEK,
                    Force.SHOULD,
                    of(dish -> grams(dish, food) * pupils),
                    sum,
                    Double.POSITIVE_INFINITY,
                    sum,
                    end.getKey() < means.larder().days().size() ? end.getKey() : MenuProblem.Row.WHOLE_WEEK));
        }
    }

    /** What a pupil's part of the food in store saves. */
    private void store(String food) {
        double saving = saving(food).doubleValue();
        double grams =
                means.larder().of(food).stream().mapToLong(Larder.Lot::grams).sum() / pupils;
        List<Double> uses = of(dish -> grams(dish, food));
        if (saving > 0 && uses.stream().anyMatch(use -> use > 0)) {
            stores.add(new MenuProblem.Store("store:" + food, uses, grams, saving));
        }
    }

    /** Fen that a gram out of the store saves; nothing when it counts for more than the price, or has none. */
    private BigDecimal saving(String food) {
        return prices.fen(food, 1)
                .map(price -> price.subtract(means.larder().fenPerGram(food)).max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    private List<Double> of(ToDoubleFunction<Dish> amount) {
        return dishes.stream().map(amount::applyAsDouble).toList();
    }

    private static double grams(Dish dish, String food) {
        return dish.ingredients().stream()
                .filter(ingredient -> ingredient.foodCode().equals(food))
                .mapToDouble(Dish.Ingredient::grams)
                .sum();
    }

    /** The rules; one that no dish can do anything for is not among them, though it is broken. */
    List<MenuProblem.Row> rows() {
        return rows.stream()
                .filter(row -> row.coefficients().stream().anyMatch(amount -> amount != 0))
                .toList();
    }

    List<MenuProblem.Store> stores() {
        return stores;
    }

    /** What had to give of these rules. */
    List<MenuPlanner.Relaxation> relaxations(List<List<Integer>> days) {
        List<MenuPlanner.Relaxation> given = new ArrayList<>();
        for (MenuProblem.Row row : rows) {
            if (row.scope() == Scope.WEEK) {
                String day = row.firstDays() == MenuProblem.Row.WHOLE_WEEK ? "week" : Integer.toString(row.firstDays());
                judge(day, row, Relaxing.weekSum(row, days), given);
                continue;
            }
            for (int day = 0; day < days.size(); day++) {
                judge(Integer.toString(day + 1), row, Relaxing.sum(row, days.get(day)), given);
            }
        }
        return given;
    }

    private static void judge(String day, MenuProblem.Row row, double amount, List<MenuPlanner.Relaxation> given) {
        double room = ROUNDING * row.size();
        if (amount < row.low() - room || amount > row.high() + room) {
            given.add(new MenuPlanner.Relaxation(day, row.item(), amount, Math.max(0, row.low()), row.high()));
        }
    }

    /** What leaves the store for a menu, first expired first. */
    List<MenuPlanner.StockUse> issues(List<List<Dish>> days) {
        Map<Larder.Lot, Double> left = new LinkedHashMap<>();
        means.larder().lots().forEach(lot -> left.put(lot, (double) lot.grams()));
        List<MenuPlanner.StockUse> issues = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            Map<String, Double> uses = new TreeMap<>();
            for (Dish dish : days.get(day)) {
                dish.ingredients().forEach(each -> uses.merge(each.foodCode(), each.grams() * pupils, Double::sum));
            }
            for (Map.Entry<String, Double> use : uses.entrySet()) {
                double wanted = use.getValue();
                for (Larder.Lot lot : means.larder().of(use.getKey())) {
                    double there = means.larder().lasts(lot) > day ? left.getOrDefault(lot, 0.0) : 0;
                    double taken = Math.min(there, wanted);
                    if (taken > ROUNDING) {
                        left.put(lot, there - taken);
                        wanted -= taken;
                        issues.add(new MenuPlanner.StockUse(
                                Integer.toString(day + 1), lot.lotNo(), lot.foodCode(), taken));
                    }
                }
            }
        }
        return issues;
    }

    /** What a menu saves by what leaves the store, fen of one pupil. */
    BigDecimal saved(List<MenuPlanner.StockUse> issues) {
        BigDecimal fen = BigDecimal.ZERO;
        for (MenuPlanner.StockUse issue : issues) {
            fen = fen.add(saving(issue.foodCode()).multiply(BigDecimal.valueOf(issue.grams() / pupils)));
        }
        return fen;
    }
}
