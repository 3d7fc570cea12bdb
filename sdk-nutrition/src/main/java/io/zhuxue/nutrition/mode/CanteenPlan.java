package io.zhuxue.nutrition.mode;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.MealMode;
import io.zhuxue.nutrition.NutritionMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A county's way towards school canteens (食堂供餐推进): how each school feeds its pupils on a day, by when it is to have a
 * canteen, and who is late. Of two records of one school and day the last one given counts.
 */
public final class CanteenPlan {

    private final SortedMap<SchoolCode, NavigableMap<LocalDate, MealMode>> modes = new TreeMap<>();
    private final Map<SchoolCode, LocalDate> targets = new TreeMap<>();

    private CanteenPlan(Collection<ModeSince> modes, Collection<CanteenTarget> targets) {
        modes.forEach(each -> this.modes
                .computeIfAbsent(each.school(), school -> new TreeMap<>())
                .put(each.from(), each.mode()));
        targets.forEach(each -> this.targets.put(each.school(), each.due()));
    }

    /** The plan of these records, in any order. */
    public static CanteenPlan of(Collection<ModeSince> modes, Collection<CanteenTarget> targets) {
        return new CanteenPlan(modes, targets);
    }

    /** How a school feeds its pupils on a day; nothing before its first record. */
    public Optional<MealMode> mode(SchoolCode school, LocalDate day) {
        return Optional.ofNullable(modes.get(school))
                .map(since -> since.floorEntry(day))
                .map(Map.Entry::getValue);
    }

    /** How many schools feed their pupils each way on a day; every way is there. */
    public Map<MealMode, Integer> count(LocalDate day) {
        Map<MealMode, Integer> counts = new EnumMap<>(MealMode.class);
        for (MealMode mode : MealMode.values()) {
            counts.put(mode, 0);
        }
        modes.keySet().forEach(school -> mode(school, day).ifPresent(mode -> counts.merge(mode, 1, Integer::sum)));
        return Collections.unmodifiableMap(counts);
    }

    /** The share of canteens among the schools that feed pupils on a day, in percent, rounded down; 0 when none does. */
    public int canteenPercent(LocalDate day) {
        Map<MealMode, Integer> counts = count(day);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : counts.getOrDefault(MealMode.CANTEEN, 0) * 100 / all;
    }

    /** How many schools with a target are to have their canteen by the end of a day. */
    public int planned(LocalDate day) {
        return (int) targets.values().stream().filter(due -> !due.isAfter(day)).count();
    }

    /** The days on which something changes or is due, in order. */
    public SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>(targets.values());
        modes.values().forEach(since -> days.addAll(since.keySet()));
        return days;
    }

    /** Schools that are late, that have given a canteen up by a day, or that the plan forgets, by school and day. */
    public List<Finding> check(LocalDate day) {
        List<Finding> findings = new ArrayList<>();
        for (SchoolCode school : schools()) {
            Optional<MealMode> now = mode(school, day);
            LocalDate due = targets.get(school);
            boolean canteen = now.equals(Optional.of(MealMode.CANTEEN));
            String how = now.map(MealMode::chineseName).orElse("未登记");
            if (!canteen && due != null && day.isAfter(due)) {
                findings.add(finding(Finding.Weight.BREACH, school, due, NutritionMessage.CANTEEN_LATE.with(due, how)));
            } else if (!canteen && due == null) {
                findings.add(
                        finding(Finding.Weight.NOTICE, school, day, NutritionMessage.CANTEEN_NOT_PLANNED.with(how)));
            }
            givenUp(school, day, findings);
        }
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }

    private SortedSet<SchoolCode> schools() {
        SortedSet<SchoolCode> schools = new TreeSet<>(modes.keySet());
        schools.addAll(targets.keySet());
        return schools;
    }

    private void givenUp(SchoolCode school, LocalDate day, List<Finding> findings) {
        MealMode before = MealMode.FAMILY;
        for (Map.Entry<LocalDate, MealMode> since :
                modes.getOrDefault(school, new TreeMap<>()).entrySet()) {
            if (before == MealMode.CANTEEN
                    && since.getValue() != MealMode.CANTEEN
                    && !since.getKey().isAfter(day)) {
                Message message = NutritionMessage.CANTEEN_GIVEN_UP.with(
                        since.getKey(), since.getValue().chineseName());
                findings.add(finding(Finding.Weight.BREACH, school, since.getKey(), message));
            }
            before = since.getValue();
        }
    }

    private static Finding finding(Finding.Weight weight, SchoolCode school, LocalDate date, Message message) {
        return new Finding(weight, school, date, "MODE", message, List.of());
    }
}
