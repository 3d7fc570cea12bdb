package io.zhuxue.nutrition.menu;

import java.util.List;

/**
 * A dish (菜品) with what goes into one portion.
 *
 * @param name its name, unique in a collection of recipes
 * @param course its place in the meal
 * @param ingredients raw foods of one portion, at least one
 */
public record Dish(String name, Course course, List<Ingredient> ingredients) {

    /**
     * A raw food in a portion.
     *
     * @param foodCode its code in the food table
     * @param grams grams as bought, more than nothing
     */
    public record Ingredient(String foodCode, double grams) {
        public Ingredient {
            if (!(grams > 0)) {
                throw new IllegalArgumentException("an ingredient weighs something");
            }
        }
    }

    public Dish {
        ingredients = List.copyOf(ingredients);
        if (ingredients.isEmpty()) {
            throw new IllegalArgumentException("a dish is made of something");
        }
    }
}
