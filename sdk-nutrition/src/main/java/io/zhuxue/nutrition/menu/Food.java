package io.zhuxue.nutrition.menu;

import java.util.OptionalDouble;

/**
 * A food (食物) of the composition table.
 *
 * @param code the table's code, letters allowed, such as 011201x
 * @param name its name in the table
 * @param tableGroup the table's group, such as 谷类及其制品
 * @param subGroup the table's sub-group, such as 小麦
 * @param ediblePercent the part of the bought weight that is eaten (可食部), percent, 0 to 100
 * @param doubtful true when the table's energy and macronutrients disagree, or its edible part is not given
 * @param energyDerived true when the table gives no energy and it was worked out of protein, fat and carbohydrate
 * @param composition nutrients in 100 g of the edible part
 * @param place where the food stands in the standard
 */
public record Food(
        String code,
        String name,
        String tableGroup,
        String subGroup,
        double ediblePercent,
        boolean doubtful,
        boolean energyDerived,
        Composition composition,
        Place place) {

    /**
     * Where a food stands in the standard.
     *
     * @param group its food group
     * @param measure grams of the group's measure (dry soybean, fresh milk, raw rice) in one edible gram
     * @param wild true for wild vegetables and mushrooms, which no school may serve
     */
    public record Place(FoodGroup group, double measure, boolean wild) {}

    public Food {
        if (!(ediblePercent >= 0 && ediblePercent <= 100)) {
            throw new IllegalArgumentException("the edible part is 0 to 100 percent");
        }
    }

    /** Grams that are eaten of so many grams as bought. */
    public double edible(double grams) {
        return grams * ediblePercent / 100;
    }

    /** The amount of a nutrient in so many grams as bought; empty when the table does not know it. */
    public OptionalDouble amount(Nutrient nutrient, double grams) {
        OptionalDouble per100 = composition.amount(nutrient);
        return per100.isPresent() ? OptionalDouble.of(edible(grams) / 100 * per100.getAsDouble()) : per100;
    }
}
