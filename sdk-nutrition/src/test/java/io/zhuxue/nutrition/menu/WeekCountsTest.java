package io.zhuxue.nutrition.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhuxue.nutrition.menu.DayProgramme.Pattern;
import io.zhuxue.nutrition.menu.spi.MenuProblem;
import io.zhuxue.nutrition.menu.spi.MenuSolver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How often each dish stands in the week, against going through every week there is. */
class WeekCountsTest {

    /** All weeks of two days, and the cheapest of them. */
    private static final class Weeks {
        private final DayProgramme programme;
        private final List<Pattern> days;
        private List<Pattern> best = List.of();
        private double cheapest = Double.POSITIVE_INFINITY;

        Weeks(MenuProblem problem) {
            programme = new DayProgramme(problem);
            days = WeekProofTest.everyDay(problem, programme);
            for (Pattern one : days) {
                for (Pattern other : days) {
                    double cost = programme.weekCost(List.of(one, other));
                    if (cost < cheapest) {
                        cheapest = cost;
                        best = List.of(one, other);
                    }
                }
            }
        }

        int[] numbers(List<Pattern> week) {
            int[] numbers = new int[programme.options()];
            week.forEach(day -> Arrays.stream(day.chosen()).forEach(option -> numbers[option]++));
            return numbers;
        }
    }

