package io.zhuxue.nutrition.kitchen;

import static io.zhuxue.nutrition.kitchen.KitchenLimits.degrees;

import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.CsvWriter;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.StaffId;
import io.zhuxue.nutrition.row.RowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables of kitchens: morning checks, cooking with samples, services; docs/nutrition.md has their contract. */
public final class KitchenTables {

    /** The columns of {@code morning_checks}: one row a worker and day. */
    public static final List<Column> CHECKS = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("date", "日期"),
            Column.required("worker", "从业人员"),
            Column.required("temperature", "体温"),
            Column.required("fit", "是否合格"),
            Column.required("certificate_until", "健康证明至"));

    /** The columns of {@code cooking}: one row a dish. */
    public static final List<Column> COOKING = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("date", "日期"),
            Column.required("meal", "餐次"),
            Column.required("dish", "菜品"),
            Column.required("cook", "加工人"),
            Column.required("cooked_at", "烧熟时间"),
            Column.required("core_temperature", "中心温度"),
            Column.required("sample_grams", "留样克数"),
            Column.required("sample_at", "留样时间"),
            Column.required("sample_by", "留样人"),
            Column.required("sample_temperature", "留样温度"),
            Column.required("sample_disposed_at", "处置时间"));

    /** The columns of {@code services}: one row a meal. */
    public static final List<Column> SERVICES = List.of(
            Column.required("school_code", "学校标识码"),
            Column.required("date", "日期"),
            Column.required("meal", "餐次"),
            Column.required("leader", "陪餐人"),
            Column.required("leader_paid", "陪餐付费"),
            Column.required("packed_at", "分装时间"),
            Column.required("arrived_at", "送达时间"),
            Column.required("arrived_temperature", "送达温度"),
            Column.required("eaten_at", "开餐时间"));

    private static final int SAMPLE_GRAMS = 7;
    private static final int SAMPLE_AT = 8;
    private static final int DISPOSED_AT = 11;

    private KitchenTables() {}

    /** Reads morning checks. */
    public static List<MorningCheck> checks(TableSource table, Consumer<Rejection> rejections) {
        List<MorningCheck> checks = new ArrayList<>();
        RowReader.read(
                table,
                CHECKS,
                rejections,
                row -> new MorningCheck(
                        row.school(0), row.date(1), new StaffId(row.text(2)), row.tenths(3), row.flag(4), row.date(5)),
                checks::add);
        return checks;
    }

    /** Writes a morning check. */
    public static void write(CsvWriter csv, MorningCheck check) {
        csv.row(
                check.school().code(),
                check.date().toString(),
                check.worker().id(),
                degrees(check.temperature()),
                check.fit() ? "1" : "0",
                check.certificateUntil().toString());
    }

    /** Reads cooked dishes; blank sample columns mean that nothing was kept. */
    public static List<CookedDish> dishes(TableSource table, Consumer<Rejection> rejections) {
        List<CookedDish> dishes = new ArrayList<>();
        RowReader.read(table, COOKING, rejections, KitchenTables::dish, dishes::add);
        return dishes;
    }

    private static CookedDish dish(RowReader row) {
        @Nullable
        FoodSample sample = row.blank(SAMPLE_GRAMS) && row.blank(SAMPLE_AT)
                ? null
                : new FoodSample(
                        row.grams(SAMPLE_GRAMS),
                        row.time(SAMPLE_AT),
                        new StaffId(row.text(9)),
                        row.tenths(10),
                        row.blank(DISPOSED_AT) ? null : row.time(DISPOSED_AT));
        return new CookedDish(
                row.meal(0, 1, 2), row.text(3), new StaffId(row.text(4)), row.time(5), row.tenths(6), sample);
    }

    /** Writes a cooked dish. */
    public static void write(CsvWriter csv, CookedDish dish) {
        FoodSample sample = dish.kept();
        csv.row(
                dish.meal().school().code(),
                dish.meal().date().toString(),
                name(dish.meal()),
                dish.dish(),
                dish.cook().id(),
                dish.at().toString(),
                degrees(dish.core()),
                sample == null ? "" : sample.grams().toString(),
                sample == null ? "" : sample.takenAt().toString(),
                sample == null ? "" : sample.by().id(),
                sample == null ? "" : degrees(sample.storedAt()),
                sample == null ? "" : sample.disposedAt().map(Object::toString).orElse(""));
    }

    /** Reads services, one a meal; a blank leader means that nobody ate with the pupils. */
    public static List<MealService> services(TableSource table, Consumer<Rejection> rejections) {
        List<MealService> services = new ArrayList<>();
        RowReader.readOnce(
                table,
                SERVICES,
                rejections,
                row -> new MealService(
                        row.meal(0, 1, 2),
                        row.blank(3) ? null : new StaffId(row.text(3)),
                        row.yuan(4),
                        row.time(5),
                        row.time(6),
                        row.tenths(7),
                        row.time(8)),
                2,
                MealService::meal,
                services::add);
        return services;
    }

    /** Writes a service. */
    public static void write(CsvWriter csv, MealService service) {
        csv.row(
                service.meal().school().code(),
                service.meal().date().toString(),
                name(service.meal()),
                service.accompaniedBy().map(StaffId::id).orElse(""),
                service.paid().toString(),
                service.packedAt().toString(),
                service.arrivedAt().toString(),
                degrees(service.arrivedWith()),
                service.eatenAt().toString());
    }

    private static String name(MealId meal) {
        return meal.meal().name().toLowerCase(Locale.ROOT);
    }
}
