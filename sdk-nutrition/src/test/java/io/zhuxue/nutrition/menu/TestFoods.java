package io.zhuxue.nutrition.menu;

import static io.zhuxue.nutrition.menu.Nutrient.CALCIUM;
import static io.zhuxue.nutrition.menu.Nutrient.CARBOHYDRATE;
import static io.zhuxue.nutrition.menu.Nutrient.ENERGY;
import static io.zhuxue.nutrition.menu.Nutrient.FAT;
import static io.zhuxue.nutrition.menu.Nutrient.FIBRE;
import static io.zhuxue.nutrition.menu.Nutrient.IRON;
import static io.zhuxue.nutrition.menu.Nutrient.PROTEIN;
import static io.zhuxue.nutrition.menu.Nutrient.RIBOFLAVIN;
import static io.zhuxue.nutrition.menu.Nutrient.THIAMIN;
import static io.zhuxue.nutrition.menu.Nutrient.VITAMIN_A;
import static io.zhuxue.nutrition.menu.Nutrient.VITAMIN_C;
import static io.zhuxue.nutrition.menu.Nutrient.ZINC;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Foods with round figures, made up so that a reader can add them in the head; they are no real foods. */
final class TestFoods {

    /** Energy, protein, fat, carbohydrate, fibre, calcium, iron, zinc, vitamins A, B1, B2, C in 100 g. */
    private static final List<Nutrient> ORDER = List.of(
            ENERGY, PROTEIN, FAT, CARBOHYDRATE, FIBRE, CALCIUM, IRON, ZINC, VITAMIN_A, THIAMIN, RIBOFLAVIN, VITAMIN_C);

    static final Food RICE = food("rice", FoodGroup.GRAIN_TUBER, 100, 350, 8, 1, 75, 2, 10, 2, 2, 0, 0.2, 0.1, 0);
    static final Food PORK = food("pork", FoodGroup.MEAT_POULTRY, 100, 200, 20, 13, 1, 0, 10, 3, 3, 40, 0.5, 0.2, 0);
    static final Food GREENS = food("greens", FoodGroup.VEGETABLE, 80, 20, 2, 0, 3, 2, 100, 2, 0.5, 300, 0.05, 0.1, 40);
    static final Food OIL = food("oil", FoodGroup.OIL, 100, 900, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    static final Food MILK = food("milk", FoodGroup.MILK, 100, 60, 3, 3, 5, 0, 110, 0, 0.4, 50, 0.04, 0.2, 0);

    private TestFoods() {}

    static Food food(String code, FoodGroup group, double ediblePercent, double... per100) {
        Map<Nutrient, Double> amounts = new EnumMap<>(Nutrient.class);
        for (int i = 0; i < per100.length; i++) {
            amounts.put(ORDER.get(i), per100[i]);
        }
        return new Food(
                code,
                code,
                group.chineseName(),
                "",
                ediblePercent,
                false,
                false,
                new Composition(amounts, Set.of()),
                new Food.Place(group, 1, false));
    }

    static FoodTable foods() {
        return new FoodTable(List.of(RICE, PORK, GREENS, OIL, MILK));
    }

    static Menu.Serving serving(String day, String dish, Food food, double grams) {
        return new Menu.Serving(day, dish, food.code(), grams);
    }
}
