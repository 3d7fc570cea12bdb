package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.table.Column;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StarterFoodsTest {

    @Test
    void the_starter_table_has_the_common_foods_of_every_group_and_no_bad_row() {
        FoodTable table = FoodTable.starter();

        assertThat(table.rejections()).isEmpty();
        assertThat(table.foods()).hasSizeBetween(60, 150);
        for (FoodGroup group : FoodGroup.values()) {
            assertThat(table.foods())
                    .as(group.chineseName())
                    .anyMatch(food -> food.place().group() == group);
        }
        assertThat(table.foods()).noneMatch(food -> food.place().wild());
    }

    @Test
    void energy_and_macronutrients_of_every_food_agree() {
        for (Food food : FoodTable.starter().foods()) {
            double energy = food.composition().amount(Nutrient.ENERGY).orElseThrow();
            double sum = 4 * food.composition().amount(Nutrient.PROTEIN).orElseThrow()
                    + 9 * food.composition().amount(Nutrient.FAT).orElseThrow()
                    + 4 * food.composition().amount(Nutrient.CARBOHYDRATE).orElseThrow();
            // carbohydrate by difference counts the fibre of leaves and mushrooms, which gives less
            assertThat(sum).as(food.name()).isBetween(energy * 0.85 - 5, energy * 1.3 + 5);
        }
    }

    @Test
    void every_row_names_its_source_and_says_that_it_was_not_compared_with_it_yet() {
        List<String> sources = new ArrayList<>();
        new ResourceTable("starter-foods.csv")
                .read(
                        List.of(
                                Column.required("source", "来源"),
                                Column.required("source_food", "来源名称"),
                                Column.required("verified", "已核对")),
                        row -> {
                            assertThat(row.value(0)).isNotEmpty();
                            assertThat(row.value(1)).isNotEmpty();
                            sources.add(row.value(2));
                        });

        assertThat(sources).hasSize(FoodTable.starter().foods().size()).containsOnly("0");
    }

    @Test
    void a_training_kitchen_is_the_same_for_the_same_seed_and_has_a_price_for_every_dish() {
        TrainingKitchen kitchen = TrainingKitchen.of(7, 500);

        assertThat(kitchen.dishes())
                .hasSize(500)
                .isEqualTo(TrainingKitchen.of(7, 500).dishes());
        assertThat(kitchen.dishes()).extracting(Dish::name).doesNotHaveDuplicates();
        assertThat(kitchen.dishes()).allMatch(dish -> kitchen.prices().fen(dish).isPresent());
        assertThat(kitchen.dishes()).isNotEqualTo(TrainingKitchen.of(8, 500).dishes());
    }
}
