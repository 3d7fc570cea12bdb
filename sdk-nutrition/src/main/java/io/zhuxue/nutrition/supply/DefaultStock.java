package io.zhuxue.nutrition.supply;

import io.zhuxue.core.Message;
import io.zhuxue.core.Parsed;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A store in memory: the book, and what it adds up to for every lot. */
final class DefaultStock implements Stock {

    private static final Comparator<Shelf> FIRST_EXPIRED = Comparator.comparing(
                    (Shelf shelf) -> shelf.receipt.provenance().bestBefore())
            .thenComparing(shelf -> shelf.receipt.inspection().at())
            .thenComparing(shelf -> shelf.receipt.lot());

    /** Where a lot lies. */
    private static final class Shelf {
        private final Receipt receipt;
        private long grams;
        private boolean held;

        private Shelf(Receipt receipt) {
            this.receipt = receipt;
        }

        private boolean usable(LocalDate day) {
            return grams > 0
                    && !held
                    && !receipt.date().isAfter(day)
                    && !receipt.provenance().bestBefore().isBefore(day);
        }
    }

    private final SchoolCode school;
    private final Map<LotId, Shelf> shelves = new HashMap<>();
    private final Map<String, TreeSet<Shelf>> byFood = new HashMap<>();
    private final List<StockEntry> entries = new ArrayList<>();
    private long lastNumber;

    DefaultStock(SchoolCode school) {
        this.school = school;
    }

    static DefaultStock replay(SchoolCode school, Collection<Receipt> receipts, Collection<StockEntry> entries) {
        DefaultStock stock = new DefaultStock(school);
        receipts.stream()
                .filter(receipt -> !stock.shelves.containsKey(receipt.lot()))
                .forEach(stock::shelve);
        entries.stream().sorted(Comparator.comparingLong(StockEntry::number)).forEach(entry -> {
            Shelf shelf = stock.shelves.get(entry.lot());
            if (shelf == null) {
                throw new IllegalArgumentException(
                        NutritionMessage.UNKNOWN_LOT.with(entry.lot()).toString());
            }
            stock.book(shelf, entry);
        });
        return stock;
    }

    private Shelf shelve(Receipt receipt) {
        Shelf shelf = new Shelf(receipt);
        shelves.put(receipt.lot(), shelf);
        byFood.computeIfAbsent(receipt.foodCode(), food -> new TreeSet<>(FIRST_EXPIRED))
                .add(shelf);
        return shelf;
    }

    @Override
    public Parsed<StockEntry> take(Receipt receipt) {
        if (shelves.containsKey(receipt.lot())) {
            return Parsed.refused(NutritionMessage.LOT_REPEATED.with(receipt.lot()));
        }
        return Parsed.accepted(add(shelve(receipt), Kind.RECEIPT, receipt.date(), receipt.accepted(), null));
    }

    @Override
    public Parsed<List<StockEntry>> issue(MealId meal, String foodCode, Grams grams) {
        if (grams.grams() < 0) {
            return Parsed.refused(NutritionMessage.AMOUNT_IMPOSSIBLE.with(foodCode, grams));
        }
        Grams usable = usable(foodCode, meal.date());
        if (usable.compareTo(grams) < 0) {
            return Parsed.refused(NutritionMessage.STOCK_TOO_LOW.with(foodCode, usable, grams));
        }
        List<StockEntry> issued = new ArrayList<>();
        Grams left = grams;
        for (Shelf shelf : List.copyOf(lots(foodCode))) {
            if (!left.isPositive()) {
                break;
            }
            if (shelf.usable(meal.date())) {
                Grams part = left.min(Grams.of(shelf.grams));
                issued.add(add(shelf, Kind.ISSUE, meal.date(), part, meal));
                left = left.minus(part);
            }
        }
        return Parsed.accepted(List.copyOf(issued));
    }

    @Override
    public Parsed<StockEntry> giveBack(MealId meal, LotId lot, Grams grams) {
        long issued = entries.stream()
                .filter(entry -> entry.lot().equals(lot) && meal.equals(entry.forMeal()))
                .mapToLong(entry -> -entry.change().grams())
                .sum();
        return move(lot, Kind.RETURN, meal.date(), grams, issued, meal);
    }

