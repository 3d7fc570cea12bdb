package io.zhuxue.server.menu;

import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Tables;
import io.zhuxue.nutrition.menu.FoodRule;
import io.zhuxue.nutrition.menu.FoodTable;
import io.zhuxue.nutrition.menu.Menu;
import io.zhuxue.nutrition.menu.PriceList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The folder of a menu (食谱文件夹): what was asked, the dishes, prices and foods that came along, the menu and what the
 * search said of it.
 *
 * @param path where
 */
record MenuFolder(Path path) {

    /** The tables that came along: recipes, prices, foods. */
    static final String KITCHEN = "kitchen";

    /** A menu that came along to be checked, beside them. */
    static final String BROUGHT = "brought";

    private static final String MENU = "menu";
    private static final String ASKED = "asked";
    private static final String SAID = "said";
    private static final String ALLERGENS = "allergens";
    private static final List<String> PAIR = List.of("item", "text");

    /** What the search said, one thing a line. */
    enum Item {
        COST,
        BOUND,
        GAP,
        SECONDS,
        BINDING,
        RELAXED,
        LEFT_OUT,
        NOT_TO_SERVE,
        REJECTED
    }

    /** A line of what the search said. */
    record Said(Item item, String text) {}

    Path kitchen() {
        return path.resolve(KITCHEN);
    }

    void write(MenuAsked asked) {
        try (CsvWriter csv = CsvWriter.create(path.resolve(ASKED + ".csv"), PAIR)) {
            new TreeMap<>(asked.values()).forEach((name, value) -> csv.row(name, value));
            csv.commit();
        }
    }

    MenuAsked asked() {
        Map<String, String> values = new LinkedHashMap<>();
        Tables.find(path, ASKED)
                .read(Column.named(PAIR.toArray(new String[0])), row -> values.put(row.value(0), row.value(1)));
        return MenuAsked.of(values);
    }

    void write(Menu menu, List<Said> said) {
        try (CsvWriter csv =
                CsvWriter.create(path.resolve(MENU + ".csv"), List.of("day", "dish", "food_code", "grams_per_pupil"))) {
            menu.servings().forEach(each -> csv.row(each.day(), each.dish(), each.foodCode(), grams(each.grams())));
            csv.commit();
        }
        try (CsvWriter csv = CsvWriter.create(path.resolve(SAID + ".csv"), PAIR)) {
            said.forEach(each -> csv.row(each.item().name(), each.text()));
            csv.commit();
        }
    }

    /** Grams with at most one decimal. */
    static String grams(double grams) {
        BigDecimal plain =
                BigDecimal.valueOf(grams).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    /** Writes the allergens of each dish as words. */
    void writeAllergens(Map<String, List<FoodRule>> dishes) {
        try (CsvWriter csv = CsvWriter.create(path.resolve(ALLERGENS + ".csv"), PAIR)) {
            dishes.forEach((dish, allergens) ->
                    csv.row(dish, allergens.stream().map(FoodRule::name).collect(Collectors.joining("、"))));
            csv.commit();
        }
    }

    /** The allergens of each dish as words; of a menu from before they were written down there are none. */
    Map<String, String> allergens() {
        Map<String, String> dishes = new LinkedHashMap<>();
        Tables.lookUp(path, ALLERGENS)
                .ifPresent(table -> table.read(
                        Column.named(PAIR.toArray(new String[0])), row -> dishes.put(row.value(0), row.value(1))));
        return dishes;
    }

    List<Said> said() {
        List<Said> said = new ArrayList<>();
        Tables.find(path, SAID)
                .read(
                        Column.named(PAIR.toArray(new String[0])),
                        row -> said.add(new Said(Item.valueOf(row.value(0)), row.value(1))));
        return said;
    }

    Menu menu(FoodTable foods) {
        return Menu.read(Tables.find(path, MENU), foods);
    }

    /** The menu that was brought along to be checked. */
    Menu brought(FoodTable foods) {
        return Menu.read(Tables.find(kitchen(), BROUGHT), foods);
    }

    /** The foods that came along, or else the starter table. */
    FoodTable foods() {
        return Tables.lookUp(kitchen(), "foods").map(FoodTable::read).orElseGet(FoodTable::starter);
    }

    /** The prices that came along; none when none did. */
    PriceList prices() {
        return Tables.lookUp(kitchen(), "prices").map(PriceList::read).orElseGet(() -> new PriceList(Map.of()));
    }

    void write(PriceList prices) {
        try (CsvWriter csv = CsvWriter.create(kitchen().resolve("prices.csv"), List.of("food_code", "yuan_per_kg"))) {
            new TreeMap<String, Money>(prices.perKilogram()).forEach((code, price) -> csv.row(code, price.toString()));
            csv.commit();
        }
    }
}
