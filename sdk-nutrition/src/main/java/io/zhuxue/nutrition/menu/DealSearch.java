package io.zhuxue.nutrition.menu;

import io.zhuxue.nutrition.menu.spi.MenuProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Decides whether the dishes of a week can be dealt on its days so that the days' rules are broken by no more than a
 * budget. Goes day by day, and since the days are alike, the next day is the one that holds the first dish still there.
 * What was left of the dishes after some days and could not be dealt is remembered.
 */
final class DealSearch {

    /** The names of what is left must fit into two longs, three bits a dish. */
    private static final int MOST_DISHES = 42;

    private static final int MOST_DAYS = 7;

    /** What is known of a deal. */
    enum State {
        DEALT,
        IMPOSSIBLE,
        NOT_KNOWN
    }

    /** What is known, and the options of each day where it is dealt; else no days. */
    static final class Answer {
        private final State state;
        private final int[][] menu;

        private Answer(State state, int[][] menu) {
            this.state = state;
            this.menu = menu;
        }

        static Answer without(State state) {
            return new Answer(state, new int[0][]);
        }

        State state() {
            return state;
        }

        int[][] menu() {
            return menu;
        }
    }

    /** Dishes of a course that may stand on one day together, and what they give to the rules that add up. */
    static final class Group {
        final int[] dishes;
        final double[] gives;

        Group(int[] dishes, double[] gives) {
            this.dishes = dishes;
            this.gives = gives;
        }
    }

    private record Left(long first, long second) {}

    private final MenuProblem problem;
    private final RuleTable rules;
    private final BooleanSupplier stop;
    private final int most;

    /** @param most gives up after so many steps */
    DealSearch(DayProgramme programme, int most, BooleanSupplier stop) {
        problem = programme.problem();
        rules = programme.dayTable();
        this.most = most;
        this.stop = stop;
    }

    /**
     * Deals, or says that it cannot be done.
     *
     * @param counts on how many days each option stands
     * @param budget what all days together may break of their rules, at its price
     */
    Answer deal(int[] counts, double budget) {
        long dishes = Arrays.stream(counts).filter(count -> count > 0).count();
        long courses = problem.courses().stream()
                .map(MenuProblem.CourseCount::course)
                .distinct()
                .count();
        if (dishes > MOST_DISHES
                || problem.days() > MOST_DAYS
                || courses < problem.courses().size()) {
            return Answer.without(State.NOT_KNOWN);
        }
        Deal deal = new Deal(counts, (int) dishes);
        if (deal.unknownCourse()) {
            return Answer.without(State.NOT_KNOWN);
        }
        if (deal.place(problem.days(), budget)) {
            return new Answer(State.DEALT, deal.menu);
        }
        return Answer.without(deal.spent() ? State.NOT_KNOWN : State.IMPOSSIBLE);
    }

    /** The dishes, numbered anew, and the days dealt so far. */
    final class Deal {

        final int[] options;
        /** The number of a dish's course. */
        final int[] course;
        /** On how many days still to come each dish stands. */
        final int[] left;
        /** What the dishes left give to the rules that add up. */
        final double[] sums;
        /** By course, all that a day may hold of it. */
        final List<List<Group>> groups = new ArrayList<>();

        final int[][] menu = new int[problem.days()][];
        private final Map<Left, Double> failed = new HashMap<>();
        private int steps;

        Deal(int[] counts, int dishes) {
            sums = new double[rules.low.length];
            for (int option = 0; option < counts.length; option++) {
                add(sums, option, counts[option]);
            }
            options = IntStream.range(0, counts.length)
                    .filter(option -> counts[option] > 0)
                    .boxed()
                    .sorted(this::harder)
                    .mapToInt(Integer::intValue)
                    .toArray();
            course = new int[dishes];
            left = new int[dishes];
            Arrays.fill(course, -1);
            for (int dish = 0; dish < dishes; dish++) {
                left[dish] = counts[options[dish]];
                for (int row = 0; row < problem.courses().size(); row++) {
                    if (problem.options().get(options[dish]).course()
                            == problem.courses().get(row).course()) {
                        course[dish] = row;
                    }
                }
            }
            for (int row = 0; row < problem.courses().size(); row++) {
                groups.add(new ArrayList<>());
                group(row, new int[0], 0);
            }
        }

        /** The dish first that gives more to the rule with least room: it is hardest to place. */
        private int harder(int a, int b) {
            int tightest = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < sums.length; i++) {
                double room =
                        Math.min(problem.days() * rules.high[i] - sums[i], sums[i] - problem.days() * rules.low[i]);
                double part = room / Math.max(1e-9, Math.abs(sums[i]));
                if (part < least) {
                    least = part;
                    tightest = i;
                }
            }
            return tightest < 0 ? a - b : Double.compare(rules.gives[b][tightest], rules.gives[a][tightest]);
        }

        private void add(double[] to, int option, int times) {
            for (int i = 0; i < to.length; i++) {
                to[i] += times * rules.gives[option][i];
            }
        }

        private void group(int row, int[] dishes, int from) {
            MenuProblem.CourseCount count = problem.courses().get(row);
            if (dishes.length >= count.least()) {
                double[] gives = new double[sums.length];
                for (int dish : dishes) {
                    add(gives, options[dish], 1);
                }
                groups.get(row).add(new Group(dishes, gives));
            }
            for (int dish = from; dish < options.length && dishes.length < count.most(); dish++) {
                if (course[dish] == row) {
                    int[] more = Arrays.copyOf(dishes, dishes.length + 1);
                    more[dishes.length] = dish;
                    group(row, more, dish + 1);
                }
            }
        }

        boolean unknownCourse() {
            return Arrays.stream(course).anyMatch(row -> row < 0);
        }

        /** Counts a step; false when there have been too many. */
        boolean step() {
            steps++;
            if ((steps & 1023) == 0 && stop.getAsBoolean()) {
                steps = most + 1;
            }
            return !spent();
        }

        boolean spent() {
            return steps > most;
        }

        /** Deals what is left on so many days. */
        boolean place(int days, double budget) {
            if (days == 0) {
                return true;
            }
            Left key = left();
            Double before = failed.get(key);
            if (before != null && before >= budget) {
                return false;
            }
            if (new DealDay(problem.courses(), rules, this, days, budget).place()) {
                return true;
            }
            if (!spent()) {
                failed.merge(key, budget, Math::max);
            }
            return false;
        }

        private Left left() {
            long first = 0;
            long second = 0;
            for (int dish = 0; dish < left.length; dish++) {
                if (dish < MOST_DISHES / 2) {
                    first = first << 3 | left[dish];
                } else {
                    second = second << 3 | left[dish];
                }
            }
            return new Left(first, second);
        }
    }
}
