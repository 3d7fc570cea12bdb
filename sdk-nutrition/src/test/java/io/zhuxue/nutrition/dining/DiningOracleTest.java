package io.zhuxue.nutrition.dining;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.DiningRegister.Taken;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The register against its own definition: a number counts when one content came under it, of a pupil on the roll. */
class DiningOracleTest {

    private static final SchoolCode SCHOOL = new SchoolCode("2143000001");
    private static final SchoolCode OTHER = new SchoolCode("2143000002");
    private static final LocalDate MONDAY = LocalDate.of(2022, 9, 5);
    private static final List<PupilId> HERE = List.of(new PupilId("AN"), new PupilId("BO"));
    private static final PupilId THERE = new PupilId("CI");
    private static final PupilId STRANGER = new PupilId("X");

    private static List<Enrolment> pupils() {
        List<Enrolment> pupils = new ArrayList<>();
        HERE.forEach(pupil -> pupils.add(new Enrolment(pupil, new ClassId(SCHOOL, "一班"), MONDAY.minusDays(9), null)));
        pupils.add(new Enrolment(THERE, new ClassId(OTHER, "一班"), MONDAY.minusDays(9), null));
        return pupils;
    }

    private static List<DiningEvent> events(Random chance) {
        List<PupilId> all = List.of(HERE.get(0), HERE.get(1), THERE, STRANGER);
        List<DiningEvent> events = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            events.add(new DiningEvent(
                    "D" + chance.nextInt(2),
                    chance.nextInt(12),
                    chance.nextInt(4) == 0 ? OTHER : SCHOOL,
                    all.get(chance.nextInt(all.size())),
                    chance.nextBoolean() ? Meal.LUNCH : Meal.DINNER,
                    MONDAY.plusDays(chance.nextInt(2)).atTime(12, chance.nextInt(2))));
        }
        return events;
    }

    private static boolean known(DiningEvent event) {
        return event.school().equals(SCHOOL)
                ? HERE.contains(event.pupil())
                : event.pupil().equals(THERE);
    }

    @Property(tries = 500)
    void the_register_is_what_its_events_say_in_any_order_and_however_often_they_come(@ForAll long seed) {
        Random chance = new Random(seed);
        List<DiningEvent> events = events(chance);
        Map<String, Set<DiningEvent>> byNumber = new TreeMap<>();
        events.forEach(
                event -> byNumber.computeIfAbsent(event.device() + "/" + event.number(), number -> new HashSet<>())
                        .add(event));
        Map<MealId, Set<PupilId>> eaten = new TreeMap<>();
        Map<String, Integer> unknown = new TreeMap<>();
        Set<String> conflicts = new TreeSet<>();
        byNumber.forEach((number, contents) -> {
            DiningEvent event = contents.iterator().next();
            if (contents.size() > 1) {
                conflicts.add(number);
            } else if (known(event)) {
                eaten.computeIfAbsent(event.mealId(), meal -> new HashSet<>()).add(event.pupil());
            } else {
                unknown.merge(event.school() + "/" + event.at().toLocalDate(), 1, Integer::sum);
            }
        });

        List<DiningEvent> sent = new ArrayList<>(events);
        sent.addAll(events.subList(0, 6));
        Collections.shuffle(sent, chance);
        List<Enrolment> rolls = pupils();
        Collections.shuffle(rolls, chance);
        DiningRegister register = DiningRegister.create(rolls);
        sent.forEach(register::take);

        Map<MealId, Set<PupilId>> noted = new TreeMap<>();
        register.rolls()
                .values()
                .forEach(roll -> roll.meals()
                        .forEach(meal -> noted.put(
                                meal,
                                roll.whoAte(meal).stream()
                                        .map(MealRoll.Seat::pupil)
                                        .collect(HashSet::new, Set::add, Set::addAll))));
        assertThat(noted).isEqualTo(eaten);
        assertThat(register.findings().stream()
                        .filter(finding -> finding.code().equals("EVENT_CONFLICT"))
                        .map(Finding::subject))
                .containsExactlyInAnyOrderElementsOf(conflicts);
        Map<String, Integer> strangers = new HashMap<>();
        register.findings().stream()
                .filter(finding -> finding.code().equals("UNKNOWN_PUPIL"))
                .forEach(finding -> strangers.put(
                        finding.subject(),
                        Integer.valueOf(finding.message().text().replaceAll(".*（(\\d+)人次）。", "$1"))));
        assertThat(strangers).isEqualTo(unknown);

        DiningRegister again = DiningRegister.create(pupils());
        events.forEach(again::take);
        assertThat(again.findings()).isEqualTo(register.findings());
    }

    @Test
    void a_number_that_came_for_a_pupil_and_for_a_stranger_counts_for_neither_whoever_came_first() {
        DiningEvent an = new DiningEvent("D", 1, SCHOOL, HERE.get(0), Meal.LUNCH, MONDAY.atTime(12, 0));
        DiningEvent x = new DiningEvent("D", 1, SCHOOL, STRANGER, Meal.LUNCH, MONDAY.atTime(12, 0));
        for (List<DiningEvent> order : List.of(List.of(an, x), List.of(x, an))) {
            DiningRegister register = DiningRegister.create(pupils());
            register.take(order.get(0));
            assertThat(register.take(order.get(1))).isEqualTo(Taken.CONFLICT);
            assertThat(register.take(order.get(0))).isEqualTo(Taken.CONFLICT);
            assertThat(register.rolls().get(SCHOOL).meals()).isEmpty();
            assertThat(register.findings()).extracting(Finding::code).containsExactly("EVENT_CONFLICT");
        }
    }

    @Test
    void a_pupil_who_changed_class_sits_in_the_later_one_however_the_rolls_are_sorted() {
        PupilId an = HERE.get(0);
        Enrolment before = new Enrolment(an, new ClassId(SCHOOL, "一班"), MONDAY.minusYears(1), MONDAY.minusDays(40));
        Enrolment now = new Enrolment(an, new ClassId(SCHOOL, "二班"), MONDAY.minusDays(39), null);
        for (List<Enrolment> order : List.of(List.of(before, now), List.of(now, before))) {
            assertThat(DiningRegister.create(order).rolls().get(SCHOOL).seats())
                    .extracting(seat -> seat.in().name())
                    .containsExactly("二班");
        }
    }
}
