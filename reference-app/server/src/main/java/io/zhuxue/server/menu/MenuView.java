package io.zhuxue.server.menu;

import io.zhuxue.nutrition.menu.Food;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.MealStandard;
import io.zhuxue.nutrition.menu.Menu;
import io.zhuxue.nutrition.menu.MenuCheck;
import io.zhuxue.nutrition.menu.PriceList;
import io.zhuxue.nutrition.menu.Requirement;
import io.zhuxue.server.menu.MenuFolder.Item;
import io.zhuxue.server.menu.MenuFolder.Said;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A weighed menu as a page shows it (带量食谱), with its check and what the search said.
 *
 * @param asked what it was asked for
 * @param days its days
 * @param rules the rules of the standard, each day and the week
 * @param advice what to change
 * @param meets whether it meets every rule that a menu must meet
 * @param costPerDay yuan a pupil and day, four decimals; empty without prices
 * @param said what the search said; empty for a menu that was checked
 */
public record MenuView(
        MenuAsked asked,
        List<Day> days,
        List<RuleRow> rules,
        List<String> advice,
        boolean meets,
        String costPerDay,
        List<Said> said) {

    private static final int FEN_TO_YUAN = 2;

    /**
     * A day.
     *
     * @param name such as 第1天
     * @param yuan what it costs a pupil, two decimals; empty when a price is not known
     */
    public record Day(String name, List<Plate> plates, String yuan) {
        public Day {
            plates = List.copyOf(plates);
        }
    }

    /**
     * A dish of a day with its portions.
     *
     * @param allergens its allergens as words; empty when none is known
     */
    public record Plate(String dish, List<Portion> portions, String allergens) {
        public Plate {
            portions = List.copyOf(portions);
        }

        /** Such as 大米80克、黄豆10克（过敏原：大豆）. */
        public String words() {
            StringBuilder words = new StringBuilder();
            portions.forEach(each -> words.append(words.isEmpty() ? "" : "、")
                    .append(each.food())
                    .append(each.grams())
                    .append('克'));
            if (!allergens.isEmpty()) {
                words.append("（过敏原：").append(allergens).append('）');
            }
            return words.toString();
        }
    }

    /**
     * A raw food in a portion.
     *
     * @param number its place in the menu, from 0
     */
    public record Portion(int number, String code, String food, String grams) {}

    public MenuView {
        days = List.copyOf(days);
        rules = List.copyOf(rules);
        advice = List.copyOf(advice);
        said = List.copyOf(said);
    }

    static MenuView of(MenuFolder folder) {
        FoodTable foods = folder.foods();
        Menu menu = folder.menu(foods);
        MenuAsked asked = folder.asked();
        MenuCheck.Report report =
                MenuCheck.create(MealStandard.national(), foods).check(menu, asked.diners(), asked.mealOf());
        Map<String, List<Menu.Serving>> byDay = new LinkedHashMap<>();
        menu.servings()
                .forEach(each -> byDay.computeIfAbsent(each.day(), day -> new ArrayList<>())
                        .add(each));
        List<Day> days = new ArrayList<>();
        int number = 0;
        PriceList prices = folder.prices();
        Map<String, String> allergens = folder.allergens();
        for (Map.Entry<String, List<Menu.Serving>> day : byDay.entrySet()) {
            days.add(new Day(
                    RuleRow.day(day.getKey()),
                    plates(day.getValue(), number, foods, allergens),
                    yuan(day.getValue(), prices, 1, FEN_TO_YUAN)));
            number += day.getValue().size();
        }
        return new MenuView(
                asked,
                days,
                report.findings().stream().map(RuleRow::of).toList(),
                report.advice().stream().map(each -> named(each.text())).toList(),
                report.meetsStandard() && !days.isEmpty(),
                days.isEmpty() ? "" : yuan(menu.servings(), prices, days.size(), FEN_TO_YUAN + 2),
                folder.said());
    }

    /** Advice names items by their codes; people read words. */
    private static String named(String text) {
        String words = text;
        for (Requirement rule : RuleRow.national()) {
            words = words.replace(rule.item(), RuleNames.of(rule.item()));
        }
        return words;
    }

    private static List<Plate> plates(
            List<Menu.Serving> servings, int from, FoodTable foods, Map<String, String> allergens) {
        Map<String, List<Portion>> dishes = new LinkedHashMap<>();
        int number = from;
        for (Menu.Serving each : servings) {
            String food = foods.find(each.foodCode()).map(Food::name).orElse(each.foodCode());
            dishes.computeIfAbsent(each.dish(), dish -> new ArrayList<>())
                    .add(new Portion(number++, each.foodCode(), food, MenuFolder.grams(each.grams())));
        }
        return dishes.entrySet().stream()
                .map(dish -> new Plate(dish.getKey(), dish.getValue(), allergens.getOrDefault(dish.getKey(), "")))
                .toList();
    }

    private static String yuan(List<Menu.Serving> servings, PriceList prices, int days, int decimals) {
        BigDecimal fen = BigDecimal.ZERO;
        for (Menu.Serving each : servings) {
            var part = prices.fen(each.foodCode(), each.grams());
            if (part.isEmpty()) {
                return "";
            }
            fen = fen.add(part.get());
        }
        return fen.movePointLeft(FEN_TO_YUAN)
                .divide(BigDecimal.valueOf(days), decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** The servings in their order, as the fields of a form. */
    public List<Portion> portions() {
        return days.stream()
                .flatMap(day -> day.plates().stream())
                .flatMap(plate -> plate.portions().stream())
                .toList();
    }

    /** One thing that the search said; empty when it did not. */
    public String saidOf(String item) {
        return all(item).stream().findFirst().orElse("");
    }

    /** Everything of a kind that the search said. */
    public List<String> all(String item) {
        return said.stream()
                .filter(each -> each.item() == Item.valueOf(item))
                .map(Said::text)
                .toList();
    }

    /** The proven gap in percent, one decimal; empty for a menu that was checked. */
    public String gapPercent() {
        String gap = saidOf("GAP");
        return gap.isEmpty()
                ? ""
                : new BigDecimal(gap)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    /** The rules as lines of a chart, each over its days. */
    public List<RuleLine> chart() {
        return RuleLine.of(rules);
    }
}
