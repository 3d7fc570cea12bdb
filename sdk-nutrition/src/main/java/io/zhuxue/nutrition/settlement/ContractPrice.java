package io.zhuxue.nutrition.settlement;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.SupplierId;
import java.time.LocalDate;

/**
 * What a contract says a food costs (合同价).
 *
 * @param contract the contract
 * @param supplier who supplies
 * @param foodCode the food
 * @param perKilogram the price of a kilogram
 * @param from the first day
 * @param to the last day
 */
public record ContractPrice(
        ContractId contract, SupplierId supplier, String foodCode, Money perKilogram, LocalDate from, LocalDate to) {}
