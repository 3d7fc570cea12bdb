package io.zhuxue.nutrition.kitchen;

import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.Grams;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What a kitchen must keep to on a day at a place (操作限值), out of the policy book. Temperatures are tenths of a degree
 * Celsius. A limit that is not in force yet on that day binds nobody.
 *
 * @param sampleGrams the least mass of a sample
 * @param sampleHours how long a sample is kept
 * @param sampleColdest the lowest temperature at which a sample is kept
 * @param sampleWarmest the highest
 * @param coreTemperature the least temperature in the middle of cooked food
 * @param packingMinutes the longest time from cooking to packing
 * @param servingMinutes the longest time from cooking to eating
 * @param deliveryHot the least temperature of hot food that is delivered
 * @param deliveryCold the highest temperature of cold food that is delivered
 */
public record KitchenLimits(
        Grams sampleGrams,
        int sampleHours,
        int sampleColdest,
        int sampleWarmest,
        int coreTemperature,
        int packingMinutes,
        int servingMinutes,
        int deliveryHot,
        int deliveryCold) {

    private static final int NO_LOWEST = Integer.MIN_VALUE;
    private static final int NO_HIGHEST = Integer.MAX_VALUE;

    /** The national limits on a day. */
    public static KitchenLimits national(LocalDate day) {
        return on(PolicyBook.of(List.of(new KitchenPolicy())), day, Place.NATION);
    }

    /** The limits in force on a day at a place. */
    public static KitchenLimits on(PolicyBook book, LocalDate day, Place place) {
        Reading limits = new Reading(book, day, place);
        return new KitchenLimits(
                Grams.of(limits.whole("nut.sample.grams", 0)),
                limits.whole("nut.sample.hours", 0),
                limits.tenths("nut.sample.coldest", NO_LOWEST),
                limits.tenths("nut.sample.warmest", NO_HIGHEST),
                limits.tenths("nut.cooking.core", NO_LOWEST),
                limits.whole("nut.packing.minutes", NO_HIGHEST),
                limits.whole("nut.serving.minutes", NO_HIGHEST),
                limits.tenths("nut.delivery.hot", NO_LOWEST),
                limits.tenths("nut.delivery.cold", NO_HIGHEST));
    }

    private record Reading(PolicyBook book, LocalDate day, Place place) {

        private int whole(String id, int otherwise) {
            return book.find(id, day, place).map(found -> found.whole()).orElse(otherwise);
        }

        private int tenths(String id, int otherwise) {
            return book.find(id, day, place)
                    .map(found -> found.number().multiply(BigDecimal.TEN).intValueExact())
                    .orElse(otherwise);
        }
    }

    /** Tenths of a degree as people write them, such as 70.0. */
    static String degrees(int tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }
}
