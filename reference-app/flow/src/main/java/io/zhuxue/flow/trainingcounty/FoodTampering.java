package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.money.Money;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.flow.trainingcounty.Tampering.Truth;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts faults into what a school received and stored. */
final class FoodTampering {

    private final SchoolBooks books;
    private final YearMonth month;
    private final Chance chance;

    FoodTampering(SchoolBooks books, YearMonth month, Chance chance) {
        this.books = books;
        this.month = month;
        this.chance = chance;
    }

    Truth hiddenShortWeight() {
        int at = receipt(receipt -> receipt.foodCode().equals(CountyFood.RICE.code()));
        Receipt receipt = books.receipts.get(at);
        long missing = receipt.accepted().grams() * chance.between(20, 40) / 1000;
        LotId lot = receipt.lot();
        LocalDate counted = books.entries.stream()
                .map(StockEntry::date)
                .filter(date -> YearMonth.from(date).equals(month))
                .max(LocalDate::compareTo)
                .orElseThrow();
        // The count of the month's end finds it; so much less was there to be cooked afterwards.
        shrinkIssues(lot, missing);
        List<StockEntry> before = books.entries.stream()
                .filter(entry -> !entry.date().isAfter(counted))
                .toList();
        List<StockEntry> after = books.entries.stream()
                .filter(entry -> entry.date().isAfter(counted))
                .map(entry -> numbered(entry, entry.number() + 1))
                .toList();
        books.entries.clear();
        books.entries.addAll(before);
        books.entries.add(new StockEntry(
                before.size() + 1L, books.school, lot, StockEntry.Kind.COUNT_LESS, counted, Grams.of(missing), null));
        books.entries.addAll(after);
        return books.truth(Fault.HIDDEN_SHORT_WEIGHT, lot.id(), receipt.date());
    }

    Truth shortWeight() {
        int at = receipt(receipt -> receipt.accepted().grams() > 1000
                && receipt.weighing().refused().grams() == 0);
        Receipt receipt = books.receipts.get(at);
        Grams really = Grams.of(receipt.accepted().grams() * chance.between(90, 96) / 100);
        Receipt.Weighing said = receipt.weighing();
        Grams billed = receipt.accepted();
        books.receipts.set(
                at,
                new Receipt(
                        receipt.lot(),
                        receipt.school(),
                        receipt.foodCode(),
                        receipt.purchase(),
                        receipt.provenance(),
                        new Receipt.Weighing(said.noted(), really, said.refused(), said.reason(), said.photo()),
                        receipt.inspection()));
        books.entries.replaceAll(entry -> entry.lot().equals(receipt.lot()) && entry.kind() == StockEntry.Kind.RECEIPT
                ? new StockEntry(entry.number(), entry.school(), entry.lot(), entry.kind(), entry.date(), really, null)
                : entry);
        shrinkIssues(receipt.lot(), billed.minus(really).grams());
        return books.truth(Fault.SHORT_WEIGHT, receipt.lot().id(), receipt.date());
    }

    Truth inflated() {
        int at = receipt(receipt -> receipt.accepted().grams() > 1000);
        Receipt receipt = books.receipts.get(at);
        Receipt.Purchase purchase = receipt.purchase();
        Money dear = purchase.perKilogram().portion(100L + chance.between(8, 25), 100);
        books.receipts.set(
                at,
                with(
                        receipt,
                        new Receipt.Purchase(purchase.order(), purchase.supplier(), purchase.contract(), dear),
                        receipt.provenance()));
        return books.truth(Fault.PRICE_INFLATION, receipt.lot().id(), receipt.date());
    }

    Truth expired() {
        List<StockEntry> late = books.entries.stream()
                .filter(entry -> entry.kind() == StockEntry.Kind.ISSUE
                        && YearMonth.from(entry.date()).equals(month)
                        && received(entry.lot()).isBefore(entry.date())
                        && !food(entry.lot()).equals(CountyFood.RICE.code()))
                .toList();
        StockEntry issue = chance.oneOf(late);
        int at = index(issue.lot());
        Receipt receipt = books.receipts.get(at);
        Receipt.Provenance label = receipt.provenance();
        books.receipts.set(
                at,
                with(
                        receipt,
                        receipt.purchase(),
                        new Receipt.Provenance(
                                label.brand(),
                                label.batchNo(),
                                label.made(),
                                issue.date().minusDays(1),
                                label.certificate())));
        return books.truth(Fault.EXPIRED_LOT, issue.lot().id(), issue.date());
    }

    Truth lone() {
        int at = receipt(receipt -> true);
        Receipt receipt = books.receipts.get(at);
        Receipt.Inspection by = receipt.inspection();
        books.receipts.set(
                at,
                new Receipt(
                        receipt.lot(),
                        receipt.school(),
                        receipt.foodCode(),
                        receipt.purchase(),
                        receipt.provenance(),
                        receipt.weighing(),
                        new Receipt.Inspection(by.at(), by.first(), by.first())));
        return books.truth(Fault.LONE_RECEIVER, receipt.lot().id(), receipt.date());
    }

    private static StockEntry numbered(StockEntry entry, long number) {
        return new StockEntry(
                number, entry.school(), entry.lot(), entry.kind(), entry.date(), entry.grams(), entry.forMeal());
    }

    /** What did not come was not cooked either: the last movements of the lot take less. */
    private void shrinkIssues(LotId lot, long missing) {
        long left = missing;
        for (int i = books.entries.size() - 1; i >= 0 && left > 0; i--) {
            StockEntry entry = books.entries.get(i);
            if (entry.lot().equals(lot) && entry.kind().sign() < 0) {
                long less = Math.min(left, entry.grams().grams());
                left -= less;
                books.entries.set(
                        i,
                        new StockEntry(
                                entry.number(),
                                entry.school(),
                                lot,
                                entry.kind(),
                                entry.date(),
                                Grams.of(entry.grams().grams() - less),
                                entry.forMeal()));
            }
        }
    }

    private int receipt(Predicate<Receipt> wanted) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < books.receipts.size(); i++) {
            Receipt receipt = books.receipts.get(i);
            if (YearMonth.from(receipt.date()).equals(month) && wanted.test(receipt)) {
                fitting.add(i);
            }
        }
        return chance.oneOf(fitting);
    }

    private static Receipt with(Receipt of, Receipt.Purchase purchase, Receipt.Provenance provenance) {
        return new Receipt(of.lot(), of.school(), of.foodCode(), purchase, provenance, of.weighing(), of.inspection());
    }

    private LocalDate received(LotId lot) {
        return books.receipts.get(index(lot)).date();
    }

    private String food(LotId lot) {
        return books.receipts.get(index(lot)).foodCode();
    }

    private int index(LotId lot) {
        for (int i = 0; i < books.receipts.size(); i++) {
            if (books.receipts.get(i).lot().equals(lot)) {
                return i;
            }
        }
        throw new IllegalStateException("no receipt of " + lot);
    }
}
