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
import java.util.List;
import java.util.Map;
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

    private record Place(SchoolCode school, LocalDate date) {}

    /** The number under which a device sent an event. */
    private record EventNumber(String device, long number) {}

    /** The first in {@link #ORDER} of the events that came under a number for pupils whom no roll knows. */
    private record Stranger(DiningEvent event, boolean conflict) {}

    private static final Comparator<DiningEvent> ORDER = Comparator.comparing(DiningEvent::school)
            .thenComparing(DiningEvent::at)
            .thenComparing(DiningEvent::meal)
            .thenComparing(DiningEvent::pupil);

    private final List<Seat> seats = new ArrayList<>();
    private final Map<SchoolCode, Map<PupilId, Integer>> places = new TreeMap<>();
    private final Map<String, EventBook> books = new HashMap<>();
    private final Map<EventNumber, Stranger> strangers = new HashMap<>();

    DefaultDiningRegister(Collection<Enrolment> enrolments) {
        // A pupil who changed class has two places in the school; the later one is his, however the rolls are sorted.
        List<Enrolment> latestFirst = enrolments.stream()
                .sorted(Comparator.comparing(Enrolment::since)
                        .reversed()
                        .thenComparing(Enrolment::in)
                        .thenComparing(Enrolment::pupil))
                .toList();
        for (Enrolment enrolment : latestFirst) {
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
            return stranger(event);
        }
        long second = event.at().toEpochSecond(ZoneOffset.UTC) - EPOCH;
        if (second < 0 || second >= 1L << TIME_BITS) {
            throw new IllegalArgumentException("an event before 2000 or a thousand years later");
        }
        long content = ((long) place << MEAL_BITS | event.meal().ordinal()) << TIME_BITS | second;
        EventBook book = books.computeIfAbsent(event.device(), device -> new EventBook());
        Taken taken = book.put(event.number(), content);
        if (!strangers.isEmpty() && strangers.containsKey(new EventNumber(event.device(), event.number()))) {
            book.spoil(event.number());
            return Taken.CONFLICT;
        }
        return taken;
    }

    /** A stranger's event; it spoils the number for whoever else came or will come under it. */
    private Taken stranger(DiningEvent event) {
        EventNumber number = new EventNumber(event.device(), event.number());
        Stranger now = strangers.merge(
                number,
                new Stranger(event, false),
                (a, b) -> new Stranger(
                        ORDER.compare(b.event, a.event) < 0 ? b.event : a.event,
                        a.conflict || !b.event.equals(a.event)));
        EventBook book = books.get(event.device());
        if (book != null && book.holds(event.number())) {
            book.spoil(event.number());
            return Taken.CONFLICT;
        }
        return now.conflict ? Taken.CONFLICT : Taken.UNKNOWN_PUPIL;
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
        Map<Place, Integer> unknown = new HashMap<>();
        strangers.forEach((number, stranger) -> {
            Place place = new Place(stranger.event.school(), stranger.event.at().toLocalDate());
            EventBook book = books.get(number.device);
            if (book != null && book.holds(number.number)) {
                return; // stands among the conflicts of its book
            }
            if (stranger.conflict) {
                found.add(conflict(place, number));
            } else {
                unknown.merge(place, 1, Integer::sum);
            }
        });
        unknown.forEach((place, events) -> {
            Message message = NutritionMessage.UNKNOWN_PUPIL.with(place.school, events);
            String subject = place.school + "/" + place.date;
            found.add(new Finding(Weight.BREACH, place.school, place.date, subject, message, List.of(subject)));
        });
        books.forEach((device, book) -> book.conflicts((number, content) -> found.add(conflict(
                new Place(seats.get(placeOf(content)).in().school(), dateOf(content)),
                new EventNumber(device, number)))));
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static Finding conflict(Place place, EventNumber number) {
        String subject = number.device + "/" + number.number;
        Message message = NutritionMessage.EVENT_CONFLICT.with(number.device, number.number);
        return new Finding(Weight.BREACH, place.school, place.date, subject, message, List.of(subject));
    }
}
