package io.zhuxue.nutrition.supply;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.MealRoll;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A trace over hash maps of lots and meals and the bits of the rolls. */
final class DefaultTrace implements Trace {

    /** What one lot gave to one meal. */
    private record Portion(LotId lot, MealId meal, long grams) {}

    private final Map<LotId, Receipt> receipts = new HashMap<>();
    private final Map<SupplierBatch, List<LotId>> batches = new HashMap<>();
    private final Map<LotId, Long> onHand = new HashMap<>();
    private final Map<LotId, List<Portion>> byLot = new HashMap<>();
    private final Map<MealId, List<Portion>> byMeal = new HashMap<>();
    private final Map<SchoolCode, MealRoll> rolls = new HashMap<>();
    private final Map<PupilId, List<SchoolCode>> schoolsOf = new HashMap<>();

    DefaultTrace(Collection<Receipt> receipts, Collection<StockEntry> entries, Collection<MealRoll> rolls) {
        for (Receipt receipt : receipts) {
            if (this.receipts.putIfAbsent(receipt.lot(), receipt) == null) {
                batches.computeIfAbsent(receipt.batch(), batch -> new ArrayList<>(1))
                        .add(receipt.lot());
            }
        }
        for (StockEntry entry : entries) {
            onHand.merge(entry.lot(), entry.change().grams(), Math::addExact);
            if (entry.kind() == Kind.ISSUE || entry.kind() == Kind.RETURN) {
                entry.meal()
                        .ifPresent(meal -> index(
                                new Portion(entry.lot(), meal, -entry.change().grams())));
            }
        }
        for (MealRoll roll : rolls) {
            this.rolls.put(roll.school(), roll);
            roll.seats()
                    .forEach(seat -> schoolsOf
                            .computeIfAbsent(seat.pupil(), pupil -> new ArrayList<>(1))
                            .add(roll.school()));
        }
    }

    private void index(Portion portion) {
        byLot.computeIfAbsent(portion.lot, lot -> new ArrayList<>(4)).add(portion);
        byMeal.computeIfAbsent(portion.meal, meal -> new ArrayList<>(8)).add(portion);
    }

    @Override
    public Reach forward(SupplierBatch batch) {
        NavigableMap<LotId, Grams> lots = new TreeMap<>();
        NavigableMap<MealId, Grams> meals = new TreeMap<>();
        for (LotId lot : batches.getOrDefault(batch, List.of())) {
            lots.put(lot, Grams.of(onHand.getOrDefault(lot, 0L)));
            for (Portion portion : byLot.getOrDefault(lot, List.of())) {
                meals.merge(portion.meal, Grams.of(portion.grams), Grams::plus);
            }
        }
        meals.values().removeIf(grams -> !grams.isPositive());
        NavigableMap<ClassId, Integer> classes = new TreeMap<>();
        Map<PupilId, Integer> pupils = new LinkedHashMap<>();
        NavigableMap<SchoolCode, List<MealId>> bySchool = new TreeMap<>();
        meals.keySet()
                .forEach(meal -> bySchool.computeIfAbsent(meal.school(), school -> new ArrayList<>())
                        .add(meal));
        bySchool.forEach((school, served) -> {
            MealRoll roll = rolls.get(school);
            if (roll != null) {
                Map<ClassId, Integer> ofSchool = new HashMap<>();
                roll.count(served, (seat, times) -> {
                    pupils.merge(seat.pupil(), times, Integer::sum);
                    ofSchool.merge(seat.in(), 1, Integer::sum);
                });
                classes.putAll(ofSchool);
            }
        });
        return new Reach(lots, meals, classes, pupils);
    }

    @Override
    public List<Eaten> back(PupilId pupil, LocalDate first, LocalDate last) {
        List<Eaten> eaten = new ArrayList<>();
        for (SchoolCode school : schoolsOf.getOrDefault(pupil, List.of())) {
            MealRoll roll = rolls.get(school);
            if (roll != null) {
                roll.mealsOf(pupil).stream()
                        .filter(meal ->
                                !meal.date().isBefore(first) && !meal.date().isAfter(last))
                        .forEach(meal -> eaten.addAll(lotsOf(meal)));
            }
        }
        return eaten;
    }

    @Override
    public List<Eaten> lotsOf(MealId meal) {
        NavigableMap<LotId, Grams> lots = new TreeMap<>();
        for (Portion portion : byMeal.getOrDefault(meal, List.of())) {
            lots.merge(portion.lot, Grams.of(portion.grams), Grams::plus);
        }
        List<Eaten> found = new ArrayList<>();
        lots.forEach((lot, grams) -> {
            Receipt receipt = receipts.get(lot);
            if (receipt != null && grams.isPositive()) {
                found.add(new Eaten(meal, receipt, grams));
            }
        });
        return found;
    }
}
