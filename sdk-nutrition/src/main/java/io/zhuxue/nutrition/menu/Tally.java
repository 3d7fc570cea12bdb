package io.zhuxue.nutrition.menu;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Adds up what foods give: nutrients, grams of food groups, kinds. Grams go in as bought and count as eaten. */
final class Tally {

    private final MealStandard standard;
    private final double[] nutrients = new double[Nutrient.values().length];
    private final double[] unknownGrams = new double[Nutrient.values().length];
    private final Map<FoodGroup, Double> groups = new EnumMap<>(FoodGroup.class);
    private final Set<String> kinds = new HashSet<>();
    private final Set<String> vegetables = new HashSet<>();
    private final Set<String> fruits = new HashSet<>();
    private final Set<Integer> classes = new HashSet<>();
    private double vegetableGrams;
    private double darkGrams;
    private double wildGrams;

    Tally(MealStandard standard) {
        this.standard = standard;
    }

    void add(Food food, double grams) {
        double eaten = food.edible(grams);
        if (!(eaten > 0)) {
            return;
        }
        for (Nutrient nutrient : EnumSet.allOf(Nutrient.class)) {
            OptionalDouble amount = food.amount(nutrient, grams);
            nutrients[nutrient.ordinal()] += amount.orElse(0);
            unknownGrams[nutrient.ordinal()] += amount.isPresent() ? 0 : eaten;
        }
        FoodGroup group = food.place().group();
        groups.merge(group, eaten * food.place().measure(), Double::sum);
        if (group.countsAsKind()) {
            kinds.add(food.code());
        }
        switch (group) {
            case GRAIN_TUBER -> classes.add(1);
            case VEGETABLE, FRUIT -> classes.add(2);
            case MEAT_POULTRY, FISH_SHRIMP, EGG -> classes.add(3);
            case MILK, SOY_NUT -> classes.add(4);
            case OIL, SALT, OTHER -> {}
        }
        if (group == FoodGroup.FRUIT) {
            fruits.add(food.code());
        }
        if (group == FoodGroup.VEGETABLE) {
            vegetables.add(food.code());
            vegetableGrams += eaten;
            boolean dark = food.composition().amount(Nutrient.VITAMIN_A).orElse(0) >= standard.darkVegetableFrom();
            darkGrams += dark ? eaten : 0;
        }
        wildGrams += food.place().wild() ? eaten : 0;
    }

    double of(Nutrient nutrient) {
        return nutrients[nutrient.ordinal()];
    }

    double of(FoodGroup group) {
        return groups.getOrDefault(group, 0.0);
    }

    /** Percent of the vegetables' eaten grams that are of dark ones; 100 when there are none. */
    double darkVegetablePercent() {
        return vegetableGrams > 0 ? darkGrams / vegetableGrams * 100 : 100;
    }

    Set<String> kinds() {
        return kinds;
    }

    Set<String> vegetables() {
        return vegetables;
    }

    Set<String> fruits() {
        return fruits;
    }

    /** Eaten grams of foods whose amount of the item the table does not know. */
    double unknownGrams(String item) {
        return Nutrient.ofColumn(nutrientOf(item))
                .map(nutrient -> unknownGrams[nutrient.ordinal()])
                .orElse(0.0);
    }

    /** The amount of an item of the standard in what was added. */
    double amount(String item) {
        return switch (item) {
            case "fat_pct_energy" -> percentOfEnergy(Nutrient.FAT);
            case "carbohydrate_pct_energy" -> percentOfEnergy(Nutrient.CARBOHYDRATE);
            case "food_kinds", "food_kinds_week" -> kinds.size();
            case "food_classes" -> classes.size();
            case "vegetable_kinds" -> vegetables.size();
            case "fruit_kinds" -> fruits.size();
            case "wild_food_g" -> wildGrams;
            default -> plainAmount(item);
        };
    }

    /** The column of the nutrient that an item is about; the item itself when it is about none. */
    static String nutrientOf(String item) {
        return switch (item) {
            case "fat_pct_energy" -> Nutrient.FAT.column();
            case "carbohydrate_pct_energy" -> Nutrient.CARBOHYDRATE.column();
            default -> item;
        };
    }

    private double plainAmount(String item) {
        for (FoodGroup group : FoodGroup.values()) {
            if (group.item().equals(item)) {
                return of(group);
            }
        }
        return Nutrient.ofColumn(item)
                .map(this::of)
                .orElseThrow(() -> new IllegalArgumentException("the standard names an unknown item: " + item));
    }

    private double percentOfEnergy(Nutrient nutrient) {
        double energy = of(Nutrient.ENERGY);
        return energy > 0 ? of(nutrient) * standard.kilocaloriesPerGram(nutrient) / energy * 100 : 0;
    }
}
