package io.zhuxue.nutrition.menu;

import java.time.LocalDate;

/**
 * A rule by which foods are not eaten (忌口与禁用): a diet, an allergen, or what no canteen may cook.
 *
 * @param code its code, such as HALAL or PEANUT
 * @param kind what kind of rule it is
 * @param name its Chinese name
 * @param from the first day on which it counts
 * @param document where it stands
 * @param verified whether it was read in a public source
 * @param foods the foods that it leaves out
 */
public record FoodRule(
        String code, Kind kind, String name, LocalDate from, String document, boolean verified, FoodMatch foods) {

    /** What kind of rule it is. */
    public enum Kind {
        /** A religion's or a person's way of eating. */
        DIET,
        /** One of the eight groups of allergens that labels of food name. */
        ALLERGEN,
        /** What no school canteen may cook; counts for everybody. */
        SAFETY
    }
}
