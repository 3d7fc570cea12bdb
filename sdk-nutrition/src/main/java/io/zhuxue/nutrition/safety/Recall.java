package io.zhuxue.nutrition.safety;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Grams;
import io.zhuxue.nutrition.LotId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.MealRoll;
import io.zhuxue.nutrition.supply.Receipt;
import io.zhuxue.nutrition.supply.StockEntry;
import io.zhuxue.nutrition.supply.StockEntry.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a recall reaches in a county (召回追踪): every lot with what is left of it and the entry that stops it, and the meals,
 * classes and pupils of what has been eaten.
 *
 * @param notice the call
 * @param stops every lot that is called back, by school and lot
 * @param meals the meals that it went into, with the grams
 * @param classes how many pupils of each class ate of it
 * @param pupils who ate of it, with the number of such meals; only for those who look after their health
 */
public record Recall(
        RecallNotice notice,
        List<Stop> stops,
        SortedMap<MealId, Grams> meals,
        SortedMap<ClassId, Integer> classes,
        SortedMap<PupilId, Integer> pupils) {

    /**
     * A lot that is called back.
     *
     * @param receipt the lot's receipt
     * @param left what is left of it in the store
     * @param hold the entry that holds it, to be added to the school's book; null when it is held or used up already
     */
    public record Stop(
            Receipt receipt, Grams left, @Nullable StockEntry hold) {

        /** The entry that holds it. */
        public Optional<StockEntry> entry() {
            return Optional.ofNullable(hold);
        }
    }

    /**
     * What a recall means for a school.
     *
     * @param lots how many lots it has taken in
     * @param left what is left of them
     * @param meals how many meals they went into
     * @param pupils how many pupils ate of them
     */
    public record Share(int lots, Grams left, int meals, int pupils) {}

    public Recall {
        stops = List.copyOf(stops);
        meals = Collections.unmodifiableSortedMap(new TreeMap<>(meals));
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
        pupils = Collections.unmodifiableSortedMap(new TreeMap<>(pupils));
    }

    /**
     * Finds everything, in one pass over the books of a county.
     *
     * @param receipts the receipts
     * @param entries the store books, in any order
     * @param rolls who ate what
     */
    public static Recall of(
            RecallNotice notice,
            Collection<Receipt> receipts,
            Collection<StockEntry> entries,
            Collection<MealRoll> rolls) {
        Map<LotId, Receipt> called = new HashMap<>();
        receipts.stream().filter(notice::covers).forEach(receipt -> called.putIfAbsent(receipt.lot(), receipt));
        Map<LotId, Grams> left = new HashMap<>();
        Map<LotId, StockEntry> lastHold = new HashMap<>();
        Map<SchoolCode, Long> numbers = new HashMap<>();
        NavigableMap<MealId, Grams> meals = new TreeMap<>();
        for (StockEntry entry : entries) {
            numbers.merge(entry.school(), entry.number(), Math::max);
            if (!called.containsKey(entry.lot())) {
                continue;
            }
            left.merge(entry.lot(), entry.change(), Grams::plus);
            entry.meal().ifPresent(meal -> meals.merge(meal, Grams.ZERO.minus(entry.change()), Grams::plus));
            if (entry.kind() == Kind.HOLD || entry.kind() == Kind.RELEASE) {
                lastHold.merge(entry.lot(), entry, (a, b) -> a.number() > b.number() ? a : b);
            }
        }
        meals.values().removeIf(grams -> !grams.isPositive());
        List<Stop> stops = new ArrayList<>();
        called.values().stream()
                .sorted(Comparator.comparing(Receipt::school)
                        .thenComparing(receipt -> receipt.lot().id()))
                .forEach(receipt -> {
                    Grams rest = left.getOrDefault(receipt.lot(), Grams.ZERO);
                    StockEntry last = lastHold.get(receipt.lot());
                    boolean held = last != null && last.kind() == Kind.HOLD;
                    @Nullable
                    StockEntry hold = rest.isPositive() && !held
                            ? new StockEntry(
                                    numbers.merge(receipt.school(), 1L, Long::sum),
                                    receipt.school(),
                                    receipt.lot(),
                                    Kind.HOLD,
                                    notice.issued().toLocalDate(),
                                    Grams.ZERO,
                                    null)
                            : null;
                    stops.add(new Stop(receipt, rest, hold));
                });
        return eaten(notice, stops, meals, rolls);
    }

    private static Recall eaten(
            RecallNotice notice, List<Stop> stops, NavigableMap<MealId, Grams> meals, Collection<MealRoll> rolls) {
        NavigableMap<ClassId, Integer> classes = new TreeMap<>();
        NavigableMap<PupilId, Integer> pupils = new TreeMap<>();
        Map<SchoolCode, List<MealId>> bySchool = new HashMap<>();
        meals.keySet()
                .forEach(meal -> bySchool.computeIfAbsent(meal.school(), school -> new ArrayList<>())
                        .add(meal));
        for (MealRoll roll : rolls) {
            roll.count(bySchool.getOrDefault(roll.school(), List.of()), (seat, times) -> {
                classes.merge(seat.in(), 1, Integer::sum);
                pupils.merge(seat.pupil(), times, Integer::sum);
            });
        }
        return new Recall(notice, stops, meals, classes, pupils);
    }

    /** The entries that stop everything, to be added to the schools' books. */
    public List<StockEntry> holds() {
        return stops.stream().flatMap(stop -> stop.entry().stream()).toList();
    }

    /** What the recall means for each school that has taken any in. */
    public SortedMap<SchoolCode, Share> schools() {
        SortedMap<SchoolCode, Share> schools = new TreeMap<>();
        stops.forEach(stop -> schools.merge(stop.receipt().school(), new Share(1, stop.left(), 0, 0), Recall::plus));
        meals.keySet().forEach(meal -> schools.merge(meal.school(), new Share(0, Grams.ZERO, 1, 0), Recall::plus));
        classes.forEach((in, count) -> schools.merge(in.school(), new Share(0, Grams.ZERO, 0, count), Recall::plus));
        return schools;
    }

    private static Share plus(Share a, Share b) {
        return new Share(a.lots + b.lots, a.left.plus(b.left), a.meals + b.meals, a.pupils + b.pupils);
    }
}
