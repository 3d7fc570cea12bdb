package io.zhuxue.nutrition.disclosure;

import io.zhuxue.nutrition.Grams;

/**
 * A raw food in one portion of a dish, as the menu plans it (带量食谱的一行).
 *
 * @param dish the dish
 * @param foodCode the food
 * @param grams raw grams for one pupil
 */
public record Portion(String dish, String foodCode, Grams grams) {}
