package io.zhuxue.nutrition.disclosure;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.MealId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the public learns of one meal (一餐公示).
 *
 * @param meal the meal
 * @param dishes the dishes with what one portion holds by the menu
 * @param foods what left the store for it, lot by lot
 * @param companion who of the school's leaders ate with the pupils; blank when nobody did
 * @param costPerPupil what the food of one eater cost, to the fen
 * @param totals how many ate and what it came to; null when there were so few that somebody might be told from them
 */
public record MealNotice(
        MealId meal,
        List<Dish> dishes,
        List<Food> foods,
        String companion,
        Money costPerPupil,
        @Nullable Totals totals) {

    /**
     * A dish with what one portion of it holds.
     *
     * @param name the dish
     * @param portion its raw foods; empty when there is no recipe of it
     */
    public record Dish(String name, List<Part> portion) {

        public Dish {
            portion = List.copyOf(portion);
        }
    }

    /**
     * A food in a portion.
     *
     * @param food its name
     * @param grams raw grams
     */
    public record Part(String food, Grams grams) {}

    /**
     * A lot of food in a meal.
     *
     * @param name the food
     * @param brand its brand; blank for loose goods
     * @param supplier who supplied it
     * @param made when it was made or harvested
     * @param bestBefore the last day on which it may be eaten
     * @param proof the certificate or test report; blank when there is none
     * @param perKilogram what a kilogram cost
     * @param perPupil grams for one eater, one decimal; whole when so few ate that the number is not shown
     * @param grams how much of it; null when so few ate that the number is not shown
     */
    public record Food(
            String name,
            String brand,
            String supplier,
            LocalDate made,
            LocalDate bestBefore,
            String proof,
            Money perKilogram,
            BigDecimal perPupil,
            @Nullable Grams grams) {

        /** How much of it, when that is shown. */
        public Optional<Grams> amount() {
            return Optional.ofNullable(grams);
        }
    }

    /**
     * A meal in numbers.
     *
     * @param diners how many pupils ate
     * @param income the subsidy of their meals and what leaders paid
     * @param cost what the food cost
     */
    public record Totals(int diners, Money income, Money cost) {

        Totals plus(Totals other) {
            return new Totals(diners + other.diners, income.plus(other.income), cost.plus(other.cost));
        }
    }

    public MealNotice {
        dishes = List.copyOf(dishes);
        foods = List.copyOf(foods);
    }

    /** How many ate and what it came to, when that is shown. */
    public Optional<Totals> shown() {
        return Optional.ofNullable(totals);
    }
}
