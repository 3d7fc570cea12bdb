package io.zhuxue.nutrition.safety;

import io.zhuxue.core.Message;
import io.zhuxue.core.identity.SchoolCode;
import io.zhuxue.nutrition.Finding;
import io.zhuxue.nutrition.NutritionMessage;
import io.zhuxue.nutrition.safety.SelfCheck.Level;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** When schools have to look at their kitchens themselves (自查日历), and whether they did. */
public final class SelfCheckCalendar {

    private record Due(SchoolCode school, Level level, LocalDate period) {}

    /**
     * A time in which each school owes a check.
     *
     * @param level which check
     * @param begin the first day
     * @param end the last day, by the end of which the check must be there
     */
    public record Period(Level level, LocalDate begin, LocalDate end) {}

    private final SortedSet<LocalDate> schoolDays;
    private final SafetyRules rules;

    private SelfCheckCalendar(SortedSet<LocalDate> schoolDays, SafetyRules rules) {
        this.schoolDays = schoolDays;
        this.rules = rules;
    }

    /** The calendar of these days of school. */
    public static SelfCheckCalendar of(Collection<LocalDate> schoolDays, SafetyRules rules) {
        return new SelfCheckCalendar(new TreeSet<>(schoolDays), rules);
    }

    /** The periods with school, by level and beginning. */
    public List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (Level level : Level.values()) {
            schoolDays.stream()
                    .map(day -> begin(level, day))
                    .distinct()
                    .forEach(begin -> periods.add(new Period(level, begin, end(level, begin))));
        }
        return List.copyOf(periods);
    }

    /**
     * What is missing until a day: a check of each day, week and month with school that is over, and problems that were not
     * put right in time.
     *
     * @param schools who has to check
     * @param until the last day that is looked at, the whole of it: what was due on it is late
     */
    public List<Finding> check(Collection<SchoolCode> schools, Collection<SelfCheck> checks, LocalDate until) {
        List<Finding> findings = new ArrayList<>();
        Set<Due> done = new HashSet<>();
        checks.forEach(check -> done.add(new Due(check.school(), check.level(), begin(check.level(), check.date()))));
        for (Level level : Level.values()) {
            // The last day of school of each period: by its end the check must be there.
            TreeMap<LocalDate, LocalDate> periods = new TreeMap<>();
            schoolDays.forEach(day -> periods.put(begin(level, day), day));
            periods.forEach((begin, last) -> {
                if (end(level, begin).isAfter(until)) {
                    return;
                }
                schools.stream()
                        .filter(school -> !done.contains(new Due(school, level, begin)))
                        .forEach(school -> findings.add(missing(school, level, begin, last)));
            });
        }
        checks.forEach(check -> problems(check, until, findings));
        findings.sort(Comparator.naturalOrder());
        return List.copyOf(findings);
    }

    private static Finding missing(SchoolCode school, Level level, LocalDate begin, LocalDate last) {
        Message message = NutritionMessage.CHECK_MISSING.with(begin, level.chineseName());
        return new Finding(Finding.Weight.BREACH, school, last, level.name() + "/" + begin, message, List.of());
    }

    private void problems(SelfCheck check, LocalDate until, List<Finding> findings) {
        LocalDate due = check.date().plusDays(rules.rectifyDays());
        for (SelfCheck.Problem problem : check.problems()) {
            LocalDate fixed = problem.fixedOn().orElse(LocalDate.MAX);
            if (fixed.isAfter(due) && !due.isAfter(until)) {
                String subject = check.level().name() + "/" + check.date();
                findings.add(new Finding(
                        Finding.Weight.BREACH,
                        check.school(),
                        check.date(),
                        subject,
                        NutritionMessage.PROBLEM_NOT_FIXED.with(problem.what(), due),
                        List.of(subject)));
            }
        }
    }

    private static LocalDate begin(Level level, LocalDate day) {
        return switch (level) {
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
        };
    }

    private static LocalDate end(Level level, LocalDate begin) {
        return switch (level) {
            case DAILY -> begin;
            case WEEKLY -> begin.plusDays(6);
            case MONTHLY -> begin.with(TemporalAdjusters.lastDayOfMonth());
        };
    }
}
