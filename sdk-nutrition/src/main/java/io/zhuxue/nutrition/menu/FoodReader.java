package io.zhuxue.nutrition.menu;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.NutritionMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a food composition table; a bad row is reported with every bad cell and left out. */
final class FoodReader {

    static final String EDIBLE = "edible_pct";

    private static final int CODE = 0;
    private static final int GROUP = 1;
    private static final int SUB_GROUP = 2;
    private static final int NAME = 3;
    private static final int EDIBLE_AT = 4;
    private static final int FIRST_NUTRIENT = 5;

    private static final List<Column> COLUMNS = columns();
    private static final int SANITY = COLUMNS.size() - 1;

    private static final Map<Nutrient, Integer> KILOCALORIES_PER_GRAM =
            Map.of(Nutrient.PROTEIN, 4, Nutrient.FAT, 9, Nutrient.CARBOHYDRATE, 4);

    private final FoodPlaces places;

    FoodReader(FoodPlaces places) {
        this.places = places;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("food_code", "食物编码"));
        columns.add(Column.required("food_group", "食物类别"));
        columns.add(Column.optional("sub_group", "食物亚类"));
        columns.add(Column.required("name", "食物名称"));
        columns.add(Column.required(EDIBLE, "可食部"));
        for (Nutrient nutrient : Nutrient.values()) {
            columns.add(new Column(nutrient.column(), nutrient.chineseName(), nutrient == Nutrient.ENERGY));
        }
        columns.add(Column.optional("sanity", "核对"));
        return List.copyOf(columns);
    }

    FoodTable read(TableSource table) {
        Map<String, Food> foods = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        table.read(COLUMNS, row -> {
            int before = rejections.size();
            Food food = food(table.name(), row, rejections);
            if (rejections.size() > before) {
                return;
            }
            if (foods.putIfAbsent(food.code(), food) != null) {
                reject(table.name(), row, CODE, NutritionMessage.DUPLICATE_FOOD.with(food.code()), rejections);
            }
        });
        return new FoodTable(foods.values(), rejections);
    }

    private Food food(String file, Row row, List<Rejection> rejections) {
        for (int required : new int[] {CODE, NAME}) {
            if (row.blank(required)) {
                String column = COLUMNS.get(required).name();
                reject(file, row, required, CoreMessage.MISSING.with(column), rejections);
            }
        }
        double edible = edible(file, row, rejections);
        Map<Nutrient, Double> amounts = new EnumMap<>(Nutrient.class);
        Set<Nutrient> traces = EnumSet.noneOf(Nutrient.class);
        boolean impossible = false;
        for (Nutrient nutrient : Nutrient.values()) {
            int column = FIRST_NUTRIENT + nutrient.ordinal();
            String cell = row.value(column);
            if (cell.equalsIgnoreCase("Tr") || cell.equals("微量")) {
                traces.add(nutrient);
            } else if (!missing(cell)) {
                double amount = number(cell);
                if (amount >= 0) {
                    amounts.put(nutrient, amount);
                } else if (amount < 0) {
                    impossible = true; // a slip of the table: the value is not known, the food is
                } else {
                    bad(file, row, column, "数、Tr 或空", rejections);
                }
            }
        }
        boolean doubtful =
                impossible || missing(row.value(EDIBLE_AT)) || row.value(SANITY).equalsIgnoreCase("check");
        String group = row.value(GROUP);
        String subGroup = row.value(SUB_GROUP);
        boolean derived = deriveEnergy(amounts, traces);
        Composition composition = new Composition(amounts, traces);
        Food.Place place = places.place(group, subGroup, row.value(NAME));
        return new Food(
                row.value(CODE), row.value(NAME), group, subGroup, edible, doubtful, derived, composition, place);
    }

    /**
     * Works out an energy that the table leaves blank, as it does for plant oils, of the three macronutrients by the
     * table's own factors (4, 9, 4 kcal); oil without calories would make every check wrong.
     */
    private static boolean deriveEnergy(Map<Nutrient, Double> amounts, Set<Nutrient> traces) {
        if (amounts.containsKey(Nutrient.ENERGY) || traces.contains(Nutrient.ENERGY)) {
            return false;
        }
        double energy = 0;
        for (Map.Entry<Nutrient, Integer> factor : KILOCALORIES_PER_GRAM.entrySet()) {
            Double grams = amounts.get(factor.getKey());
            if (grams == null && !traces.contains(factor.getKey())) {
                return false;
            }
            energy += grams == null ? 0 : grams * factor.getValue();
        }
        amounts.put(Nutrient.ENERGY, energy);
        return true;
    }

    /** The edible part; 100 where the table leaves it blank, and the food is then doubtful. */
    private static double edible(String file, Row row, List<Rejection> rejections) {
        if (missing(row.value(EDIBLE_AT))) {
            return 100;
        }
        double edible = number(row.value(EDIBLE_AT));
        if (edible >= 0 && edible <= 100) {
            return edible;
        }
        bad(file, row, EDIBLE_AT, "0 到 100 的百分数", rejections);
        return 100;
    }

    private static boolean missing(String cell) {
        return cell.isEmpty() || cell.equals("—") || cell.equals("-") || cell.equals("…");
    }

    /** The number, or NaN, which no comparison accepts. */
    static double number(String cell) {
        try {
            double number = Double.parseDouble(cell);
            return Double.isFinite(number) ? number : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static void bad(String file, Row row, int column, String expected, List<Rejection> rejections) {
        String name = COLUMNS.get(column).name();
        reject(file, row, column, CoreMessage.BAD_VALUE.with(name, expected), rejections);
    }

    private static void reject(String file, Row row, int column, Message reason, List<Rejection> rejections) {
        rejections.add(new Rejection(file, row.number(), COLUMNS.get(column).name(), reason));
    }
}
