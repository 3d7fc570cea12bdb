package io.zhuxue.nutrition.supply;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * One school's store (库存), a book of movements to which entries are only added.
 *
 * <p>Food is issued first expired first out; of lots that expire on the same day, the one that came first. A lot past
 * its date or held is never issued. A request is met whole or not at all. Not safe for several threads.
 */
public interface Stock {

    /** An empty store. */
    static Stock empty(SchoolCode school) {
        return new DefaultStock(school);
    }

    /**
     * The store that these receipts and movements lead to.
     *
     * @param receipts the receipts of the lots
     * @param entries the book, in any order
     * @throws IllegalArgumentException when the book names a lot that was not received
     */
    static Stock replay(SchoolCode school, Collection<Receipt> receipts, Collection<StockEntry> entries) {
        return DefaultStock.replay(school, receipts, entries);
    }

    /** Takes a received lot in. */
    Parsed<StockEntry> take(Receipt receipt);

    /** Issues so much of a food to a meal, from as many lots as it needs. */
    Parsed<List<StockEntry>> issue(MealId meal, String foodCode, Grams grams);

    /** Takes back what a kitchen did not use of a lot. */
    Parsed<StockEntry> giveBack(MealId meal, LotId lot, Grams grams);

    /** Writes off what was spoilt or past its date. */
    Parsed<StockEntry> writeOff(LotId lot, LocalDate date, Grams grams);

    /** Enters what a count found of a lot; the entry is the difference, and none when there is no difference. */
    Parsed<List<StockEntry>> count(LotId lot, LocalDate date, Grams found);

    /** Holds a lot: it stays where it is. */
    Parsed<StockEntry> hold(LotId lot, LocalDate date);

    /** Releases a held lot. */
    Parsed<StockEntry> release(LotId lot, LocalDate date);

    /** How much of a lot is in the store. */
    Grams onHand(LotId lot);

    /** How much of a food could be issued on a day. */
    Grams usable(String foodCode, LocalDate day);

    /** A warning for every lot of which there is some and which expires within so many days, most urgent first. */
    List<Message> expiring(LocalDate today, int days);

    /** The book, in the order of its numbers. */
    List<StockEntry> entries();
}
