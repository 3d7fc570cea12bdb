package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.money.Money;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.settlement.ContractPrice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The county's suppliers: one for grain, oil and milk, two for everything fresh, each for half of the schools. */
final class Suppliers {

    private static final int DRY = 0;
    private static final int COUNT = 3;
    private static final int NEW_PRICES_PERCENT = 103;

    private final LocalDate opens;
    private final LocalDate closes;
    private final LocalDate newPrices;

    Suppliers(LocalDate opens, LocalDate closes) {
        this.opens = opens;
        this.closes = closes;
        this.newPrices = opens.plusMonths(2).withDayOfMonth(1);
    }

    /** Who supplies a school with a food. */
    int of(CountyFood food, int school) {
        return switch (food) {
            case RICE, OIL, MILK -> DRY;
            default -> 1 + school % 2;
        };
    }

    SupplierId id(int supplier) {
        return new SupplierId("G43" + String.format("%03d", supplier + 1));
    }

    ContractId contract(int supplier) {
        return new ContractId("HT2022-" + String.format("%02d", supplier + 1));
    }

    /** The contract's price on a day; pork rises in the third month. */
    Money price(CountyFood food, LocalDate day) {
        boolean risen = food == CountyFood.PORK && !day.isBefore(newPrices);
        return risen ? food.price().portion(NEW_PRICES_PERCENT, 100) : food.price();
    }

    /** Every price of every contract. */
    List<ContractPrice> contracts() {
        List<ContractPrice> prices = new ArrayList<>();
        for (int supplier = 0; supplier < COUNT; supplier++) {
            for (CountyFood food : CountyFood.values()) {
                if (of(food, supplier + 1) == supplier) {
                    add(prices, supplier, food, opens, newPrices.minusDays(1));
                    add(prices, supplier, food, newPrices, closes);
                }
            }
        }
        return prices;
    }

    /** The county's register: a trader for what keeps, producers for what is fresh, licences beyond the term. */
    List<Supplier> register() {
        List<Supplier> register = new ArrayList<>();
        for (int supplier = 0; supplier < COUNT; supplier++) {
            register.add(new Supplier(
                    id(supplier),
                    supplier == DRY ? Supplier.Kind.TRADER : Supplier.Kind.PRODUCER,
                    List.of(new Supplier.Licence("食品经营许可证", closes.plusMonths(6L + supplier)))));
        }
        return register;
    }

    private void add(List<ContractPrice> prices, int supplier, CountyFood food, LocalDate from, LocalDate to) {
        prices.add(new ContractPrice(contract(supplier), id(supplier), food.code(), price(food, from), from, to));
    }
}
