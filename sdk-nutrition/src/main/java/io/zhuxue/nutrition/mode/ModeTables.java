package io.zhuxue.nutrition.mode;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.row.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The tables of modes and of the plan towards canteens; docs/nutrition.md has their contract. */
public final class ModeTables {

    /** The columns of {@code meal_modes}: one row a change. */
    public static final List<Column> MODES = List.of(
            Column.required("school_code", "学校标识码"), Column.required("from", "起始日期"), Column.required("mode", "供餐模式"));

    /** The columns of {@code canteen_plan}. */
    public static final List<Column> PLAN =
            List.of(Column.required("school_code", "学校标识码"), Column.required("due", "完成期限"));

    private ModeTables() {}

    /** Reads modes, in their order. */
    public static List<ModeSince> modes(TableSource table, Consumer<Rejection> rejections) {
        List<ModeSince> modes = new ArrayList<>();
        RowReader.readOnce(
                table,
                MODES,
                rejections,
                row -> new ModeSince(row.school(0), row.date(1), row.parsed(2, MealMode::parse, MealMode.CANTEEN)),
                1,
                mode -> List.of(mode.school(), mode.from()),
                modes::add);
        return modes;
    }

    /** Writes a mode. */
    public static void write(CsvWriter csv, ModeSince mode) {
        csv.row(mode.school().code(), mode.from().toString(), mode.mode().name());
    }

    /** Writes a target. */
    public static void write(CsvWriter csv, CanteenTarget target) {
        csv.row(target.school().code(), target.due().toString());
    }

    /** Reads targets, in their order. */
    public static List<CanteenTarget> targets(TableSource table, Consumer<Rejection> rejections) {
        List<CanteenTarget> targets = new ArrayList<>();
        RowReader.readOnce(
                table,
                PLAN,
                rejections,
                row -> new CanteenTarget(row.school(0), row.date(1)),
                0,
                CanteenTarget::school,
                targets::add);
        return targets;
    }
}
