package io.zhuxue.nutrition.dining;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.MealRoll.Seat;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A register in memory. An event's content is its place on the rolls (26 bits), its meal (2) and its second since 2000
 * (35); the number under which its device sent it leads to it.
 */
final class DefaultDiningRegister implements DiningRegister {

    private static final long EPOCH = LocalDate.of(2000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final int SECONDS_A_DAY = 86_400;
    private static final int TIME_BITS = 35;
    private static final int MEAL_BITS = 2;
    private static final int PLACE_BITS = 26;
    private static final Meal[] MEALS = Meal.values();

    private record Stranger(SchoolCode school, LocalDate date) {}

    private final List<Seat> seats = new ArrayList<>();
    private final Map<SchoolCode, Map<PupilId, Integer>> places = new TreeMap<>();
    private final Map<String, EventBook> books = new HashMap<>();
    private final Map<Stranger, Set<Object>> strangers = new HashMap<>();

    DefaultDiningRegister(Collection<Enrolment> enrolments) {
        for (Enrolment enrolment : enrolments) {
            Map<PupilId, Integer> ofSchool =
                    places.computeIfAbsent(enrolment.in().school(), school -> new HashMap<>());
            if (!ofSchool.containsKey(enrolment.pupil())) {
                ofSchool.put(enrolment.pupil(), seats.size());
                seats.add(new Seat(enrolment.pupil(), enrolment.in()));
            }
        }
        if (seats.size() >= 1 << PLACE_BITS) {
            throw new IllegalArgumentException("more pupils than one register holds");
        }
    }

    @Override
    public Taken take(DiningEvent event) {
        Map<PupilId, Integer> ofSchool = places.get(event.school());
        Integer place = ofSchool == null ? null : ofSchool.get(event.pupil());
        if (place == null) {
            Stranger stranger = new Stranger(event.school(), event.at().toLocalDate());
            strangers.computeIfAbsent(stranger, s -> new HashSet<>()).add(List.of(event.device(), event.number()));
            return Taken.UNKNOWN_PUPIL;
        }
        long second = event.at().toEpochSecond(ZoneOffset.UTC) - EPOCH;
        if (second < 0 || second >= 1L << TIME_BITS) {
            throw new IllegalArgumentException("an event before 2000 or a thousand years later");
        }
        long content = ((long) place << MEAL_BITS | event.meal().ordinal()) << TIME_BITS | second;
        return books.computeIfAbsent(event.device(), device -> new EventBook()).put(event.number(), content);
    }

    @Override
    public Map<SchoolCode, MealRoll> rolls() {
        Map<SchoolCode, MealRoll> rolls = new TreeMap<>();
        MealRoll[] rollOf = new MealRoll[seats.size()];
        int[] placeOn = new int[seats.size()];
        places.forEach((school, pupils) -> {
            MealRoll roll =
                    MealRoll.of(school, pupils.values().stream().map(seats::get).toList());
            rolls.put(school, roll);
            pupils.forEach((pupil, place) -> {
                rollOf[place] = roll;
                placeOn[place] = roll.place(pupil);
            });
        });
        for (EventBook book : books.values()) {
            book.forEach(content -> {
                int place = placeOf(content);
                rollOf[place].mark(placeOn[place], dateOf(content), mealOf(content));
            });
        }
        return rolls;
    }

    private static int placeOf(long content) {
        return (int) (content >>> (TIME_BITS + MEAL_BITS));
    }

    private static Meal mealOf(long content) {
        return MEALS[(int) (content >>> TIME_BITS) & ((1 << MEAL_BITS) - 1)];
    }

    private static LocalDate dateOf(long content) {
        return LocalDate.ofEpochDay(Math.floorDiv((content & ((1L << TIME_BITS) - 1)) + EPOCH, SECONDS_A_DAY));
    }

    @Override
    public List<Finding> findings() {
        List<Finding> found = new ArrayList<>();
        strangers.forEach((stranger, events) -> {
            Message message = NutritionMessage.UNKNOWN_PUPIL.with(stranger.school(), events.size());
            String subject = stranger.school() + "/" + stranger.date();
            found.add(
                    new Finding(Weight.BREACH, stranger.school(), stranger.date(), subject, message, List.of(subject)));
        });
        books.forEach((device, book) -> book.conflicts((number, content) -> {
            String subject = device + "/" + number;
            found.add(new Finding(
                    Weight.BREACH,
                    seats.get(placeOf(content)).in().school(),
                    dateOf(content),
                    subject,
                    NutritionMessage.EVENT_CONFLICT.with(device, number),
                    List.of(subject)));
        }));
        found.sort(Comparator.naturalOrder());
        return found;
    }
}
