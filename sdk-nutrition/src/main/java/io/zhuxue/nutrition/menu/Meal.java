package io.zhuxue.nutrition.menu;

import io.zhuxue.core.Parsed;
import io.zhuxue.nutrition.NutritionMessage;
import java.util.Locale;

/** The meal (餐次) that a menu is for. */
public enum Meal {
    /** 早餐. */
    BREAKFAST("早餐"),
    /** 午餐, the meal of the nutrition plan. */
    LUNCH("午餐"),
    /** 晚餐. */
    DINNER("晚餐"),
    /** 全天, all meals of a day together. */
    DAY("全天");

    private final String chineseName;

    Meal(String chineseName) {
        this.chineseName = chineseName;
    }

    /** The Chinese name. */
    public String chineseName() {
        return chineseName;
    }

    /** Reads lunch, LUNCH or 午餐. */
    public static Parsed<Meal> parse(String text) {
        String trimmed = text.strip();
        for (Meal meal : values()) {
            if (meal.name().equals(trimmed.toUpperCase(Locale.ROOT)) || meal.chineseName.equals(trimmed)) {
                return Parsed.accepted(meal);
            }
        }
        return Parsed.refused(NutritionMessage.BAD_MEAL.with(trimmed));
    }
}
