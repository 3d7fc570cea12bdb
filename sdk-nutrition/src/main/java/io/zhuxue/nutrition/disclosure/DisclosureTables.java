package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.row.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The tables that only disclosure reads: schools and recipes; docs/nutrition.md has their contract. */
public final class DisclosureTables {

    /** The columns of {@code schools}. */
    public static final List<Column> SCHOOLS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("name", "学校名称"),
            Column.required("mode", "供餐模式"),
            Column.optional("complaints", "监督电话"));

    /** The columns of {@code recipes}: one row a food of a dish. */
    public static final List<Column> RECIPES = List.of(
            Column.required("dish", "菜品"), Column.required("food_code", "食物编码"), Column.required("grams", "克数"));

    private DisclosureTables() {}

    /** Reads schools. */
    public static List<SchoolProfile> schools(TableSource table, Consumer<Rejection> rejections) {
        List<SchoolProfile> schools = new ArrayList<>();
        RowReader.readOnce(
                table,
                SCHOOLS,
                rejections,
                row -> new SchoolProfile(
                        row.school(0), row.text(1), row.parsed(2, MealMode::parse, MealMode.CANTEEN), row.optional(3)),
                0,
                SchoolProfile::code,
                schools::add);
        return schools;
    }

    /** Writes a school. */
    public static void write(CsvWriter csv, SchoolProfile school) {
        csv.row(school.code().code(), school.name(), school.mode().name(), school.complaints());
    }

    /** Reads recipes, in their order. */
    public static List<Portion> recipes(TableSource table, Consumer<Rejection> rejections) {
        List<Portion> portions = new ArrayList<>();
        RowReader.readOnce(
                table,
                RECIPES,
                rejections,
                row -> new Portion(row.text(0), row.text(1), row.grams(2)),
                1,
                portion -> List.of(portion.dish(), portion.foodCode()),
                portions::add);
        return portions;
    }

    /** Writes a food of a dish. */
    public static void write(CsvWriter csv, Portion portion) {
        csv.row(portion.dish(), portion.foodCode(), portion.grams().toString());
    }
}
