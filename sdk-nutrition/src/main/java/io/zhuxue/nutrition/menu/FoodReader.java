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

    static final int CODE = 0;
    static final int GROUP = 1;
    static final int SUB_GROUP = 2;
    static final int NAME = 3;
    static final int EDIBLE_AT = 4;
    static final int FIRST_NUTRIENT = 5;

    private static final List<Column> COLUMNS = columns();

    static final int KILOJOULES = COLUMNS.size() - 2;
    private static final int SANITY = COLUMNS.size() - 1;

    private static final double KILOJOULES_PER_KILOCALORIE = 4.184;

    /** Both energies are printed as whole numbers, so each may be half a unit off; the hair is for binary fractions. */
    private static final double ROUNDING = 0.5 * KILOJOULES_PER_KILOCALORIE + 0.5 + 1e-9;

    /** Other names under which the printed table (中国食物成分表) and vendors have a nutrient. */
    private static Map<Nutrient, String> otherNames() {
        return Map.of(
                Nutrient.FIBRE, "/不溶性膳食纤维/总膳食纤维",
                Nutrient.VITAMIN_A, "/总维生素A",
                Nutrient.THIAMIN, "/硫胺素",
                Nutrient.RIBOFLAVIN, "/核黄素",
                Nutrient.NIACIN, "/尼克酸",
                Nutrient.VITAMIN_E, "/总维生素E");
    }

    private static final Map<Nutrient, Integer> KILOCALORIES_PER_GRAM =
            Map.of(Nutrient.PROTEIN, 4, Nutrient.FAT, 9, Nutrient.CARBOHYDRATE, 4);

    private final FoodPlaces places;

    FoodReader(FoodPlaces places) {
        this.places = places;
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.required("food_code", "食物编码/编码"));
        columns.add(Column.optional("food_group", "食物类别"));
        columns.add(Column.optional("sub_group", "食物亚类"));
        columns.add(Column.required("name", "食物名称/名称"));
        columns.add(Column.required(EDIBLE, "可食部/食部/可食部(%)/食部(%)"));
        for (Nutrient nutrient : Nutrient.values()) {
            columns.add(new Column(nutrient.column(), headers(nutrient), nutrient == Nutrient.ENERGY));
        }
        columns.add(Column.optional("energy_kj", "能量/能量(kJ)"));
        columns.add(Column.optional("sanity", "核对"));
        return List.copyOf(columns);
    }

    private static String headers(Nutrient nutrient) {
        String name = nutrient.chineseName();
        String unit = nutrient.unit();
        String units = "/" + name + "(" + unit + ")";
        if (unit.startsWith("µ")) {
            units += "/" + name + "(μ" + unit.substring(1) + ")/" + name + "(u" + unit.substring(1) + ")";
        }
        return name + units + otherNames().getOrDefault(nutrient, "");
    }

    FoodTable read(TableSource table) {
        PrintedRows printed = new PrintedRows(table.name(), places);
        Map<String, Food> foods = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        table.read(COLUMNS, row -> {
            if (printed.passOver(row)) {
                return;
            }
            int before = rejections.size();
            Food food = food(table.name(), row, printed, rejections);
            if (rejections.size() > before) {
                return;
            }
            if (foods.putIfAbsent(food.code(), food) != null) {
                reject(table.name(), row, CODE, NutritionMessage.DUPLICATE_FOOD.with(food.code()), rejections);
            }
        });
        return new FoodTable(foods.values(), rejections);
    }

    private Food food(String file, Row row, PrintedRows printed, List<Rejection> rejections) {
        for (int required : new int[] {CODE, NAME}) {
            if (row.blank(required)) {
                String column = COLUMNS.get(required).name();
                reject(file, row, required, CoreMessage.MISSING.with(column), rejections);
            }
        }
        double edible = edible(file, row, rejections);
        Map<Nutrient, Double> amounts = new EnumMap<>(Nutrient.class);
        Set<Nutrient> traces = EnumSet.noneOf(Nutrient.class);
        Set<Nutrient> estimates = EnumSet.noneOf(Nutrient.class);
        boolean impossible = false;
        for (Nutrient nutrient : Nutrient.values()) {
            int column = FIRST_NUTRIENT + nutrient.ordinal();
            PrintedCell cell = PrintedCell.of(row.value(column));
            switch (cell.kind()) {
                case TRACE -> traces.add(nutrient);
                case UNREADABLE -> bad(file, row, column, "数、(估计值)、Tr 或空", rejections);
                case GIVEN, ESTIMATED -> {
                    if (cell.number() < 0) {
                        impossible = true; // a slip of the table: the value is not known, the food is
                    } else {
                        amounts.put(nutrient, cell.number());
                        if (cell.kind() == PrintedCell.Kind.ESTIMATED) {
                            estimates.add(nutrient);
                        }
                    }
                }
                case MISSING -> {}
            }
        }
        energies(file, row, amounts, rejections);
        boolean doubtful =
                impossible || missing(row.value(EDIBLE_AT)) || row.value(SANITY).equalsIgnoreCase("check");
        String group = row.blank(GROUP) ? printed.group() : row.value(GROUP);
        String subGroup = row.blank(GROUP) && row.blank(SUB_GROUP) ? printed.subGroup() : row.value(SUB_GROUP);
        boolean derived = deriveEnergy(amounts, traces);
        Composition composition = new Composition(amounts, traces, estimates);
        Food.Place place = places.place(group, subGroup, row.value(NAME));
        return new Food(
                PrintedCell.plain(row.value(CODE)),
                row.value(NAME),
                group,
                subGroup,
                edible,
                doubtful,
                derived,
                composition,
                place);
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
        double edible = PrintedCell.of(row.value(EDIBLE_AT)).number();
        if (edible >= 0 && edible <= 100) {
            return edible;
        }
        bad(file, row, EDIBLE_AT, "0 到 100 的百分数", rejections);
        return 100;
    }

    private static boolean missing(String cell) {
        return PrintedCell.of(cell).kind() == PrintedCell.Kind.MISSING;
    }

    /** Rejects a food whose kilocalories and kilojoules differ by more than both were rounded. */
    private static void energies(String file, Row row, Map<Nutrient, Double> amounts, List<Rejection> rejections) {
        PrintedCell cell = PrintedCell.of(row.value(KILOJOULES));
        Double kilocalories = amounts.get(Nutrient.ENERGY);
        if (cell.kind() == PrintedCell.Kind.UNREADABLE) {
            bad(file, row, KILOJOULES, "数、(估计值)、Tr 或空", rejections);
        } else if (kilocalories != null
                && Math.abs(kilocalories * KILOJOULES_PER_KILOCALORIE - cell.number()) > ROUNDING) {
            Message reason = NutritionMessage.ENERGIES_DISAGREE.with(
                    row.value(CODE), row.value(FIRST_NUTRIENT), row.value(KILOJOULES));
            reject(file, row, KILOJOULES, reason, rejections);
        }
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
