package io.zhuxue.server.nutrition;

/**
 * One use of a lot in a meal (报账穿透): the line of the claim, the receipt behind it, the meal it went into.
 *
 * @param meal day and meal; empty for a line whose lot went into none
 */
public record UseRow(
        String lot,
        String supplier,
        String food,
        String price,
        String weighed,
        String refused,
        String billedGrams,
        String billedYuan,
        String provenGrams,
        String provenYuan,
        String meal,
        String mealGrams,
        String mealYuan,
        String diners) {}
