package io.zhuxue.nutrition.menu;

import io.zhuxue.core.money.Money;
import java.util.Optional;

/**
 * What a school has to plan with (供餐条件): money, kitchen and store.
 *
 * @param ceiling what a pupil's food may cost on a day at the price list, whatever is in store (膳食补助标准); empty for none
 * @param kitchen what the kitchen can do on a day
 * @param larder what is in store
 */
public record Means(Optional<Money> ceiling, KitchenCapacity kitchen, Larder larder) {

    /** Any money, any kitchen, nothing in store. */
    public static Means unlimited() {
        return new Means(Optional.empty(), KitchenCapacity.unlimited(), Larder.empty());
    }
}