    @Override
    public Parsed<StockEntry> writeOff(LotId lot, LocalDate date, Grams grams) {
        return move(lot, Kind.LOSS, date, grams, onHand(lot).grams(), null);
    }

    @Override
    public Parsed<List<StockEntry>> count(LotId lot, LocalDate date, Grams found) {
        if (found.grams() < 0) {
            return Parsed.refused(NutritionMessage.MOVEMENT_IMPOSSIBLE.with(lot, found));
        }
        long difference = found.minus(onHand(lot)).grams();
        if (difference == 0 && shelves.containsKey(lot)) {
            return Parsed.accepted(List.of());
        }
        Kind kind = difference > 0 ? Kind.COUNT_MORE : Kind.COUNT_LESS;
        return move(lot, kind, date, Grams.of(Math.abs(difference)), Long.MAX_VALUE, null)
                .map(List::of);
    }

    @Override
    public Parsed<StockEntry> hold(LotId lot, LocalDate date) {
        return move(lot, Kind.HOLD, date, Grams.ZERO, 0, null);
    }

    @Override
    public Parsed<StockEntry> release(LotId lot, LocalDate date) {
        return move(lot, Kind.RELEASE, date, Grams.ZERO, 0, null);
    }

    private Parsed<StockEntry> move(
            LotId lot, Kind kind, LocalDate date, Grams grams, long most, @Nullable MealId meal) {
        Shelf shelf = shelves.get(lot);
        if (shelf == null) {
            return Parsed.refused(NutritionMessage.UNKNOWN_LOT.with(lot));
        }
        if (grams.grams() < 0 || grams.grams() > most) {
            return Parsed.refused(NutritionMessage.MOVEMENT_IMPOSSIBLE.with(lot, grams));
        }
        return Parsed.accepted(add(shelf, kind, date, grams, meal));
    }

    private StockEntry add(Shelf shelf, Kind kind, LocalDate date, Grams grams, @Nullable MealId meal) {
        StockEntry entry = new StockEntry(lastNumber + 1, school, shelf.receipt.lot(), kind, date, grams, meal);
        book(shelf, entry);
        return entry;
    }

    private void book(Shelf shelf, StockEntry entry) {
        entries.add(entry);
        lastNumber = Math.max(lastNumber, entry.number());
        shelf.grams = Math.addExact(shelf.grams, entry.change().grams());
        if (entry.kind() == Kind.HOLD || entry.kind() == Kind.RELEASE) {
            shelf.held = entry.kind() == Kind.HOLD;
        }
        if (shelf.grams == 0) {
            lots(shelf.receipt.foodCode()).remove(shelf);
        } else {
            byFood.computeIfAbsent(shelf.receipt.foodCode(), food -> new TreeSet<>(FIRST_EXPIRED))
                    .add(shelf);
        }
    }

    private Collection<Shelf> lots(String foodCode) {
        return byFood.getOrDefault(foodCode, new TreeSet<>(FIRST_EXPIRED));
    }

    @Override
    public Grams onHand(LotId lot) {
        Shelf shelf = shelves.get(lot);
        return shelf == null ? Grams.ZERO : Grams.of(shelf.grams);
    }

    @Override
    public Grams usable(String foodCode, LocalDate day) {
        return Grams.of(lots(foodCode).stream()
                .filter(shelf -> shelf.usable(day))
                .mapToLong(shelf -> shelf.grams)
                .sum());
    }

    @Override
    public List<Message> expiring(LocalDate today, int days) {
        LocalDate until = today.plusDays(days);
        return shelves.values().stream()
                .filter(shelf -> shelf.grams > 0
                        && !shelf.receipt.provenance().bestBefore().isAfter(until))
                .sorted(FIRST_EXPIRED)
                .map(shelf -> NutritionMessage.EXPIRES_SOON.with(
                        shelf.receipt.lot(),
                        shelf.grams,
                        shelf.receipt.provenance().bestBefore()))
                .toList();
    }

    @Override
    public List<StockEntry> entries() {
        return List.copyOf(entries);
    }
}
