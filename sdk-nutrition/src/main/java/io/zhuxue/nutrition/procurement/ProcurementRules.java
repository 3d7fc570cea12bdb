package io.zhuxue.nutrition.procurement;

import io.zhuxue.core.Parsed;
import io.zhuxue.core.money.Money;
import io.zhuxue.core.policy.Place;
import io.zhuxue.core.policy.PolicyBook;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.List;

/**
 * What buying must keep to on a day at a place (采购规则), out of the policy book.
 *
 * @param tenderDays the least days from the tender's issue to its close
 * @param leastBids the least number of valid bids
 * @param committeeMembers the least number of members of a committee, which must be odd
 * @param expertsPermille the least share of experts among them; 666 stands for two thirds, which no committee of
 *     fewer than 300 members can reach the one without the other
 * @param priceWeight how many of 100 points the price gives
 * @param licenceWarningDays how many days before a licence ends it is warned of
 * @param priceWeeks how many weeks a price is compared with
 * @param priceSpread how many hundredths of the median absolute deviation a price may lie above the median
 * @param leastPercent a price nearer to the median than this is never listed
 * @param risePercent by how much the county's median may rise over that of the weeks before
 * @param splitDays within how many days small purchases are added up
 * @param splitLimit the largest sum that may be bought without a tender
 * @param sharePercent from which share of the county's purchases on one supplier is listed
 */
public record ProcurementRules(
        int tenderDays,
        int leastBids,
        int committeeMembers,
        int expertsPermille,
        int priceWeight,
        int licenceWarningDays,
        int priceWeeks,
        int priceSpread,
        int leastPercent,
        int risePercent,
        int splitDays,
        Money splitLimit,
        int sharePercent) {

    /** The national rules on a day that somebody has named; refused for one before there were any. */
    public static Parsed<ProcurementRules> find(LocalDate day) {
        PolicyBook book = PolicyBook.of(List.of(new ProcurementPolicy()));
        return book.find("nut.tender.days", day, Place.NATION).isPresent()
                ? Parsed.accepted(on(book, day, Place.NATION))
                : Parsed.refused(NutritionMessage.NO_RULES.with(day, "采购"));
    }

    /**
     * The national rules on a day.
     *
     * @throws IllegalArgumentException when there were none yet
     */
    public static ProcurementRules national(LocalDate day) {
        return on(PolicyBook.of(List.of(new ProcurementPolicy())), day, Place.NATION);
    }

    /**
     * The rules in force on a day at a place.
     *
     * @throws IllegalArgumentException when the book holds no procurement on that day
     */
    public static ProcurementRules on(PolicyBook book, LocalDate day, Place place) {
        Reading rules = new Reading(book, day, place);
        return new ProcurementRules(
                rules.whole("nut.tender.days"),
                rules.whole("nut.tender.bids"),
                rules.whole("nut.committee.members"),
                rules.whole("nut.committee.experts"),
                rules.whole("nut.tender.price.weight"),
                rules.whole("nut.licence.warning"),
                rules.whole("nut.price.weeks"),
                rules.whole("nut.price.spread"),
                rules.whole("nut.price.least"),
                rules.whole("nut.price.rise"),
                rules.whole("nut.split.days"),
                Money.ofYuan(rules.whole("nut.split.limit")),
                rules.whole("nut.supplier.share"));
    }

    private record Reading(PolicyBook book, LocalDate day, Place place) {

        private int whole(String id) {
            return book.find(id, day, place)
                    .orElseThrow(() -> new IllegalArgumentException("no " + id + " on " + day))
                    .whole();
        }
    }
}
