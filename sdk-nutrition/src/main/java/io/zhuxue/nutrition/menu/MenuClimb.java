package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Climbs from a menu to better ones: adds, drops or exchanges a dish of a day, always by the best step, downhill too for
 * a while, but does not touch a dish of a day that it has just touched (tabu search).
 */
final class MenuClimb {

    private static final int LONGEST = 4000;
    private static final int TENURE = 6;
    private static final double BETTER = 1e-9;

    private final double[] costs;
    private final int options;
    private final int[] course;
    private final int[] least;
    private final int[] most;
    private final int[] mostInWeek;
    private final RuleTable dayRules;
    private final @Nullable RuleTable weekRules;
    private final int patience;
    private final BooleanSupplier stop;

    /** A climb for one day at these costs, which knows nothing of the week. */
    static MenuClimb ofDay(DayProgramme programme, double[] costs, BooleanSupplier stop) {
        return new MenuClimb(programme, costs, null, 120, stop);
    }

    /** A climb for all days of the week, under the rules of the week too. */
    static MenuClimb ofWeek(DayProgramme programme, int patience, BooleanSupplier stop) {
        return new MenuClimb(programme, programme.costs(), programme.weekRules().table(), patience, stop);
    }

    private MenuClimb(
            DayProgramme programme, double[] costs, @Nullable RuleTable weekRules, int patience, BooleanSupplier stop) {
        this.costs = costs;
        this.weekRules = weekRules;
        this.patience = patience;
        this.stop = stop;
        dayRules = programme.dayTable();
        options = programme.options();
        List<MenuProblem.CourseCount> counts = programme.problem().courses();
        least = counts.stream().mapToInt(MenuProblem.CourseCount::least).toArray();
        most = counts.stream().mapToInt(MenuProblem.CourseCount::most).toArray();
        Map<Course, Integer> numbers = new HashMap<>();
        for (int c = 0; c < least.length; c++) {
            numbers.put(counts.get(c).course(), c);
        }
        course = new int[options];
        mostInWeek = new int[options];
        for (int j = 0; j < options; j++) {
            MenuProblem.Option option = programme.problem().options().get(j);
            course[j] = numbers.getOrDefault(option.course(), 0);
            mostInWeek[j] = option.mostInWeek();
        }
    }

    /** The best menu that steps from this one lead to, one array of options a day. */
    int[][] from(int[][] start) {
        State state = new State(start);
        double best = state.value();
        int[][] bestMenu = state.menu();
        int idle = 0;
        for (int step = 1; step < LONGEST && idle < patience && !stop.getAsBoolean(); step++, idle++) {
            Step move = state.bestStep(best, step);
            if (move == null) {
                break;
            }
            state.take(move, step);
            if (move.value() < best - BETTER) {
                best = move.value();
                bestMenu = state.menu();
                idle = 0;
            }
        }
        return bestMenu;
    }

    private record Step(int day, int out, int in, double value) {}

    private final class State {

        private final int days;
        private final boolean[][] chosen;
        private final int[][] atCourse;
        private final int[] uses;
        private final RuleState[] day;
        private final @Nullable RuleState week;
        private final double[] dayBroken;
        private final int[][] freeFrom;
        private double cost;

        State(int[][] start) {
            days = start.length;
            chosen = new boolean[days][options];
            atCourse = new int[days][least.length];
            uses = new int[options];
            day = new RuleState[days];
            week = weekRules == null ? null : new RuleState(weekRules);
            dayBroken = new double[days];
            freeFrom = new int[days][options];
            for (int d = 0; d < days; d++) {
                day[d] = new RuleState(dayRules);
                for (int option : start[d]) {
                    put(d, option, 1);
                }
                dayBroken[d] = day[d].broken();
            }
        }

        private void put(int d, int option, int sign) {
            chosen[d][option] = sign > 0;
            atCourse[d][course[option]] += sign;
            uses[option] += sign;
            cost += sign * costs[option];
            day[d].put(option, sign, 0);
            if (week != null) {
                week.put(option, sign, d);
            }
        }

        double value() {
            double value = cost + Arrays.stream(dayBroken).sum();
            if (week != null) {
                value += week.broken();
                for (int j = 0; j < options; j++) {
                    value += Math.max(0, uses[j] - mostInWeek[j]) * DayProgramme.REPEATED;
                }
            }
            return value;
        }

        int[][] menu() {
            int[][] menu = new int[days][];
            for (int d = 0; d < days; d++) {
                List<Integer> now = new ArrayList<>();
                for (int j = 0; j < options; j++) {
                    if (chosen[d][j]) {
                        now.add(j);
                    }
                }
                menu[d] = now.stream().mapToInt(Integer::intValue).toArray();
            }
            return menu;
        }

        void take(Step move, int now) {
            if (move.out() >= 0) {
                put(move.day(), move.out(), -1);
                freeFrom[move.day()][move.out()] = now + TENURE;
            }
            if (move.in() >= 0) {
                put(move.day(), move.in(), 1);
                freeFrom[move.day()][move.in()] = now + TENURE;
            }
            dayBroken[move.day()] = day[move.day()].broken();
        }

        /** The best step that is free, or any that beats the best menu. */
        @Nullable
        Step bestStep(double best, int now) {
            Step found = null;
            double least = Double.POSITIVE_INFINITY;
            double brokenDays = Arrays.stream(dayBroken).sum();
            double over = week == null ? 0 : overuse();
            for (int d = 0; d < days; d++) {
                double others = cost + brokenDays - dayBroken[d] + over;
                for (int out = -1; out < options; out++) {
                    if (out >= 0 && !chosen[d][out]) {
                        continue;
                    }
                    double without = others - (out < 0 ? 0 : costs[out] + relief(out));
                    for (int in = -1; in < options; in++) {
                        double base = without + (in < 0 ? 0 : costs[in]);
                        if (base >= least || (in < 0 ? out < 0 : chosen[d][in]) || !fits(d, out, in)) {
                            continue;
                        }
                        double value = base + day[d].broken(out, in, 0);
                        if (value >= least) {
                            continue;
                        }
                        value += week == null ? 0 : week.broken(out, in, d);
                        boolean free = (out < 0 || freeFrom[d][out] <= now) && (in < 0 || freeFrom[d][in] <= now);
                        if (value < least && (free || value < best - BETTER)) {
                            least = value;
                            found = new Step(d, out, in, value);
                        }
                    }
                }
            }
            return found;
        }

        private double overuse() {
            double over = 0;
            for (int j = 0; j < options; j++) {
                over += Math.max(0, uses[j] - mostInWeek[j]) * DayProgramme.REPEATED;
            }
            return over;
        }

        private double relief(int out) {
            return week != null && uses[out] > mostInWeek[out] ? DayProgramme.REPEATED : 0;
        }

        private boolean fits(int d, int out, int in) {
            if (in >= 0 && week != null && uses[in] >= mostInWeek[in]) {
                return false;
            }
            if (out >= 0 && in >= 0 && course[out] == course[in]) {
                return true;
            }
            return (out < 0 || atCourse[d][course[out]] > least[course[out]])
                    && (in < 0 || atCourse[d][course[in]] < most[course[in]]);
        }
    }
}
