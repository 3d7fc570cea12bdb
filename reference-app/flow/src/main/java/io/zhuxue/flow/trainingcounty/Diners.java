package io.zhuxue.flow.trainingcounty;

import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.flow.synthetic.Chance;
import io.zhuxue.nutrition.ClassId;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.Absence;
import io.zhuxue.nutrition.dining.ClassRoll;
import io.zhuxue.nutrition.dining.DiningEvent;
import io.zhuxue.nutrition.dining.Enrolment;
import io.zhuxue.nutrition.menu.Meal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pupils of a school at table: some are absent, some do not eat. Three schools of four have card devices, which lose
 * the network, send again and are swiped twice; the others call the roll.
 */
final class Diners {

    private static final int PUPILS_A_DEVICE = 300;
    private static final int PUPILS_A_CLASS = 40;
    private static final double ABSENT = 0.03;
    private static final double NOT_HUNGRY = 0.01;
    private static final double SECOND_SWIPE = 0.002;
    private static final double OFFLINE = 0.05;
    private static final double SENT_AGAIN = 0.03;

    private final SchoolBooks books;
    private final boolean cards;
    private final long[] numbers;
    private final List<List<DiningEvent>> late = new ArrayList<>();

    Diners(SchoolBooks books, long seed, int index) {
        this.books = books;
        this.cards = !Chance.of(seed, "roll call", index).happens(0.25);
        int devices = (books.pupils.size() + PUPILS_A_DEVICE - 1) / PUPILS_A_DEVICE;
        this.numbers = new long[devices];
        for (int i = 0; i < devices; i++) {
            late.add(new ArrayList<>());
        }
    }

    /** The roll of a school: pupils in classes of forty; a few leave in the middle of the term. */
    static List<Enrolment> enrol(SchoolCode school, int pupils, LocalDate opens, LocalDate closes, Chance chance) {
        List<Enrolment> enrolled = new ArrayList<>(pupils);
        for (int i = 0; i < pupils; i++) {
            int room = i / PUPILS_A_CLASS;
            String name = "一二三四五六".charAt(room % 6) + "年级" + (room / 6 + 1) + "班";
            int length = (int) (closes.toEpochDay() - opens.toEpochDay());
            LocalDate left = chance.happens(0.005) || i == pupils - 1
                    ? opens.plusDays(length / 3 + chance.below(length / 3))
                    : null;
            PupilId pupil = new PupilId("G" + school + String.format("%05d", i + 1));
            enrolled.add(new Enrolment(pupil, new ClassId(school, name), opens, left));
        }
        return enrolled;
    }

    /** How many pupils belong to the school on a day. */
    int expected(LocalDate date) {
        return (int) books.pupils.stream().filter(pupil -> pupil.covers(date)).count();
    }

    /** Lets the pupils of a day eat, and says how many did. */
    int eat(LocalDate date, Chance chance) {
        sendLateOnes();
        List<Enrolment> eaters = new ArrayList<>();
        for (Enrolment pupil : books.pupils) {
            if (!pupil.covers(date)) {
                continue;
            }
            if (chance.happens(ABSENT)) {
                books.absences.add(new Absence(books.school, date, pupil.pupil()));
            } else if (!chance.happens(NOT_HUNGRY)) {
                eaters.add(pupil);
            }
        }
        if (cards) {
            swipe(date, eaters, chance);
        } else {
            callTheRoll(date, eaters);
        }
        return eaters.size();
    }

    private void swipe(LocalDate date, List<Enrolment> eaters, Chance chance) {
        List<List<DiningEvent>> day = new ArrayList<>();
        for (int device = 0; device < numbers.length; device++) {
            day.add(new ArrayList<>());
        }
        for (int i = 0; i < eaters.size(); i++) {
            int device = i * numbers.length / eaters.size();
            PupilId pupil = eaters.get(i).pupil();
            day.get(device).add(event(device, pupil, date, i, chance));
            if (chance.happens(SECOND_SWIPE)) {
                day.get(device).add(event(device, pupil, date, i + 1, chance));
            }
        }
        for (int device = 0; device < numbers.length; device++) {
            if (chance.happens(OFFLINE)) {
                late.get(device).addAll(day.get(device));
                continue;
            }
            books.events.addAll(day.get(device));
            if (chance.happens(SENT_AGAIN)) {
                List<DiningEvent> sent = day.get(device);
                books.events.addAll(sent.subList(sent.size() / 2, sent.size()));
            }
        }
    }

    private DiningEvent event(int device, PupilId pupil, LocalDate date, int place, Chance chance) {
        LocalTime at = LocalTime.of(11, 55).plusSeconds(place * 3L % 2400 + chance.below(3));
        return new DiningEvent(
                "K" + books.school + "-" + device, ++numbers[device], books.school, pupil, Meal.LUNCH, date.atTime(at));
    }

    private void callTheRoll(LocalDate date, List<Enrolment> eaters) {
        Map<ClassId, SortedSet<PupilId>> classes = new TreeMap<>();
        eaters.forEach(pupil ->
                classes.computeIfAbsent(pupil.in(), in -> new TreeSet<>()).add(pupil.pupil()));
        MealId meal = new MealId(books.school, date, Meal.LUNCH);
        classes.forEach(
                (in, present) -> books.events.addAll(new ClassRoll(in, meal, LocalTime.NOON, present).events()));
    }

    /** What devices kept while they had no network, newest first, as some of them send it. */
    void sendLateOnes() {
        for (List<DiningEvent> kept : late) {
            for (int i = kept.size() - 1; i >= 0; i--) {
                books.events.add(kept.get(i));
            }
            kept.clear();
        }
    }
}