    @Property(tries = 60)
    void no_week_costs_less_than_the_programme_with_its_cuts(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 9) int count) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), count, 2));

        WeekCounts counts = new WeekCounts(weeks.programme);

        assertThat(Math.min(counts.value(), counts.cap())).isLessThanOrEqualTo(weeks.cheapest * (1 + 1e-6));
    }

    @Property(tries = 60)
    void no_cut_loses_a_week_that_has_kinds_enough(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 8, 2));
        WeekCounts counts = new WeekCounts(weeks.programme);
        SplittableRandom random = new SplittableRandom(seed);

        for (int i = 0; i < 20; i++) {
            List<Pattern> week = List.of(
                    weeks.days.get(random.nextInt(weeks.days.size())),
                    weeks.days.get(random.nextInt(weeks.days.size())));
            int[] numbers = weeks.numbers(week);
            BoundedSimplex one = counts.root().copy();
            for (int option = 0; option < numbers.length; option++) {
                one.bound(option, numbers[option], numbers[option]);
            }
            double value = one.solve(counts.costs(), Double.POSITIVE_INFINITY);
            double cost = weeks.programme.weekCost(week);

            assertThat(Math.min(value, counts.cap())).isLessThanOrEqualTo(cost * (1 + 1e-6));
        }
    }

    @Property(tries = 60)
    void search_and_proof_meet_no_week_cheaper_than_there_is_and_prove_none_dearer(
            @ForAll long seed, @ForAll @IntRange(min = 6, max = 9) int count) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), count, 2));
        WeekSearch search = new WeekSearch(weeks.programme, new PatternPool(), () -> false);
        Pattern start = weeks.days.get(0);
        search.improve(new Pattern[] {start, start}, 50);
        CountSolver solver = new CountSolver(weeks.programme, search, 0.001, seed, true, () -> false);
        double before = solver.bound();

        solver.run(10_000, 1000);

        assertThat(solver.bound()).isBetween(before, weeks.cheapest * (1 + 1e-6));
        assertThat(search.bestCost()).isGreaterThanOrEqualTo(weeks.cheapest - 1e-6);
    }

    @Property(tries = 40)
    void a_search_that_ends_has_met_all_that_costs_less_than_its_target(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 8, 2));
        WeekCounts counts = new WeekCounts(weeks.programme);
        List<Double> values = new ArrayList<>();
        double target = weeks.cheapest + 1;

        boolean complete = new CountSearch(counts, () -> target, 4, (numbers, value) -> values.add(value), () -> false)
                .run(counts.root().copy(), counts.value(), 100_000);

        assertThat(complete).isTrue();
        assertThat(values).allMatch(value -> value < target);
        if (weeks.cheapest < counts.cap()) {
            assertThat(values).anyMatch(value -> value <= weeks.cheapest * (1 + 1e-6));
        }
    }

    /** Three days under the grams of two food groups, which only some dishes give to, and a tight rule of the day. */
    private static MenuProblem groups(SplittableRandom random) {
        List<MenuProblem.Option> options = new ArrayList<>();
        List<Double> protein = new ArrayList<>();
        List<Double> fish = new ArrayList<>();
        List<Double> grain = new ArrayList<>();
        List<Set<Integer>> foods = new ArrayList<>();
        for (int j = 0; j < 7; j++) {
            Course course = j % 2 == 0 ? Course.STAPLE : Course.VEG;
            options.add(new MenuProblem.Option("dish" + j, course, random.nextDouble(20, 200), 2));
            protein.add(random.nextDouble(3, 12));
            fish.add(course == Course.VEG && random.nextBoolean() ? 5.0 * random.nextInt(4, 10) : 0);
            grain.add(course == Course.STAPLE ? 10.0 * random.nextInt(5, 10) : 0);
            foods.add(Set.of(random.nextInt(6)));
        }
        double infinite = Double.POSITIVE_INFINITY;
        return new MenuProblem(
                3,
                options,
                List.of(
                        new MenuProblem.CourseCount(Course.STAPLE, 1, 2),
                        new MenuProblem.CourseCount(Course.VEG, 1, 2)),
                List.of(
                        new MenuProblem.Row(
                                "protein", Requirement.Scope.DAY, Requirement.Force.MUST, protein, 12, 18, 12),
                        new MenuProblem.Row("fish", Requirement.Scope.WEEK, Requirement.Force.SHOULD, fish, 60, 90, 60),
                        new MenuProblem.Row(
                                "grain", Requirement.Scope.WEEK, Requirement.Force.SHOULD, grain, 250, infinite, 250)),
                List.of(new MenuProblem.Variety("kinds", Requirement.Scope.WEEK, Requirement.Force.SHOULD, foods, 3)));
    }

    private static double cheapest(DayProgramme programme, List<Pattern> days) {
        double cheapest = Double.POSITIVE_INFINITY;
        for (int a = 0; a < days.size(); a++) {
            for (int b = a; b < days.size(); b++) {
                for (int c = b; c < days.size(); c++) {
                    List<Pattern> week = List.of(days.get(a), days.get(b), days.get(c));
                    cheapest = Math.min(cheapest, programme.weekCost(week));
                }
            }
        }
        return cheapest;
    }

    @Property(tries = 40)
    void with_food_groups_the_proof_goes_on_past_numbers_that_cannot_be_dealt_and_stays_below_every_week(
            @ForAll long seed) {
        MenuProblem problem = groups(new SplittableRandom(seed));
        DayProgramme programme = new DayProgramme(problem);
        List<Pattern> days = WeekProofTest.everyDay(problem, programme);
        double cheapest = cheapest(programme, days);
        WeekSearch search = new WeekSearch(programme, new PatternPool(), () -> false);
        search.improve(new Pattern[] {days.get(0), days.get(0), days.get(0)}, 50);
        CountSolver solver = new CountSolver(programme, search, 0.01, seed, true, () -> false);

        solver.run(100_000, Integer.MAX_VALUE);

        assertThat(solver.bound()).isLessThanOrEqualTo(cheapest * (1 + 1e-6));
        assertThat(search.bestCost()).isGreaterThanOrEqualTo(cheapest * (1 - 1e-6));
        double proved = Math.min(0.99 * search.bestCost(), new WeekCounts(programme).cap());
        assertThat(solver.bound()).isGreaterThanOrEqualTo(proved * (1 - 1e-6));
    }

    @Property(tries = 40)
    void the_planner_proves_its_gap_with_food_groups_and_nothing_above_the_cheapest_week(@ForAll long seed) {
        MenuProblem problem = groups(new SplittableRandom(seed));
        DayProgramme programme = new DayProgramme(problem);
        double cheapest = cheapest(programme, WeekProofTest.everyDay(problem, programme));

        MenuSolver.Solution solution =
                new PatternSolver(InstantSource.fixed(Instant.EPOCH)).solve(problem, 0.01, Duration.ofHours(1));

        double found = programme.weekCost(solution.days().stream()
                .map(day -> programme.pattern(
                        day.stream().mapToInt(Integer::intValue).toArray()))
                .toList());
        assertThat(solution.bound()).isLessThanOrEqualTo(cheapest * (1 + 1e-6));
        assertThat(found).isGreaterThanOrEqualTo(cheapest * (1 - 1e-6));
    }

    @Property(tries = 25)
    void a_search_hands_over_every_whole_solution_below_its_target_and_each_once(@ForAll long seed) {
        DayProgramme programme = new DayProgramme(groups(new SplittableRandom(seed)));
        WeekCounts counts = new WeekCounts(programme);
        double target = counts.value() + 60;
        Set<List<Integer>> expected = new HashSet<>();
        for (int code = 0; code < 2187; code++) {
            BoundedSimplex one = counts.root().copy();
            List<Integer> numbers = new ArrayList<>();
            for (int option = 0, rest = code; option < 7; option++, rest /= 3) {
                numbers.add(rest % 3);
                one.bound(option, rest % 3, rest % 3);
            }
            if (one.solve(counts.costs(), Double.POSITIVE_INFINITY) < target - 1e-4) {
                expected.add(numbers);
            }
        }
        List<List<Integer>> met = new ArrayList<>();

        boolean complete = new CountSearch(
                        counts,
                        () -> target,
                        4,
                        (numbers, value) ->
                                met.add(Arrays.stream(numbers).boxed().toList()),
                        () -> false)
                .run(counts.root().copy(), counts.value(), 1_000_000);

        assertThat(complete).isTrue();
        assertThat(met).doesNotHaveDuplicates();
        assertThat(new HashSet<>(met)).containsAll(expected);
    }

    @Test
    void numbers_of_dishes_that_give_to_a_rule_are_whole_where_others_of_their_course_give_nothing() {
        DayProgramme programme = new DayProgramme(groups(new SplittableRandom(1)));
        WeekCounts counts = new WeekCounts(programme);
        long logical = IntStream.range(programme.costs().length, counts.variables())
                .filter(counts::whole)
                .count();

        // the two courses, and the vegetables with fish; every staple has grain
        assertThat(logical).isEqualTo(3);
    }

    @Property(tries = 20)
    void a_search_whose_programme_is_not_solved_is_not_complete(@ForAll long seed) {
        WeekCounts counts = new WeekCounts(new DayProgramme(groups(new SplittableRandom(seed))));
        BoundedSimplex root = counts.root().copy();
        root.patience(0);
        int option = 0;
        root.bound(option, root.value(option) < 1 ? 1 : 0, root.value(option) < 1 ? 2 : 0);
        double value = root.solve(counts.costs(), Double.POSITIVE_INFINITY);
        List<Double> met = new ArrayList<>();

        boolean complete = new CountSearch(counts, () -> 1e9, 4, (numbers, each) -> met.add(each), () -> false)
                .run(root, value, 1000);

        if (!root.settled()) {
            assertThat(complete).isFalse();
            assertThat(met).isEmpty();
        }
    }

    @Property(tries = 40)
    void a_search_without_nodes_or_whose_finder_has_enough_is_not_complete(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 8, 2));
        WeekCounts counts = new WeekCounts(weeks.programme);
        double target = weeks.cheapest + 50;
        List<Double> values = new ArrayList<>();

        CountSearch none = new CountSearch(counts, () -> target, 4, (numbers, value) -> true, () -> false);
        CountSearch first =
                new CountSearch(counts, () -> target, 4, (numbers, value) -> !values.add(value), () -> false);

        if (counts.value() < target) {
            assertThat(none.run(counts.root().copy(), counts.value(), 0)).isFalse();
            assertThat(none.spent()).isTrue();
            assertThat(first.run(counts.root().copy(), counts.value(), 100_000)).isEqualTo(values.isEmpty());
            assertThat(values.size()).isLessThanOrEqualTo(1);
        }
    }

    @Property(tries = 60)
    void dishes_are_dealt_on_days_as_often_as_they_come_and_break_no_more_than_they_did(@ForAll long seed) {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(seed), 9, 2));
        int[] numbers = weeks.numbers(weeks.best);

        int[][] menu = new WeekDeal(weeks.programme, seed, () -> false).deal(numbers);

        List<Pattern> dealt = Arrays.stream(menu).map(weeks.programme::pattern).toList();
        assertThat(weeks.numbers(dealt)).isEqualTo(numbers);
        assertThat(dealt)
                .allMatch(day -> weeks.days.stream().anyMatch(each -> each.key().equals(day.key())));
        assertThat(weeks.programme.weekCost(dealt)).isLessThanOrEqualTo(weeks.cheapest + 1e-6);
    }

    @Test
    void too_few_dishes_of_a_course_cannot_be_dealt() {
        Weeks weeks = new Weeks(WeekProofTest.problem(new SplittableRandom(1), 8, 2));
        int[] numbers = new int[8];
        numbers[0] = 2;

        assertThat(new WeekDeal(weeks.programme, 1, () -> false).deal(numbers)).isEmpty();
    }

    @Test
    void a_cut_rounds_up_what_halves_would_reach() {
        // two dishes, each at most once, of which one and a half are wanted
        BoundedSimplex simplex = new BoundedSimplex(new double[] {1, 2}, new double[] {0, 0}, new double[] {1, 1});
        simplex.addRow(new double[] {2, 2}, 3, 4);
        assertThat(simplex.solve(new double[] {1, 2}, Double.POSITIVE_INFINITY)).isEqualTo(2);

        Optional<RoundingCut> cut = RoundingCut.of(simplex, 0, variable -> variable < 2);

        assertThat(cut).isPresent();
        double[] coefficients = cut.orElseThrow().coefficients();
        assertThat(coefficients[0] + coefficients[1])
                .isGreaterThanOrEqualTo(cut.orElseThrow().low());
        assertThat(coefficients[0] + 0.5 * coefficients[1])
                .isLessThan(cut.orElseThrow().low());
        assertThat(cut.orElseThrow().like(cut.orElseThrow())).isTrue();
        assertThat(RoundingCut.of(simplex, 0, variable -> false)).isEmpty();
    }
}
