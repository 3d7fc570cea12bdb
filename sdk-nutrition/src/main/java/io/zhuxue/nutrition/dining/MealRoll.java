package io.zhuxue.nutrition.dining;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who of one school's pupils ate which meal (实名就餐册): a bit a pupil and meal, so that a year of a large county fits
 * into memory. Marks are only added. Reading is safe for several threads while nobody marks.
 */
public final class MealRoll {

    /**
     * A pupil's place in the school.
     *
     * @param pupil the pupil
     * @param in the class
     */
    public record Seat(PupilId pupil, ClassId in) {}

    private final SchoolCode school;
    private final List<Seat> seats;
    private final NavigableMap<PupilId, Integer> places = new TreeMap<>();
    private final NavigableMap<MealId, BitSet> meals = new TreeMap<>();

    private @Nullable MealId lastMeal;
    private BitSet lastBits = new BitSet();

    private MealRoll(SchoolCode school, List<Seat> seats) {
        this.school = school;
        this.seats = seats;
        for (int i = 0; i < seats.size(); i++) {
            places.put(seats.get(i).pupil(), i);
        }
    }

    /** A roll of these pupils on which nobody has eaten yet; of a pupil who stands twice the first seat counts. */
    public static MealRoll of(SchoolCode school, Collection<Seat> seats) {
        NavigableMap<PupilId, Seat> once = new TreeMap<>();
        seats.forEach(seat -> once.putIfAbsent(seat.pupil(), seat));
        return new MealRoll(school, List.copyOf(once.values()));
    }

    /** The school. */
    public SchoolCode school() {
        return school;
    }

    /** The pupils with their classes, in the order of their ids. */
    public List<Seat> seats() {
        return seats;
    }

    /** True when the pupil is on the roll. */
    public boolean knows(PupilId pupil) {
        return places.containsKey(pupil);
    }

    /**
     * Notes that a pupil ate a meal.
     *
     * @return false when that was known already
     * @throws IllegalArgumentException when the pupil is not on the roll or the meal is another school's
     */
    public boolean mark(PupilId pupil, MealId meal) {
        Integer place = places.get(pupil);
        if (place == null || !meal.school().equals(school)) {
            throw new IllegalArgumentException("not a pupil or a meal of school " + school);
        }
        BitSet bits = meals.computeIfAbsent(meal, m -> new BitSet(seats.size()));
        boolean before = bits.get(place);
        bits.set(place);
        return !before;
    }

    /** The place of a pupil who is on the roll. */
    int place(PupilId pupil) {
        return places.getOrDefault(pupil, -1);
    }

    /** Notes that the pupil of a place ate a meal; the meals of a day come one after another, mostly. */
    void mark(int place, LocalDate date, Meal meal) {
        MealId last = lastMeal;
        if (last == null || last.meal() != meal || !last.date().equals(date)) {
            last = new MealId(school, date, meal);
            lastMeal = last;
            lastBits = meals.computeIfAbsent(last, m -> new BitSet(seats.size()));
        }
        lastBits.set(place);
    }

    /** True when the pupil ate the meal. */
    public boolean ate(PupilId pupil, MealId meal) {
        Integer place = places.get(pupil);
        BitSet bits = meals.get(meal);
        return place != null && bits != null && bits.get(place);
    }

    /** How many pupils ate a meal. */
    public int diners(MealId meal) {
        BitSet bits = meals.get(meal);
        return bits == null ? 0 : bits.cardinality();
    }

    /** The meals at which anybody ate, in order. */
    public SortedSet<MealId> meals() {
        return Collections.unmodifiableSortedSet((SortedSet<MealId>) meals.keySet());
    }

    /** The pupils who ate a meal, in the order of their ids. */
    public List<Seat> whoAte(MealId meal) {
        List<Seat> found = new ArrayList<>();
        BitSet bits = meals.getOrDefault(meal, new BitSet());
        bits.stream().forEach(place -> found.add(seats.get(place)));
        return found;
    }

    /** Counts for every pupil how many of these meals he ate, and gives those who ate any, in the order of their ids. */
    public void count(Collection<MealId> which, BiConsumer<Seat, Integer> taker) {
        int[] counts = new int[seats.size()];
        for (MealId meal : which) {
            BitSet bits = meals.get(meal);
            if (bits != null) {
                for (int place = bits.nextSetBit(0); place >= 0; place = bits.nextSetBit(place + 1)) {
                    counts[place]++;
                }
            }
        }
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                taker.accept(seats.get(place), counts[place]);
            }
        }
    }

    /** The meals that a pupil ate, in order. */
    public List<MealId> mealsOf(PupilId pupil) {
        Integer place = places.get(pupil);
        if (place == null) {
            return List.of();
        }
        return meals.entrySet().stream()
                .filter(meal -> meal.getValue().get(place))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }
}
