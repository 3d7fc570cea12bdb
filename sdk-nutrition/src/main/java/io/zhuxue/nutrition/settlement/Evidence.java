package io.zhuxue.nutrition.settlement;

import io.zhuxue.nutrition.dining.DiningCheck;
import io.zhuxue.nutrition.kitchen.MealService;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import java.util.List;

/**
 * What a county holds against its claims (佐证材料): meals, issues, receipts, contract prices.
 *
 * @param contracts the contract prices
 * @param receipts the receipts
 * @param entries the store books
 * @param services the meals as they were served, with what leaders paid
 * @param dining the meals that were eaten, as checked
 */
public record Evidence(
        List<ContractPrice> contracts,
        List<Receipt> receipts,
        List<StockEntry> entries,
        List<MealService> services,
        DiningCheck.Report dining) {

    public Evidence {
        contracts = List.copyOf(contracts);
        receipts = List.copyOf(receipts);
        entries = List.copyOf(entries);
        services = List.copyOf(services);
    }
}
