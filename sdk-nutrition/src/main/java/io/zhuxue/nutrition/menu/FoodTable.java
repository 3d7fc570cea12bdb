package io.zhuxue.nutrition.menu;

import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A food composition table (食物成分表): foods by their code, in the table's order. */
public final class FoodTable {

    private static final class Starter {
        static final FoodTable TABLE = read(new ResourceTable("starter-foods.csv"));
    }

    private final Map<String, Food> foods;
    private final List<Rejection> rejections;

    /** A table of foods; of two with the same code the first stays. */
    public FoodTable(Collection<Food> foods) {
        this(foods, List.of());
    }

    FoodTable(Collection<Food> foods, List<Rejection> rejections) {
        Map<String, Food> byCode = new LinkedHashMap<>();
        foods.forEach(food -> byCode.putIfAbsent(food.code(), food));
        this.foods = Collections.unmodifiableMap(byCode);
        this.rejections = List.copyOf(rejections);
    }

    /**
     * Reads a table laid out as food_code, food_group, sub_group, name, edible_pct, the twenty nutrients and sanity.
     *
     * <p>A blank cell, — and … are missing, Tr is a trace, (x) is estimated, 0 is nothing; the four are kept apart. The
     * printed layout is read too: Chinese headers, a row of units under them, headings of groups between the foods,
     * full-width digits, energy in kcal and in kJ (a food whose two energies disagree beyond rounding is rejected).
     * Columns of other nutrients are passed over.
     *
     * @throws io.zhuxue.core.table.TableException when required columns are absent or a column has another unit
     */
    public static FoodTable read(TableSource table) {
        return new FoodReader(FoodPlaces.national()).read(table);
    }

    /**
     * A small table of common canteen foods to begin with (入门食物表), typed from public figures; its rows name their source.
     * None has been compared with the printed source yet, so a county should load its own table as soon as it can.
     */
    public static FoodTable starter() {
        return Starter.TABLE;
    }

    /** The food of a code. */
    public Optional<Food> find(String code) {
        return Optional.ofNullable(foods.get(code));
    }

    /** All foods in the table's order. */
    public Collection<Food> foods() {
        return foods.values();
    }

    /** The rows that were not taken. */
    public List<Rejection> rejections() {
        return rejections;
    }

    /**
     * A value on which two readings of the same table disagree.
     *
     * @param foodCode the food
     * @param item the nutrient's column, or edible_pct
     * @param here the value in this table; empty when missing
     * @param there the value in the other table; empty when missing
     */
    public record Disagreement(String foodCode, String item, OptionalDouble here, OptionalDouble there) {}

    /**
     * Where this reading of a printed table and a second, independent one differ (两遍录入比对), in this table's order. A
     * trace is not the same as 0, nor an estimate as the same number measured. A food that only one of them holds is
     * not a disagreement.
     */
    public List<Disagreement> disagreements(FoodTable other) {
        List<Disagreement> found = new ArrayList<>();
        for (Food food : foods.values()) {
            other.find(food.code()).ifPresent(second -> compare(food, second, found));
        }
        return found;
    }

    private static void compare(Food food, Food second, List<Disagreement> found) {
        if (Double.compare(food.ediblePercent(), second.ediblePercent()) != 0) {
            found.add(new Disagreement(
                    food.code(),
                    FoodReader.EDIBLE,
                    OptionalDouble.of(food.ediblePercent()),
                    OptionalDouble.of(second.ediblePercent())));
        }
        for (Nutrient nutrient : Nutrient.values()) {
            OptionalDouble here = food.composition().amount(nutrient);
            OptionalDouble there = second.composition().amount(nutrient);
            boolean same = here.equals(there)
                    && food.composition().trace(nutrient)
                            == second.composition().trace(nutrient)
                    && food.composition().estimated(nutrient)
                            == second.composition().estimated(nutrient);
            if (!same) {
                found.add(new Disagreement(food.code(), nutrient.column(), here, there));
            }
        }
    }
}
