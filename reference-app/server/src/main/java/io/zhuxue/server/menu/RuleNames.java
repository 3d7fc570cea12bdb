package io.zhuxue.server.menu;

import io.zhuxue.nutrition.menu.FoodGroup;
import io.zhuxue.nutrition.menu.Nutrient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** The rules of the standard in words (营养规则名称). */
final class RuleNames {

    private static final Map<String, String> OTHERS = Map.of(
            "fat_pct_energy", "脂肪供能比（%）",
            "carbohydrate_pct_energy", "碳水化合物供能比（%）",
            "food_kinds", "每日食物种类",
            "food_kinds_week", "每周食物种类",
            "food_classes", "食物类别",
            "vegetable_kinds", "蔬菜种类",
            "fruit_kinds", "水果种类",
            "wild_food_g", "野菜、野生菌（克）",
            "cost_ceiling_fen", "每生每日成本（分）");

    private RuleNames() {}

    /** What an item of the standard is called, with its unit; an unknown one by its code. */
    static String of(String item) {
        for (Nutrient nutrient : Nutrient.values()) {
            if (nutrient.column().equals(item)) {
                return nutrient.chineseName() + "（" + nutrient.unit() + "）";
            }
        }
        for (FoodGroup group : FoodGroup.values()) {
            if (group.item().equals(item)) {
                return group.chineseName() + "（克）";
            }
        }
        return OTHERS.getOrDefault(item, item);
    }

    /** An amount with at most two decimals. */
    static String amount(double amount) {
        BigDecimal plain =
                BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        return plain.signum() == 0 ? "0" : plain.toPlainString();
    }

    /** Bounds as people write them. */
    static String range(double low, double high) {
        if (Double.isInfinite(high)) {
            return "不少于" + amount(low);
        }
        return low == 0 ? "不超过" + amount(high) : amount(low) + "—" + amount(high);
    }
}
