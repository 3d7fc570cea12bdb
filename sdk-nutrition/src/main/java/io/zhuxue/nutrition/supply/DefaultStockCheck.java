package io.zhuxue.nutrition.supply;

import io.zhuxue.core.Message;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Goes through every book once, keeping each lot's balance. */
final class DefaultStockCheck implements StockCheck {

    private static final Comparator<StockEntry> BOOK_ORDER =
            Comparator.comparing(StockEntry::school).thenComparingLong(StockEntry::number);
    private static final Comparator<Shelf> FIRST_EXPIRED = Comparator.comparing(
                    (Shelf shelf) -> shelf.receipt.provenance().bestBefore())
            .thenComparing(shelf -> shelf.receipt.lot());

    private record Place(String school, String foodCode) {}

    private static final class Shelf {
        private final Receipt receipt;
        private long grams;
        private long takenIn;
        private long lost;
        private boolean held;
        private @Nullable LotId usedBefore;

        private Shelf(Receipt receipt) {
            this.receipt = receipt;
        }
    }

    private final int permille;

    DefaultStockCheck(int permille) {
        this.permille = permille;
    }

    @Override
    public Report check(Collection<Receipt> receipts, Collection<StockEntry> entries) {
        List<Finding> found = new ArrayList<>();
        Map<LotId, Shelf> shelves = new HashMap<>();
        for (Receipt receipt : receipts) {
            ReceiptRules.breaches(receipt).forEach(message -> found.add(of(receipt, message)));
            if (shelves.putIfAbsent(receipt.lot(), new Shelf(receipt)) != null) {
                found.add(of(receipt, NutritionMessage.LOT_REPEATED.with(receipt.lot())));
            }
        }
        Map<Place, TreeSet<Shelf>> stored = new HashMap<>();
        entries.stream().sorted(BOOK_ORDER).forEach(entry -> {
            Shelf shelf = shelves.get(entry.lot());
            if (shelf == null || !shelf.receipt.school().equals(entry.school())) {
                found.add(of(entry, NutritionMessage.UNKNOWN_LOT.with(entry.lot())));
            } else {
                Place place = new Place(entry.school().code(), shelf.receipt.foodCode());
                one(shelf, entry, stored.computeIfAbsent(place, p -> new TreeSet<>(FIRST_EXPIRED)), found);
            }
        });
        shelves.values().forEach(shelf -> {
            takenIn(shelf, found);
            gap(shelf, found);
        });
        found.sort(Comparator.naturalOrder());
        Map<LotId, Grams> onHand = new HashMap<>();
        shelves.forEach((lot, shelf) -> onHand.put(lot, Grams.of(shelf.grams)));
        return new Report(found, onHand);
    }

    private static void one(Shelf shelf, StockEntry entry, TreeSet<Shelf> lots, List<Finding> found) {
        if (entry.kind() == Kind.RECEIPT) {
            shelf.takenIn += entry.grams().grams();
        }
        if (entry.kind() == Kind.ISSUE) {
            issue(shelf, entry, lots, found);
        }
        boolean before = shelf.grams < 0;
        shelf.grams += entry.change().grams();
        if (shelf.grams < 0 && !before) {
            found.add(of(entry, NutritionMessage.ISSUED_MORE_THAN_STORED.with(entry.lot(), -shelf.grams)));
        }
        if (entry.kind() == Kind.COUNT_LESS || entry.kind() == Kind.COUNT_MORE) {
            shelf.lost -= entry.change().grams();
        }
        if (entry.kind() == Kind.HOLD || entry.kind() == Kind.RELEASE) {
            shelf.held = entry.kind() == Kind.HOLD;
        }
        if (shelf.grams > 0 && !shelf.held) {
            lots.add(shelf);
        } else {
            lots.remove(shelf);
        }
    }

    private static void issue(Shelf shelf, StockEntry entry, TreeSet<Shelf> lots, List<Finding> found) {
        Receipt receipt = shelf.receipt;
        if (receipt.provenance().bestBefore().isBefore(entry.date())) {
            found.add(of(
                    entry,
                    NutritionMessage.LOT_EXPIRED.with(
                            entry.lot(), receipt.provenance().bestBefore(), entry.date(), entry.grams())));
        }
        if (entry.date().isBefore(receipt.date())) {
            found.add(
                    of(entry, NutritionMessage.ISSUED_BEFORE_RECEIVED.with(entry.lot(), receipt.date(), entry.date())));
        }
        if (shelf.held) {
            found.add(of(entry, NutritionMessage.LOT_HELD.with(entry.lot())));
        }
        for (Shelf other : lots) {
            if (!other.receipt
                    .provenance()
                    .bestBefore()
                    .isBefore(receipt.provenance().bestBefore())) {
                break;
            }
            if (!other.receipt.provenance().bestBefore().isBefore(entry.date())) {
                if (other.receipt.lot().equals(shelf.usedBefore)) {
                    return; // said when it began
                }
                shelf.usedBefore = other.receipt.lot();
                Message message = NutritionMessage.NOT_FIRST_EXPIRED.with(entry.lot(), other.receipt.lot());
                found.add(new Finding(
                        Weight.NOTICE,
                        entry.school(),
                        entry.date(),
                        entry.lot().id(),
                        message,
                        List.of(
                                "movement " + entry.number(),
                                other.receipt.lot().id())));
                break;
            }
        }
    }

    /** All that the book took in of a lot: nothing would hide a lot, twice would cover what went astray. */
    private static void takenIn(Shelf shelf, List<Finding> found) {
        Receipt receipt = shelf.receipt;
        if (shelf.takenIn != receipt.accepted().grams()) {
            found.add(of(
                    receipt, NutritionMessage.RECEIPT_DIFFERS.with(receipt.lot(), receipt.accepted(), shelf.takenIn)));
        }
    }

    private void gap(Shelf shelf, List<Finding> found) {
        long accepted = shelf.receipt.accepted().grams();
        if (shelf.lost * 1000 > accepted * permille) {
            long part = accepted == 0 ? 1000 : shelf.lost * 1000 / accepted;
            found.add(of(
                    shelf.receipt, NutritionMessage.STOCK_GAP.with(shelf.receipt.lot(), shelf.lost, part, permille)));
        }
    }

    private static Finding of(Receipt receipt, Message message) {
        return new Finding(
                Weight.BREACH,
                receipt.school(),
                receipt.date(),
                receipt.lot().id(),
                message,
                List.of(receipt.purchase().order().id(), receipt.batch().toString()));
    }

    private static Finding of(StockEntry entry, Message message) {
        List<String> evidence = new ArrayList<>();
        evidence.add("movement " + entry.number());
        entry.meal().ifPresent(meal -> evidence.add(meal.toString()));
        return new Finding(
                Weight.BREACH, entry.school(), entry.date(), entry.lot().id(), message, evidence);
    }
}
