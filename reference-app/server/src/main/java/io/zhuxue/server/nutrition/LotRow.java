package io.zhuxue.server.nutrition;

import java.util.List;

/**
 * A lot on an opened claim (报账穿透): the line of the claim, the receipt behind it, and each meal the lot went into.
 *
 * @param price the contract's, in yuan a kilogram
 * @param weighed grams at the gate, {@code refused} of them sent back
 * @param meals none for a line whose lot went into no meal
 */
public record LotRow(
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
        List<Use> meals) {

    /**
     * What of a lot went into one meal.
     *
     * @param meal day and meal
     * @param diners those who are proven to have eaten it
     */
    public record Use(String meal, String grams, String yuan, String diners) {}
}
