package io.zhuxue.nutrition.menu;

import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableException;
import io.zhuxue.nutrition.NutritionMessage;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rows of a printed table that are no food: the row of units under the header, the header again on each page, and
 * the headings of groups and sub-groups, which the foods under them belong to.
 */
final class PrintedRows {

    private static final Set<String> UNITS = Set.of("kcal", "kj", "g", "mg", "ug", "ugrae", "ugre", "%");
    private static final Set<String> CODE_HEADERS = Set.of("food_code", "食物编码", "编码");

    /** Groups of the national table that the standard gives no amount for; their foods must not count to the last group. */
    private static final Pattern OTHER_GROUP = Pattern.compile("([一二三四五六七八九十]+[、.])?(婴幼儿|小吃|速食|饮料|软饮料|含酒精|糖|调味品|药食).*");

    private final String file;
    private final FoodPlaces places;
    private String group = "";
    private String subGroup = "";

    PrintedRows(String file, FoodPlaces places) {
        this.file = file;
        this.places = places;
    }

    /** The group of the last heading; empty before the first. */
    String group() {
        return group;
    }

    /** The sub-group of the last heading; empty when the group has none yet. */
    String subGroup() {
        return subGroup;
    }

    /**
     * True when the row is no food; a heading is then remembered.
     *
     * @throws TableException when a row of units gives a column another unit than it is read in
     */
    boolean passOver(Row row) {
        String code = PrintedCell.plain(row.value(FoodReader.CODE));
        if (CODE_HEADERS.contains(code)) {
            return true;
        }
        if (code.isEmpty() && row.blank(FoodReader.NAME) && anyUnit(row)) {
            units(row);
            return true;
        }
        if (anyValue(row) || code.isEmpty() == row.blank(FoodReader.NAME) || looksLikeCode(code)) {
            return false;
        }
        heading(code.isEmpty() ? row.value(FoodReader.NAME) : row.value(FoodReader.CODE));
        return true;
    }

    private void heading(String text) {
        if (group.isEmpty()
                || places.tableGroup(text)
                || OTHER_GROUP.matcher(text).matches()) {
            group = text;
            subGroup = "";
        } else {
            subGroup = text;
        }
    }

    private static boolean looksLikeCode(String code) {
        return code.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean anyValue(Row row) {
        if (!row.blank(FoodReader.GROUP) || !row.blank(FoodReader.SUB_GROUP)) {
            return true;
        }
        for (int column = FoodReader.EDIBLE_AT; column <= FoodReader.KILOJOULES; column++) {
            if (!row.blank(column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyUnit(Row row) {
        for (int column = FoodReader.EDIBLE_AT; column <= FoodReader.KILOJOULES; column++) {
            if (UNITS.contains(PrintedCell.unit(row.value(column)))) {
                return true;
            }
        }
        return false;
    }

    private void units(Row row) {
        unit(row, FoodReader.EDIBLE_AT, FoodReader.EDIBLE, "%");
        for (Nutrient nutrient : Nutrient.values()) {
            unit(row, FoodReader.FIRST_NUTRIENT + nutrient.ordinal(), nutrient.column(), nutrient.unit());
        }
        unit(row, FoodReader.KILOJOULES, "energy_kj", "kJ");
    }

    private void unit(Row row, int column, String name, String expected) {
        String found = row.value(column);
        if (!found.isEmpty() && !PrintedCell.unit(found).equals(PrintedCell.unit(expected))) {
            throw new TableException(file, NutritionMessage.WRONG_UNIT.with(row.number(), name, found, expected));
        }
    }
}
