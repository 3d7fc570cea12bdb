package io.zhuxue.nutrition.menu;

import io.zhuxue.core.CoreMessage;
import io.zhuxue.core.Message;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.table.Column;
import io.zhuxue.core.table.Rejection;
import io.zhuxue.core.table.Row;
import io.zhuxue.core.table.TableSource;
import io.zhuxue.nutrition.NutritionMessage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a school has in store when it plans (现有库存), seen from the days of the menu.
 *
 * @param lots the lots that may still be eaten on the first day
 * @param days the days of the menu, in order
 * @param next the first day of school after the menu: a lot that does not last until then must be used before
 * @param rejections the rows that were not taken
 */
public record Larder(List<Lot> lots, List<LocalDate> days, LocalDate next, List<Rejection> rejections) {

    /**
     * A lot in store.
     *
     * @param lotNo its number
     * @param foodCode its food
     * @param grams grams as bought, of the whole school, more than nothing
     * @param bestBefore the last day on which it may be cooked
     * @param perKilogram what a kilogram counts for in the menu's cost; nothing when it is paid and written off
     */
    public record Lot(String lotNo, String foodCode, long grams, LocalDate bestBefore, Money perKilogram) {
        public Lot {
            if (grams <= 0 || perKilogram.fen() < 0) {
                throw new IllegalArgumentException("a lot weighs something and is worth no less than nothing");
            }
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.required("lot_no", "批次号"),
            Column.required("food_code", "食物编码"),
            Column.required("grams", "克数"),
            Column.required("best_before", "保质期至"),
            Column.optional("yuan_per_kg", "每千克价格"));

    public Larder {
        lots = List.copyOf(lots);
        days = List.copyOf(days);
        rejections = List.copyOf(rejections);
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).isBefore(days.get(i))) {
                throw new IllegalArgumentException("the days of a menu follow one another");
            }
        }
        if (days.isEmpty() != lots.isEmpty() && !lots.isEmpty()) {
            throw new IllegalArgumentException("lots are seen from the days of a menu");
        }
    }

    /** Nothing in store. */
    public static Larder empty() {
        return new Larder(List.of(), List.of(), LocalDate.EPOCH, List.of());
    }

    /**
     * Reads rows of lot_no, food_code, grams, best_before and, if it is given, yuan_per_kg; a lot past its date on the
     * first day is rejected.
     *
     * @param days the days of the menu, at least one
     * @param next the first day of school after them
     */
    public static Larder read(TableSource table, FoodTable foods, List<LocalDate> days, LocalDate next) {
        List<Lot> lots = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Set<String> known = new HashSet<>();
        table.read(COLUMNS, row -> {
            List<Rejection> wrong = new ArrayList<>();
            Lot lot = lot(table.name(), row, foods, wrong);
            if (wrong.isEmpty() && !known.add(lot.lotNo())) {
                reject(table.name(), row, 0, NutritionMessage.STOCK_LOT_TWICE.with(lot.lotNo()), wrong);
            } else if (wrong.isEmpty() && lot.bestBefore().isBefore(days.get(0))) {
                reject(table.name(), row, 3, NutritionMessage.STOCK_EXPIRED.with(lot.lotNo(), lot.bestBefore()), wrong);
            }
            rejections.addAll(wrong);
            if (wrong.isEmpty()) {
                lots.add(lot);
            }
        });
        return new Larder(lots, days, next, rejections);
    }

    private static Lot lot(String file, Row row, FoodTable foods, List<Rejection> wrong) {
        if (row.blank(0)) {
            reject(file, row, 0, CoreMessage.MISSING.with(COLUMNS.get(0).name()), wrong);
        }
        if (foods.find(row.value(1)).isEmpty()) {
            reject(file, row, 1, NutritionMessage.UNKNOWN_FOOD.with(row.value(1)), wrong);
        }
        double grams = FoodReader.number(row.value(2));
        if (!(grams >= 1 && grams <= 1e12) || grams != Math.rint(grams)) {
            grams = 1;
            reject(file, row, 2, CoreMessage.BAD_VALUE.with(COLUMNS.get(2).name(), "大于零的整克数"), wrong);
        }
        LocalDate date = LocalDate.EPOCH;
        try {
            date = LocalDate.parse(row.value(3));
        } catch (DateTimeParseException notADate) {
            reject(file, row, 3, CoreMessage.BAD_VALUE.with(COLUMNS.get(3).name(), "日期，如 2026-09-01"), wrong);
        }
        Optional<Money> value = row.blank(4)
                ? Optional.of(Money.ofFen(0))
                : Money.parse(row.value(4)).value().filter(money -> money.fen() >= 0);
        if (value.isEmpty()) {
            reject(file, row, 4, CoreMessage.BAD_VALUE.with(COLUMNS.get(4).name(), "元，最多两位小数，不为负"), wrong);
        }
        return new Lot(row.value(0), row.value(1), (long) grams, date, value.orElse(Money.ofFen(0)));
    }

    private static void reject(String file, Row row, int column, Message reason, List<Rejection> rejections) {
        rejections.add(new Rejection(file, row.number(), COLUMNS.get(column).name(), reason));
    }

    /** On how many of the menu's first days a lot may be cooked. */
    int lasts(Lot lot) {
        return (int) days.stream().filter(day -> !day.isAfter(lot.bestBefore())).count();
    }

    /** True when a lot does not last until the first day of school after the menu. */
    boolean mustBeUsed(Lot lot) {
        return lot.bestBefore().isBefore(next);
    }

    /** The lots of a food, first expired first. */
    List<Lot> of(String foodCode) {
        return lots.stream()
                .filter(lot -> lot.foodCode().equals(foodCode))
                .sorted(java.util.Comparator.comparing(Lot::bestBefore).thenComparing(Lot::lotNo))
                .toList();
    }

    /** What a gram of a food in store counts for on the mean of its lots, fen; exact to twelve decimals. */
    BigDecimal fenPerGram(String foodCode) {
        BigDecimal worth = BigDecimal.ZERO;
        long grams = 0;
        for (Lot lot : of(foodCode)) {
            worth = worth.add(BigDecimal.valueOf(lot.perKilogram().fen()).multiply(BigDecimal.valueOf(lot.grams())));
            grams += lot.grams();
        }
        return grams == 0
                ? BigDecimal.ZERO
                : worth.divide(BigDecimal.valueOf(grams).multiply(BigDecimal.valueOf(1000)), 12, RoundingMode.HALF_UP);
    }
}
