package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Deals the dishes of a week on its days: how often each dish comes is given, which day it stands on is sought, so that
 * the rules of the days are broken as little as possible. Exchanges two dishes of a course between two days, or moves one
 * where the courses leave room, and starts again from another deal when nothing helps.
 */
final class WeekDeal {

    private static final double BETTER = 1e-9;
    private static final int DEALS = 20;

    private final DayProgramme programme;
    private final MenuProblem problem;
    private final int[] course;
    private final BooleanSupplier stop;
    private final SplittableRandom random;

    WeekDeal(DayProgramme programme, long seed, BooleanSupplier stop) {
        this.programme = programme;
        this.stop = stop;
        problem = programme.problem();
        random = new SplittableRandom(seed);
        course = new int[programme.options()];
        for (int row = 0; row < programme.courseRows(); row++) {
            for (int option : programme.optionsOfCourse(row)) {
                course[option] = row;
            }
        }
    }

    /**
     * The best deal found, one array of options a day; empty when the courses of the days cannot be filled with them.
     *
     * @param counts on how many days each option stands, at most on all
     */
    int[][] deal(int[] counts) {
        int[][] best = new int[0][];
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DEALS && least > BETTER && !stop.getAsBoolean(); i++) {
            Deal deal = new Deal();
            if (!deal.fill(counts)) {
                return best;
            }
            deal.settle();
            if (deal.broken() < least - BETTER) {
                least = deal.broken();
                best = deal.menu();
            }
        }
        return best;
    }

    private final class Deal {

        private final List<List<Integer>> days = new ArrayList<>();
        private final RuleState[] states = new RuleState[problem.days()];
        private final int[][] atCourse = new int[problem.days()][programme.courseRows()];
        private final double[] broken = new double[problem.days()];

        /** Gives each dish to the days that have fewest of its course; false when a course does not come out. */
        boolean fill(int[] counts) {
            for (int day = 0; day < states.length; day++) {
                days.add(new ArrayList<>());
                states[day] = new RuleState(programme.dayTable());
            }
            List<Integer> order = new ArrayList<>();
            for (int option = 0; option < counts.length; option++) {
                if (counts[option] > 0) {
                    order.add(option);
                }
            }
            shuffle(order);
            order.sort((a, b) -> counts[b] - counts[a]);
            for (int option : order) {
                List<Integer> emptiest = new ArrayList<>();
                for (int day = 0; day < states.length; day++) {
                    emptiest.add(day);
                }
                shuffle(emptiest);
                emptiest.sort((a, b) -> atCourse[a][course[option]] - atCourse[b][course[option]]);
                emptiest.subList(0, counts[option]).forEach(day -> put(day, option, 1));
            }
            for (int day = 0; day < states.length; day++) {
                broken[day] = states[day].broken();
                for (int row = 0; row < programme.courseRows(); row++) {
                    MenuProblem.CourseCount count = problem.courses().get(row);
                    if (atCourse[day][row] < count.least() || atCourse[day][row] > count.most()) {
                        return false;
                    }
                }
            }
            return true;
        }

        private void shuffle(List<Integer> list) {
            for (int i = list.size() - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = list.get(i);
                list.set(i, list.get(other));
                list.set(other, kept);
            }
        }

        private void put(int day, int option, int sign) {
            if (sign > 0) {
                days.get(day).add(option);
            } else {
                days.get(day).remove(Integer.valueOf(option));
            }
            atCourse[day][course[option]] += sign;
            states[day].put(option, sign, 0);
        }

        double broken() {
            return Arrays.stream(broken).sum();
        }

        int[][] menu() {
            return days.stream()
                    .map(day ->
                            day.stream().mapToInt(Integer::intValue).sorted().toArray())
                    .toArray(int[][]::new);
        }

        void settle() {
            boolean better = true;
            while (better && broken() > BETTER && !stop.getAsBoolean()) {
                better = false;
                for (int a = 0; a < states.length; a++) {
                    for (int b = 0; b < states.length; b++) {
                        better |= a != b && improve(a, b);
                    }
                }
            }
        }

        /** Takes the best exchange between two days, if one helps; -1 stands for nothing in return. */
        private boolean improve(int a, int b) {
            double least = broken[a] + broken[b] - BETTER;
            if (least <= 0) {
                return false;
            }
            int give = -1;
            int take = -1;
            for (int one : days.get(a)) {
                if (days.get(b).contains(one)) {
                    continue;
                }
                for (int i = -1; i < days.get(b).size(); i++) {
                    int other = i < 0 ? -1 : days.get(b).get(i);
                    if (!fits(a, b, one, other)) {
                        continue;
                    }
                    double value = states[a].broken(one, other, 0);
                    value += value < least ? states[b].broken(other, one, 0) : 0;
                    if (value < least) {
                        least = value;
                        give = one;
                        take = other;
                    }
                }
            }
            if (give < 0) {
                return false;
            }
            move(a, b, give);
            if (take >= 0) {
                move(b, a, take);
            }
            broken[a] = states[a].broken();
            broken[b] = states[b].broken();
            return true;
        }

        private void move(int from, int to, int option) {
            put(from, option, -1);
            put(to, option, 1);
        }

        private boolean fits(int a, int b, int one, int other) {
            if (other < 0) {
                MenuProblem.CourseCount count = problem.courses().get(course[one]);
                return atCourse[a][course[one]] > count.least() && atCourse[b][course[one]] < count.most();
            }
            return course[one] == course[other] && !days.get(a).contains(other);
        }
    }
}
