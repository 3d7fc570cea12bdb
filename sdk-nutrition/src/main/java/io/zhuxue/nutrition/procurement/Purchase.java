package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.supply.Receipt;
import java.time.LocalDate;

/**
 * Food that a school has bought (采购记录).
 *
 * @param subject the record that shows it, such as a lot
 * @param school which school
 * @param supplier from whom
 * @param foodCode which food
 * @param date when it came
 * @param grams how much of it was accepted
 * @param perKilogram what was asked for a kilogram
 * @param tendered whether a contract from a tender stands behind it
 */
public record Purchase(
        String subject,
        SchoolCode school,
        SupplierId supplier,
        String foodCode,
        LocalDate date,
        Grams grams,
        Money perKilogram,
        boolean tendered) {

    /** The purchase that a receipt shows. */
    public static Purchase of(Receipt receipt, boolean tendered) {
        return new Purchase(
                receipt.lot().id(),
                receipt.school(),
                receipt.purchase().supplier(),
                receipt.foodCode(),
                receipt.date(),
                receipt.accepted(),
                receipt.purchase().perKilogram(),
                tendered);
    }

    /** What was paid for it, to the fen. */
    public Money amount() {
        return grams.cost(perKilogram);
    }
}
