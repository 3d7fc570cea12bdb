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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A price list (价格表): what a kilogram as bought costs.
 *
 * @param perKilogram price of a kilogram by food code
 * @param rejections the rows that were not taken
 */
public record PriceList(Map<String, Money> perKilogram, List<Rejection> rejections) {

    private static final List<Column> COLUMNS =
            List.of(Column.required("food_code", "食物编码"), Column.required("yuan_per_kg", "每千克价格"));

    public PriceList {
        perKilogram = Map.copyOf(perKilogram);
        rejections = List.copyOf(rejections);
    }

    /** A list without rejected rows. */
    public PriceList(Map<String, Money> perKilogram) {
        this(perKilogram, List.of());
    }

    /** Reads rows of food_code and yuan_per_kg, yuan with at most two decimals. */
    public static PriceList read(TableSource table) {
        Map<String, Money> prices = new LinkedHashMap<>();
        List<Rejection> rejections = new ArrayList<>();
        table.read(
                COLUMNS,
                row -> take(row, prices)
                        .ifPresent(reason -> rejections.add(new Rejection(
                                table.name(),
                                row.number(),
                                COLUMNS.get(row.blank(0) || reason.key() == NutritionMessage.DUPLICATE_PRICE ? 0 : 1)
                                        .name(),
                                reason))));
        return new PriceList(prices, rejections);
    }

    private static Optional<Message> take(Row row, Map<String, Money> prices) {
        String code = row.value(0);
        if (code.isEmpty()) {
            return Optional.of(CoreMessage.MISSING.with(COLUMNS.get(0).name()));
        }
        Optional<Money> price = Money.parse(row.value(1)).value().filter(money -> money.fen() >= 0);
        if (price.isEmpty()) {
            return Optional.of(CoreMessage.BAD_VALUE.with(COLUMNS.get(1).name(), "元，最多两位小数，不为负"));
        }
        return prices.putIfAbsent(code, price.get()) == null
                ? Optional.empty()
                : Optional.of(NutritionMessage.DUPLICATE_PRICE.with(code));
    }

    /** What so many grams cost, in fen, exact; empty when the list has no price. */
    public Optional<BigDecimal> fen(String foodCode, double grams) {
        return Optional.ofNullable(perKilogram.get(foodCode))
                .map(price -> BigDecimal.valueOf(price.fen())
                        .multiply(BigDecimal.valueOf(grams))
                        .movePointLeft(3));
    }

    /** What one portion of a dish costs, in fen, exact; empty when the price of an ingredient is not known. */
    public Optional<BigDecimal> fen(Dish dish) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Dish.Ingredient ingredient : dish.ingredients()) {
            Optional<BigDecimal> cost = fen(ingredient.foodCode(), ingredient.grams());
            if (cost.isEmpty()) {
                return cost;
            }
            sum = sum.add(cost.get());
        }
        return Optional.of(sum);
    }
}
