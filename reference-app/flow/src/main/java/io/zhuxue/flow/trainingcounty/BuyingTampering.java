package io.zhuxue.flow.trainingcounty;

import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.flow.trainingcounty.Tampering.Truth;
import io.zhuxue.nutrition.ContractId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.SupplierId;
import io.zhuxue.nutrition.procurement.Supplier;
import io.zhuxue.nutrition.safety.Complaint;
import io.zhuxue.nutrition.settlement.ContractPrice;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Puts faults into whom a school bought from and at what price, and into how it answered. */
final class BuyingTampering {

    private static final int PIECES = 5;
    /** So much rice costs 11,040 yuan: five times that is above the limit of 50,000 yuan in 30 days. */
    private static final Grams PIECE = Grams.ofKilograms(2300);

    private static final int DEARER_PERCENT = 135;

    private final SchoolBooks books;
    private final YearMonth month;
    private final Chance chance;

    BuyingTampering(SchoolBooks books, YearMonth month, Chance chance) {
        this.books = books;
        this.month = month;
        this.chance = chance;
    }

    /** A lot of a food that every school buys in that week, from outside the contract. */
    Truth dear() {
        int at = receipt(receipt -> receipt.accepted().grams() > 1000);
        Receipt receipt = books.receipts.get(at);
        Receipt.Purchase before = receipt.purchase();
        books.receipts.set(
                at,
                bought(
                        receipt,
                        new Receipt.Purchase(
                                before.order(),
                                before.supplier(),
                                outside(),
                                before.perKilogram().portion(DEARER_PERCENT, 100))));
        return books.truth(Fault.DEAR_LOT, receipt.lot().id(), receipt.date());
    }

    /** A small supplier with a contract of its own and a licence that ran out before the month. */
    Truth unlicensed() {
        int at = receipt(receipt -> CountyFood.of(receipt.foodCode()).delivery() == CountyFood.Delivery.DAILY);
        Receipt receipt = books.receipts.get(at);
        Receipt.Purchase before = receipt.purchase();
        SupplierId small = new SupplierId("G43L" + books.school.code().substring(4));
        ContractId contract = new ContractId("HT2022-L" + books.school.code().substring(4));
        books.suppliers.add(new Supplier(
                small,
                Supplier.Kind.TRADER,
                List.of(new Supplier.Licence("食品经营许可证", month.atDay(1).minusDays(9)))));
        books.contracts.add(new ContractPrice(
                contract, small, receipt.foodCode(), before.perKilogram(), month.atDay(1), month.atEndOfMonth()));
        books.receipts.set(
                at, bought(receipt, new Receipt.Purchase(before.order(), small, contract, before.perKilogram())));
        return books.truth(Fault.EXPIRED_LICENCE, small.id(), receipt.date());
    }

    /** Rice on five days of school, far more than is eaten; it lies in the store and is in no claim. */
    Truth split() {
        List<LocalDate> days = books.services.stream()
                .map(service -> service.meal().date())
                .filter(date -> YearMonth.from(date).equals(month))
                .distinct()
                .sorted()
                .limit(PIECES)
                .toList();
        Receipt like = books.receipts.get(receipt(receipt -> receipt.foodCode().equals(CountyFood.RICE.code())));
        for (LocalDate day : days) {
            LotId lot = new LotId(like.school() + "-S" + day);
            Receipt.Provenance label = like.provenance();
            books.receipts.add(new Receipt(
                    lot,
                    like.school(),
                    like.foodCode(),
                    new Receipt.Purchase(
                            like.purchase().order(), like.purchase().supplier(), outside(), CountyFood.RICE.price()),
                    // Fresher than anything else in the store, so that it is rightly used last.
                    new Receipt.Provenance(
                            label.brand(), label.batchNo(), label.made(), day.plusYears(2), label.certificate()),
                    new Receipt.Weighing(PIECE, PIECE, Grams.ZERO, "", "photo/" + lot + ".jpg"),
                    new Receipt.Inspection(
                            day.atTime(15, 0),
                            like.inspection().first(),
                            like.inspection().second())));
            books.entries.add(new StockEntry(1, like.school(), lot, StockEntry.Kind.RECEIPT, day, PIECE, null));
        }
        renumber();
        return books.truth(Fault.SPLIT_PURCHASE, like.purchase().supplier().id(), days.get(days.size() - 1));
    }

    /** The book in the order of its days; within a day as it was, what was added last. */
    private void renumber() {
        List<StockEntry> sorted = new ArrayList<>(books.entries);
        sorted.sort(Comparator.comparing(StockEntry::date));
        books.entries.clear();
        for (StockEntry entry : sorted) {
            books.entries.add(new StockEntry(
                    books.entries.size() + 1L,
                    entry.school(),
                    entry.lot(),
                    entry.kind(),
                    entry.date(),
                    entry.grams(),
                    entry.forMeal()));
        }
    }

    Truth unanswered() {
        LocalDate received = month.atDay(chance.between(3, 25));
        String number = "TS-" + books.school + "-F";
        books.complaints.add(new Complaint(number, books.school, Complaint.Topic.QUALITY, received, null));
        return books.truth(Fault.OVERDUE_COMPLAINT, number, received);
    }

    private ContractId outside() {
        return new ContractId("LS-" + books.school);
    }

    private static Receipt bought(Receipt of, Receipt.Purchase purchase) {
        return new Receipt(
                of.lot(), of.school(), of.foodCode(), purchase, of.provenance(), of.weighing(), of.inspection());
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
}
