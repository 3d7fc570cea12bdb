package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.DealSearch.Deal;
import io.zhuxue.nutrition.menu.DealSearch.Group;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The next day of a deal: chooses its dishes course by course. What the days after it can hold at most and must hold at
 * least bounds what it gives to each rule, so that where a rule has little room over the week, few choices are left.
 */
final class DealDay {

    private static final double ROUNDING = 1e-7;

    private final List<MenuProblem.CourseCount> courses;
    private final RuleTable rules;
    private final Deal deal;
    private final int days;
    private final double budget;
    private final double[] low;
    private final double[] high;
    /** The choices of each course, the course with fewest first. */
    private final List<List<Group>> choices = new ArrayList<>();
    /** What the courses from one on give at least and at most. */
    private final double[][] least;

    private final double[][] greatest;
    private final Group[] taken;

    /**
     * @param days how many days there are to come, this one among them
     * @param budget what they may break of their rules
     */
    DealDay(List<MenuProblem.CourseCount> courses, RuleTable rules, Deal deal, int days, double budget) {
        this.courses = courses;
        this.rules = rules;
        this.deal = deal;
        this.days = days;
        this.budget = budget;
        int rows = deal.sums.length;
        low = new double[rows];
        high = new double[rows];
        for (int i = 0; i < rows; i++) {
            double room = budget / rules.penalty[i] + ROUNDING * days;
            low[i] = rules.low[i] - room;
            high[i] = rules.high[i] + room;
            if (days > 1) {
                low[i] = Math.max(low[i], deal.sums[i] - (days - 1) * rules.high[i] - room);
                high[i] = Math.min(high[i], deal.sums[i] - (days - 1) * rules.low[i] + room);
            }
        }
        least = new double[courses.size() + 1][rows];
        greatest = new double[courses.size() + 1][rows];
        taken = new Group[courses.size()];
    }

    /** Chooses the day and deals the days after it. */
    boolean place() {
        int first = 0;
        while (first < deal.left.length && deal.left[first] == 0) {
            first++;
        }
        for (int row = 0; row < courses.size(); row++) {
            choices.add(choices(row, first));
        }
        choices.sort(Comparator.comparingInt(List::size));
        if (!choices.isEmpty() && choices.get(0).isEmpty()) {
            return false;
        }
        for (int at = choices.size() - 1; at >= 0; at--) {
            for (int i = 0; i < low.length; i++) {
                double small = Double.POSITIVE_INFINITY;
                double great = Double.NEGATIVE_INFINITY;
                for (Group group : choices.get(at)) {
                    small = Math.min(small, group.gives[i]);
                    great = Math.max(great, group.gives[i]);
                }
                least[at][i] = least[at + 1][i] + small;
                greatest[at][i] = greatest[at + 1][i] + great;
            }
        }
        return choose(0, new double[low.length]);
    }

    /** What the day may hold of a course, if the days after it are to hold the rest. */
    private List<Group> choices(int row, int first) {
        int all = 0;
        int wanted = 0;
        for (int dish = 0; dish < deal.left.length; dish++) {
            if (deal.course[dish] == row) {
                all += deal.left[dish];
                wanted += must(dish, first) ? 1 : 0;
                if (deal.left[dish] > days) {
                    return List.of();
                }
            }
        }
        int fewest = all - (days - 1) * courses.get(row).most();
        int most = all - (days - 1) * courses.get(row).least();
        List<Group> here = new ArrayList<>();
        for (Group group : deal.groups.get(row)) {
            int size = group.dishes.length;
            int held = 0;
            boolean there = size >= fewest && size <= most;
            for (int dish : group.dishes) {
                there &= deal.left[dish] > 0;
                held += must(dish, first) ? 1 : 0;
            }
            if (there && held == wanted) {
                here.add(group);
            }
        }
        return here;
    }

    private boolean must(int dish, int first) {
        return dish == first || deal.left[dish] == days;
    }

    private boolean choose(int at, double[] sums) {
        if (at == choices.size()) {
            return settle(sums);
        }
        for (Group group : choices.get(at)) {
            if (!deal.step()) {
                return false;
            }
            double[] now = new double[sums.length];
            boolean fits = true;
            for (int i = 0; i < now.length && fits; i++) {
                now[i] = sums[i] + group.gives[i];
                fits = now[i] + greatest[at + 1][i] >= low[i] && now[i] + least[at + 1][i] <= high[i];
            }
            if (fits) {
                taken[at] = group;
                if (choose(at + 1, now)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean settle(double[] sums) {
        int[] day = Arrays.stream(taken)
                .flatMapToInt(group -> Arrays.stream(group.dishes))
                .map(dish -> deal.options[dish])
                .sorted()
                .toArray();
        double broken = broken(day, sums);
        if (broken > budget) {
            return false;
        }
        deal.menu[days - 1] = day;
        take(sums, -1);
        boolean dealt = deal.place(days - 1, budget - broken);
        take(sums, 1);
        return dealt;
    }

    private double broken(int[] day, double[] sums) {
        double broken = 0;
        for (int i = 0; i < sums.length; i++) {
            double by = Math.max(rules.low[i] - sums[i], sums[i] - rules.high[i]);
            broken += by > ROUNDING ? by * rules.penalty[i] : 0;
        }
        for (int v = 0; v < rules.foods.length && broken <= budget; v++) {
            int[][] foods = rules.foods[v];
            long kinds = Arrays.stream(day)
                    .flatMap(option -> IntStream.of(foods[option]))
                    .distinct()
                    .count();
            broken += Math.max(0, rules.least[v] - kinds) * rules.penaltyPerKind[v];
        }
        return broken;
    }

    private void take(double[] sums, int sign) {
        for (Group group : taken) {
            for (int dish : group.dishes) {
                deal.left[dish] += sign;
            }
        }
        for (int i = 0; i < sums.length; i++) {
            deal.sums[i] += sign * sums[i];
        }
    }
}
