package io.zhuxue.nutrition.dining;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.Finding.Weight;
import io.zhuxue.nutrition.MealId;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.PupilId;
import io.zhuxue.nutrition.dining.MealRoll.Seat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Goes through every meal of every roll once. */
final class DefaultDiningCheck implements DiningCheck {

    private record Place(SchoolCode school, PupilId pupil) {}

    private final Map<Place, List<Enrolment>> enrolments = new HashMap<>();
    private final Map<PupilId, Set<SchoolCode>> schoolsOf = new HashMap<>();
    private final Set<Absence> absences;
    private final Set<LocalDate> schoolDays;

    DefaultDiningCheck(Collection<Enrolment> enrolments, Collection<Absence> absences, Set<LocalDate> schoolDays) {
        for (Enrolment each : enrolments) {
            SchoolCode school = each.in().school();
            this.enrolments
                    .computeIfAbsent(new Place(school, each.pupil()), place -> new ArrayList<>(1))
                    .add(each);
            schoolsOf.computeIfAbsent(each.pupil(), pupil -> new HashSet<>(2)).add(school);
        }
        this.absences = new HashSet<>(absences);
        this.schoolDays = Set.copyOf(schoolDays);
    }

    @Override
    public Report check(Map<SchoolCode, MealRoll> rolls) {
        Map<MealId, Integer> recorded = new TreeMap<>();
        Map<MealId, Integer> proven = new TreeMap<>();
        List<Finding> found = new ArrayList<>();
        for (MealRoll roll : rolls.values()) {
            for (MealId meal : roll.meals()) {
                recorded.put(meal, roll.diners(meal));
                proven.put(meal, proven(meal, roll, rolls, found));
            }
        }
        found.sort(Comparator.naturalOrder());
        return new Report(Collections.unmodifiableMap(recorded), Collections.unmodifiableMap(proven), found);
    }

    private int proven(MealId meal, MealRoll roll, Map<SchoolCode, MealRoll> rolls, List<Finding> found) {
        if (!schoolDays.contains(meal.date())) {
            found.add(
                    of(meal, NutritionMessage.MEAL_ON_HOLIDAY.with(meal, roll.diners(meal)), List.of(meal.toString())));
            return 0;
        }
        List<String> left = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        int counted = 0;
        for (Seat seat : roll.whoAte(meal)) {
            PupilId pupil = seat.pupil();
            List<Enrolment> places = enrolments.getOrDefault(new Place(meal.school(), pupil), List.of());
            if (places.stream().noneMatch(place -> place.covers(meal.date()))) {
                left.add(pupil.id());
            } else if (absences.contains(new Absence(meal.school(), meal.date(), pupil))) {
                absent.add(pupil.id());
            } else if (ateElsewhere(pupil, meal, rolls)) {
                twice.add(pupil.id());
            } else {
                counted++;
            }
        }
        report(meal, NutritionMessage.NOT_ON_ROLL, left, found);
        report(meal, NutritionMessage.GHOST_DINER, absent, found);
        report(meal, NutritionMessage.SECOND_SCHOOL, twice, found);
        return counted;
    }

    private boolean ateElsewhere(PupilId pupil, MealId meal, Map<SchoolCode, MealRoll> rolls) {
        for (SchoolCode school : schoolsOf.getOrDefault(pupil, Set.of())) {
            MealRoll other = rolls.get(school);
            if (other != null
                    && !school.equals(meal.school())
                    && other.ate(pupil, new MealId(school, meal.date(), meal.meal()))) {
                return true;
            }
        }
        return false;
    }

    private static void report(MealId meal, NutritionMessage key, List<String> pupils, List<Finding> found) {
        if (!pupils.isEmpty()) {
            found.add(of(meal, key.with(meal, pupils.size()), pupils));
        }
    }

    private static Finding of(MealId meal, Message message, List<String> evidence) {
        return new Finding(Weight.WITHHELD, meal.school(), meal.date(), meal.toString(), message, evidence);
    }
}
